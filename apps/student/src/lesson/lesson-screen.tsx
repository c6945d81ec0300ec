import { ActivityScreen } from '../screens/activity.tsx';
import { AwayScreen } from '../screens/away.tsx';
import { BreakScreen } from '../screens/break.tsx';
import { DoneScreen } from '../screens/done.tsx';
import { EndedScreen } from '../screens/ended.tsx';
import { EyesUpScreen } from '../screens/eyes-up.tsx';
import { LobbyScreen } from '../screens/lobby.tsx';
import { NoGroupScreen } from '../screens/no-group.tsx';
import { PlaceScreen } from '../screens/place.tsx';
import { ToActivityScreen } from '../screens/to-activity.tsx';
import { ToLiveScreen } from '../screens/to-live.tsx';
import { WithTeacherScreen } from '../screens/with-teacher.tsx';
import { WrapUpScreen } from '../screens/wrap-up.tsx';
import { activityOf, titleOf } from './content.ts';
import type { LessonPageProps } from './lesson-page.tsx';
import { groupOf, type Screen, type ScreenKind } from './screen.ts';

type ScreenOf<Kind extends ScreenKind> = Extract<Screen, { readonly kind: Kind }>;

/** What stands in the middle of the page. */
export function LessonScreen(props: LessonPageProps) {
  const { view, me, screen, content, sending, on } = props;
  const teacher = view.teacherName;
  const group = groupOf(view, me);
  switch (screen.kind) {
    case 'place':
      return (
        <PlaceScreen
          name={me.name}
          sent={sending.place}
          trouble={sending.trouble ?? sending.leaveTrouble}
          onPlace={on.onPlace}
          onNotMe={on.onNotMe}
        />
      );
    case 'away':
      return <AwayScreen name={me.name} teacher={teacher} />;
    case 'noGroup':
      return <NoGroupScreen name={me.name} teacher={teacher} onNotMe={() => on.onMenu('notMe')} />;
    case 'lobby':
      return (
        <LobbyScreen
          name={me.name}
          view={view}
          group={screen.group}
          ready={content.state === 'ready'}
          onNotMe={() => on.onMenu('notMe')}
        />
      );
    case 'toLive':
      return <ToLive {...props} screen={screen} />;
    case 'withTeacher':
      return <WithTeacherScreen teacher={teacher} group={group} where={screen.where} call={props.call} />;
    case 'toActivity':
      return <ToActivity {...props} screen={screen} />;
    case 'activity':
      return <Activity {...props} screen={screen} />;
    case 'done':
      return (
        <DoneScreen
          name={me.name}
          teacher={teacher}
          group={screen.group}
          colours={view.groups.map(({ shape }) => shape)}
          told={me.done.includes(view.round)}
          onAgain={on.onAgain}
        />
      );
    case 'break':
      return <BreakScreen station={screen.station} />;
    case 'eyesUp':
      return <EyesUpScreen teacher={teacher} place={me.place} text={screen.text} />;
    case 'wrapUp':
      return <WrapUpScreen view={view} group={group} place={me.place} call={props.call} />;
    case 'ended':
      return <EndedScreen name={me.name} group={group} onFinish={() => on.onMenu('leave')} />;
  }
}

function ToLive(props: LessonPageProps & { readonly screen: ScreenOf<'toLive'> }) {
  const { view, me, screen, content, call, sending, on } = props;
  return (
    <ToLiveScreen
      name={me.name}
      teacher={view.teacherName}
      group={screen.group}
      where={screen.where}
      called={screen.called}
      live={content.value?.live ?? null}
      call={call}
      sent={sending.mark === 'arrive'}
      trouble={sending.trouble}
      onArrive={on.onArrive}
    />
  );
}

function ToActivity(props: LessonPageProps & { readonly screen: ScreenOf<'toActivity'> }) {
  const { me, screen, content, sending, on } = props;
  return (
    <ToActivityScreen
      group={screen.group}
      title={titleOf(content, screen.station)}
      where={screen.where}
      first={me.arrived.length === 0}
      sent={sending.mark === 'arrive'}
      trouble={sending.trouble}
      onArrive={on.onArrive}
    />
  );
}

function Activity(props: LessonPageProps & { readonly screen: ScreenOf<'activity'> }) {
  const { view, screen, content, sending, on } = props;
  return (
    <ActivityScreen
      title={titleOf(content, screen.station)}
      teacher={view.teacherName}
      content={activityOf(content, screen.station)}
      sent={sending.mark === 'done'}
      trouble={sending.trouble}
      onDone={on.onDone}
    />
  );
}

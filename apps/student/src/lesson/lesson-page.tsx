import type { Reading } from '@flipflop/countdown';
import type { ClassView, PersonalView } from '@flipflop/rotation';
import { CountdownBar, CountdownDigits, StatusLine, VisuallyHidden } from '@flipflop/ui';
import type { Fill } from '../frame/ground-motion.tsx';
import { type HeaderFill, StudentHeader } from '../frame/header.tsx';
import { Page } from '../frame/page.tsx';
import { untilWords } from '../screens/words.ts';
import { useTab } from '../tab/use-tab.ts';
import type { CallLink } from './call-link.ts';
import type { ConnectionNotice } from './connection-notice.ts';
import type { Content } from './content.ts';
import { LessonScreen } from './lesson-screen.tsx';
import { lessonTab } from './lesson-tab.ts';
import { Menu, type MenuState } from './menu.tsx';
import { Notices } from './notices.tsx';
import { groupOf, type Screen, type ScreenKind, screenKey } from './screen.ts';
import { alertWords, statusWords } from './words.ts';

/** What can be pressed. */
export interface LessonHandlers {
  readonly onPlace: (place: 'remote' | 'room') => void;
  readonly onNotMe: () => void;
  readonly onArrive: () => void;
  readonly onDone: () => void;
  readonly onAgain: () => void;
  readonly onMenu: (menu: MenuState | null) => void;
  readonly onNumbersHidden: (hidden: boolean) => void;
  readonly onFinish: () => void;
}

/** What was sent and not answered yet, and why the last press did nothing. */
export interface LessonSending {
  readonly place: 'remote' | 'room' | null;
  readonly mark: 'arrive' | 'done' | null;
  readonly leaving: boolean;
  readonly trouble: string | null;
  readonly leaveTrouble: string | null;
}

export interface LessonPageProps {
  readonly view: ClassView;
  readonly me: PersonalView;
  readonly screen: Screen;
  readonly content: Content;
  readonly call: CallLink;
  readonly connection: ConnectionNotice;
  readonly reading: Reading | null;
  readonly numbersHidden: boolean;
  readonly menu: MenuState | null;
  readonly sending: LessonSending;
  readonly on: LessonHandlers;
}

const FILLS: Readonly<Record<ScreenKind, Fill>> = {
  place: 'paper',
  away: 'paper',
  noGroup: 'paper',
  lobby: 'paper',
  toLive: 'full',
  withTeacher: 'full',
  toActivity: 'paper',
  activity: 'paper',
  done: 'paper',
  break: 'outline',
  eyesUp: 'ink',
  wrapUp: 'paper',
  ended: 'paper',
};

/** A student in a lesson: a picture of the views, with nothing of the network in it. */
export function LessonPage(props: LessonPageProps) {
  const { view, me, screen, connection, reading, menu, sending, on } = props;
  const group = groupOf(view, me);
  // Who has no group and is called has no colour to fill the screen with.
  const fill = FILLS[screen.kind] === 'full' && group === null ? 'paper' : FILLS[screen.kind];
  useTab(lessonTab({ screen, view, shape: group?.shape ?? null, reading, connection }));
  return (
    <>
      <Page
        screen={screenKey(screen, view)}
        fill={fill}
        shape={group?.shape ?? null}
        header={<LessonHeader {...props} fill={fill} />}
        notices={
          <>
            {props.numbersHidden && <HiddenBar {...props} />}
            <Notices view={view} me={me} connection={connection} screen={screen.kind} />
          </>
        }
      >
        <LessonScreen {...props} />
      </Page>
      <StatusLine text={statusWords(view, reading, connection)} />
      <VisuallyHidden>
        <span role="alert">{alertWords(screen, view, me)}</span>
      </VisuallyHidden>
      <Menu
        name={me.name}
        state={menu}
        numbersHidden={props.numbersHidden}
        leaving={sending.leaving}
        trouble={sending.leaveTrouble}
        onNumbersHidden={on.onNumbersHidden}
        onState={on.onMenu}
        onFinish={on.onFinish}
      />
    </>
  );
}

function LessonHeader(props: LessonPageProps & { readonly fill: Fill }) {
  const { view, me, screen, reading, numbersHidden, fill, on } = props;
  const group = groupOf(view, me);
  const isOver = view.phase === 'timeUp' && showsTime(screen.kind) && fill !== 'ink';
  const headerFill: HeaderFill = isOver ? 'over' : fill === 'paper' ? 'pale' : 'ground';
  const isActivity = screen.kind === 'activity';
  return (
    <StudentHeader
      name={me.name}
      group={group}
      fill={headerFill}
      badgeGround={
        isOver || fill === 'ink' ? 'ink' : fill === 'full' ? 'solid' : fill === 'paper' ? 'tint' : 'paper'
      }
      onMenu={() => on.onMenu('settings')}
      {...(isActivity && view.phase === 'counting' && !numbersHidden
        ? { until: untilWords(screen.group.next, view.teacherName) }
        : {})}
    >
      {showsTime(screen.kind) && <CountdownDigits reading={reading} numbersHidden={numbersHidden} />}
    </StudentHeader>
  );
}

/** The bar for those who hide the numbers. */
function HiddenBar({ view, reading, screen }: LessonPageProps) {
  if (reading === null || view.countdown === null || !showsTime(screen.kind)) return null;
  const left = reading.kind === 'over' ? 0 : reading.ms / view.countdown.totalMs;
  return (
    <div className="st-hidden-bar">
      <CountdownBar fraction={left} paused={reading.kind === 'paused'} />
    </div>
  );
}

function showsTime(screen: ScreenKind): boolean {
  return screen !== 'place' && screen !== 'away' && screen !== 'ended' && screen !== 'wrapUp';
}

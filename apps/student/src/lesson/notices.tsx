import type { ClassView, PersonalView } from '@flipflop/rotation';
import { Notice } from '@flipflop/ui';
import { type ConnectionNotice, cutWords, isCut } from './connection-notice.ts';
import { messagesFor } from './messages.ts';
import type { ScreenKind } from './screen.ts';

interface NoticesProps {
  readonly view: ClassView;
  readonly me: PersonalView;
  readonly connection: ConnectionNotice;
  readonly screen: ScreenKind;
}

/**
 * Of the states, one at a time: offline, time's up, paused. What the teacher writes stands under it,
 * because a stop of the countdown is when a message matters most.
 */
export function Notices({ view, me, connection, screen }: NoticesProps) {
  const messages = screen === 'eyesUp' || screen === 'ended' ? [] : messagesFor(view, me);
  return (
    <>
      <StateNotice view={view} connection={connection} screen={screen} />
      {messages.map((text) => (
        <Notice key={text} tone="message" strong={`${view.teacherName}:`}>
          {text}
        </Notice>
      ))}
    </>
  );
}

function StateNotice({ view, connection, screen }: Omit<NoticesProps, 'me'>) {
  if (isCut(connection)) {
    return (
      <Notice tone="offline" strong={`${cutWords(connection)} Keep going.`}>
        Your page stays. It goes on when you are back.
      </Notice>
    );
  }
  if (connection === 'back') return <Notice tone="back" strong="You are back." />;
  if (!isLessonScreen(screen)) return null;
  switch (view.phase) {
    case 'timeUp':
      return (
        <Notice tone="timeUp" strong="Time’s up.">
          {screen === 'activity'
            ? 'Finish what you are doing.'
            : `${view.teacherName} tells you what is next.`}
        </Notice>
      );
    case 'paused':
      return (
        <Notice tone="paused" strong="The countdown has stopped.">
          {screen === 'activity' ? 'Keep working.' : 'The countdown starts again soon.'}
        </Notice>
      );
    case 'changeoverPaused':
      return (
        <Notice tone="paused" strong="The countdown has stopped.">
          Listen to {view.teacherName}.
        </Notice>
      );
    default:
      return null;
  }
}

function isLessonScreen(screen: ScreenKind): boolean {
  return screen !== 'eyesUp' && screen !== 'place' && screen !== 'away';
}

import { type Api, type PresenceWatch, watchPresence } from '@flipflop/client';
import { useConnection, useConnectionStatus, useReading, useSend } from '@flipflop/client/react';
import type { ClassView, PersonalView } from '@flipflop/rotation';
import { useEffect, useState } from 'react';
import { useNumbersHidden } from '../app/device-settings.ts';
import { troubleWords } from '../app/trouble-words.ts';
import { useCallLink } from './call-link.ts';
import { useConnectionNotice } from './connection-notice.ts';
import { useContent } from './content.ts';
import type { Leaving } from './leaving.ts';
import { LessonPage } from './lesson-page.tsx';
import { useMarks } from './marks.ts';
import type { MenuState } from './menu.tsx';
import { chooseScreen, type Pressed, type Screen } from './screen.ts';

interface LessonProps {
  readonly api: Api;
  /** The id of the one who is in. */
  readonly student: string;
  readonly view: ClassView;
  readonly me: PersonalView;
  readonly leaving: Leaving;
}

/** A student in a running lesson. */
export function Lesson({ api, student, view, me, leaving }: LessonProps) {
  const connection = useConnection();
  const status = useConnectionStatus();
  const { send, pending, error, clearError } = useSend();
  const marks = useMarks(view, me, status.state === 'online', connection.send);
  const [numbersHidden, setNumbersHidden] = useNumbersHidden(student);
  const [menu, setMenu] = useState<MenuState | null>(null);
  const [place, setPlace] = useState<'remote' | 'room' | null>(null);
  const [again, setAgain] = useState<number | null>(null);
  const [call, answerCall] = useAnsweredCall(me.called);

  const pressed: Pressed = { arrived: marks.arrived, done: marks.done, call, again };
  const screen = chooseScreen(view, me, pressed);
  const reading = useReading(view.countdown);
  const content = useContent(api, view.content, connection.status.subscribe);
  const link = useCallLink(api, wantsCall(screen, me), connection.status.subscribe);
  const notice = useConnectionNotice(status);
  usePromptSeen(screen, view.round);
  useEffect(() => {
    // "No connection" is not true any more.
    if (status.state === 'online') clearError();
  }, [status.state, clearError]);

  return (
    <LessonPage
      view={view}
      me={me}
      screen={screen}
      content={content}
      call={link}
      connection={notice}
      reading={reading}
      numbersHidden={numbersHidden}
      menu={menu}
      sending={{
        place: pending === 'setPlace' ? place : null,
        mark: marks.sending,
        leaving: leaving.sending,
        trouble: troubleWords(marks.error ?? error),
        leaveTrouble: troubleWords(leaving.error),
      }}
      on={{
        onPlace(wanted) {
          leaving.clear();
          setPlace(wanted);
          void send('setPlace', { place: wanted });
        },
        onNotMe() {
          clearError();
          leaving.leave();
        },
        onArrive() {
          if (me.called) answerCall();
          marks.press('arrive');
        },
        onDone() {
          setAgain(null);
          if (!me.done.includes(view.round)) marks.press('done');
        },
        onAgain: () => setAgain(view.round),
        onMenu(wanted) {
          leaving.clear();
          setMenu(wanted);
        },
        onNumbersHidden: setNumbersHidden,
        onFinish: leaving.leave,
      }}
    />
  );
}

/** Was this call answered on this device? The next call asks again. */
function useAnsweredCall(called: boolean): [boolean, () => void] {
  const [answered, setAnswered] = useState(false);
  if (answered && !called) setAnswered(false);
  return [answered && called, () => setAnswered(true)];
}

function wantsCall(screen: Screen, me: PersonalView): boolean {
  if (screen.kind === 'wrapUp') return me.place === 'remote';
  return (screen.kind === 'toLive' || screen.kind === 'withTeacher') && screen.where === 'home';
}

/** Tells the teacher whether the page is in front, and whether this round's prompt was seen there. */
function usePromptSeen(screen: Screen, round: number): void {
  const connection = useConnection();
  const [watch, setWatch] = useState<PresenceWatch | null>(null);
  useEffect(() => {
    const presence = watchPresence(connection);
    setWatch(presence);
    return presence.stop;
  }, [connection]);

  const isOfRound =
    screen.kind === 'toLive' ||
    screen.kind === 'withTeacher' ||
    screen.kind === 'toActivity' ||
    screen.kind === 'activity' ||
    screen.kind === 'done' ||
    screen.kind === 'break';
  useEffect(() => {
    if (watch === null || !isOfRound) return;
    function mark(): void {
      if (connection.page.isFront()) watch?.markSeen(round);
    }
    mark();
    return connection.page.onFrontChange(mark);
  }, [watch, isOfRound, round, connection]);
}

import type { Reading } from '@flipflop/countdown';
import type { ClassView, Shape } from '@flipflop/rotation';
import type { TabIcon, TabMark } from '../tab/tab-icon.ts';
import type { Tab } from '../tab/use-tab.ts';
import type { ConnectionNotice } from './connection-notice.ts';
import type { Screen } from './screen.ts';
import { isShort } from './words.ts';

interface Now {
  readonly screen: Screen;
  readonly view: ClassView;
  readonly shape: Shape | null;
  readonly reading: Reading | null;
  readonly connection: ConnectionNotice;
}

const LOGO: TabIcon = { kind: 'logo' };

/** What the tab says of a lesson to a student who has the call in front. */
export function lessonTab(now: Now): Tab {
  switch (now.connection) {
    case 'noInternet':
      return { title: 'No internet', icon: { kind: 'cut' } };
    case 'noAnswer':
      return { title: 'No connection', icon: { kind: 'cut' } };
    default:
      return onScreen(now);
  }
}

function onScreen(now: Now): Tab {
  const { screen, view, shape } = now;
  const teacher = view.teacherName;
  switch (screen.kind) {
    case 'place':
      return { title: 'Where are you today?', icon: LOGO };
    case 'away':
      return { title: `Tell ${teacher} if you are here`, icon: LOGO };
    case 'noGroup':
      return { title: 'You’re in', icon: LOGO };
    case 'lobby':
      return {
        title: `You’re in, ${teacher} starts soon`,
        icon: { kind: 'group', shape, fill: 'outline', mark: 'none' },
      };
    case 'toLive':
      return inTime(
        now,
        screen.where === 'home' ? `Join ${teacher} now` : `Come to ${teacher} now`,
        'full',
        'ask',
      );
    case 'withTeacher':
      return inTime(now, `With ${teacher}`, 'full');
    case 'toActivity':
      return inTime(now, 'On your own now', 'pale', 'ask');
    case 'activity':
      return inTime(now, 'On your own', 'pale');
    case 'done':
      return inTime(now, 'You did it', 'pale', 'done');
    case 'break':
      return inTime(now, 'Break', 'outline');
    case 'eyesUp':
      return { title: 'Eyes up', icon: { kind: 'eyesUp' } };
    case 'wrapUp':
      return { title: 'Well done', icon: { kind: 'together' } };
    case 'ended':
      return { title: 'The lesson is over', icon: { kind: 'over' } };
  }
}

type Fill = Extract<TabIcon, { kind: 'group' }>['fill'];

/** What the countdown says comes first in the title: of a narrow tab no more can be read. */
function inTime(now: Now, title: string, fill: Fill, mark: TabMark = 'none'): Tab {
  const time = timeNow(now, mark === 'ask');
  return {
    title: time === null ? title : `${time.words}: ${title}`,
    icon: { kind: 'group', shape: now.shape, fill, mark: time?.mark ?? mark },
  };
}

/** @param isAsked a press is waited for, which is more than that the time is nearly over */
function timeNow({ view, reading }: Now, isAsked: boolean): { words: string; mark: TabMark } | null {
  switch (view.phase) {
    case 'paused':
    case 'changeoverPaused':
      return { words: 'Paused', mark: 'paused' };
    case 'timeUp':
      return isAsked ? null : { words: 'Time’s up', mark: 'timeUp' };
    case 'counting':
      if (isAsked || !isShort(view, reading)) return null;
      return { words: view.round + 1 < view.rounds ? 'Swap soon' : 'Nearly over', mark: 'soon' };
    default:
      return null;
  }
}

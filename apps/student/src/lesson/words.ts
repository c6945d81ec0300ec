import type { Reading } from '@flipflop/countdown';
import type { ClassView, PersonalView } from '@flipflop/rotation';
import { toActivityHeading } from '../screens/to-activity.tsx';
import { eyesUpWords } from '../screens/words.ts';
import type { ConnectionNotice } from './connection-notice.ts';
import type { Screen } from './screen.ts';

const MINUTE = 60_000;

/** The one polite line: what changed without a new screen. Empty: nothing to say. */
export function statusWords(view: ClassView, reading: Reading | null, connection: ConnectionNotice): string {
  if (connection === 'offline') return 'No internet. Keep going.';
  if (connection === 'back') return 'You are back.';
  if (view.phase === 'timeUp') return 'Time’s up.';
  if (view.phase === 'paused' || view.phase === 'changeoverPaused') return 'The countdown has stopped.';
  if (view.phase !== 'counting' || reading?.kind !== 'running') return '';
  const isShort =
    view.warnMs > 0 && reading.ms <= view.warnMs && view.warnMs < (view.countdown?.totalMs ?? 0);
  return isShort ? leftWords(view.warnMs) : '';
}

function leftWords(ms: number): string {
  const minutes = Math.round(ms / MINUTE);
  return minutes === 1 ? '1 minute left' : `${minutes} minutes left`;
}

/** Said at once, whatever is being read: a swap, a call, eyes up. Empty on the other screens. */
export function alertWords(screen: Screen, view: ClassView, me: PersonalView): string {
  switch (screen.kind) {
    case 'eyesUp':
      return `Eyes up. ${screen.text ?? eyesUpWords(view.teacherName, me.place)}`;
    case 'toLive':
      return screen.called || screen.where === 'room'
        ? `Come to ${view.teacherName}.`
        : 'Join your teacher now.';
    case 'toActivity':
      return `${toActivityHeading(screen.group, screen.where, me.arrived.length === 0)}.`;
    case 'break':
      return 'Take a break.';
    default:
      return '';
  }
}

/** The tab's title: what is on, and nobody's name but the teacher's. */
export function titleWords(screen: Screen, view: ClassView): string {
  const teacher = view.teacherName;
  switch (screen.kind) {
    case 'place':
      return 'Where are you today?';
    case 'away':
      return `Tell ${teacher} if you are here`;
    case 'noGroup':
      return 'You’re in';
    case 'lobby':
      return `You’re in, ${teacher} starts soon`;
    case 'toLive':
      return screen.where === 'home' ? `Join ${teacher} now` : `Come to ${teacher} now`;
    case 'withTeacher':
      return `With ${teacher}`;
    case 'toActivity':
      return 'On your own now';
    case 'activity':
      return view.phase === 'timeUp' ? 'Time’s up' : 'On your own';
    case 'done':
      return 'You did it';
    case 'break':
      return 'Break';
    case 'eyesUp':
      return 'Eyes up';
    case 'wrapUp':
      return 'Well done';
    case 'ended':
      return 'See you';
  }
}

import type { Reading } from '@flipflop/countdown';
import type { ClassView, PersonalView } from '@flipflop/rotation';
import { toActivityHeading } from '../screens/to-activity.tsx';
import { eyesUpWords } from '../screens/words.ts';
import { type ConnectionNotice, cutWords, isCut } from './connection-notice.ts';
import type { Screen } from './screen.ts';

const MINUTE = 60_000;

/** The one polite line: what changed without a new screen. Empty: nothing to say. */
export function statusWords(view: ClassView, reading: Reading | null, connection: ConnectionNotice): string {
  if (isCut(connection)) return `${cutWords(connection)} Keep going.`;
  if (connection === 'back') return 'You are back.';
  if (view.phase === 'timeUp') return 'Time’s up.';
  if (view.phase === 'paused' || view.phase === 'changeoverPaused') return 'The countdown has stopped.';
  return isShort(view, reading) ? leftWords(view.warnMs) : '';
}

/** The round's time runs and is nearly over. */
export function isShort({ phase, warnMs, countdown }: ClassView, reading: Reading | null): boolean {
  if (phase !== 'counting' || reading?.kind !== 'running') return false;
  return warnMs > 0 && reading.ms <= warnMs && warnMs < (countdown?.totalMs ?? 0);
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

import type { LastTime } from '@flipflop/protocol';
import { clockTime } from '../../words/clock-time.ts';
import { counted } from '../../words/counted.ts';
import { dayWords } from '../../words/day-words.ts';

const SECOND = 1_000;
/** From here on nobody counts seconds. */
const IN_MINUTES = 90;

/** How a lesson went: "Last time: yesterday, 9:10 to 9:57. 22 of 24 came." `now`: ms since 1970. */
export function lastTimeWords({ openedAt, endedAt, came, of, readyMs }: LastTime, now: number): string {
  const day = dayWords(openedAt, now);
  const held = `Last time: ${day}, ${clockTime(openedAt)} to ${clockTime(endedAt)}. ${came} of ${of} came.`;
  const ready = readyWords(readyMs);
  return ready === null ? held : `${held} ${ready}`;
}

/** Null: nothing was swapped, or not everyone arrived each time. */
function readyWords(readyMs: LastTime['readyMs']): string | null {
  const known = readyMs.flatMap((ms) => ms ?? []);
  if (known.length === 0 || known.length < readyMs.length) return null;
  const swaps = known.length === 1 ? 'the swap' : 'each swap';
  return `All were at work within ${lengthWords(Math.max(...known))} of ${swaps}.`;
}

function lengthWords(ms: number): string {
  const seconds = Math.ceil(ms / SECOND);
  return seconds < IN_MINUTES ? counted(seconds, 'second') : counted(Math.ceil(seconds / 60), 'minute');
}

import { clockTime } from '../../words/clock-time.ts';
import { counted } from '../../words/counted.ts';

const MINUTE = 60_000;

/** Minutes. More to spare means that the lesson does not begin now: then it is said when it has to. */
const BEGINS_NOW = 60;

/** Whether a lesson that begins now ends in time. Times are ms since 1970. */
export type Fit =
  | { readonly kind: 'free'; readonly ends: number }
  | { readonly kind: 'fits'; readonly ends: number; readonly spare: number }
  | {
      readonly kind: 'late';
      readonly ends: number;
      readonly mustEnd: number;
      readonly late: number;
      /** Minutes of each round. */
      readonly rounds: readonly number[];
    }
  | { readonly kind: 'otherTime'; readonly mustEnd: number; readonly startBy: number };

export interface FitParts {
  readonly now: number;
  /** Minutes of the whole lesson. */
  readonly length: number;
  /** Minutes of each round. */
  readonly rounds: readonly number[];
  /** A time of day, "09:54"; empty: none. */
  readonly mustEnd: string;
}

export function fitOf({ now, length, rounds, mustEnd: time }: FitParts): Fit {
  const ends = now + length * MINUTE;
  const mustEnd = onDayOf(now, time);
  if (mustEnd === null) return { kind: 'free', ends };
  // Seconds are not shown, so they do not count.
  const spare = Math.round((mustEnd - inWholeMinutes(ends)) / MINUTE);
  if (mustEnd <= now || spare > BEGINS_NOW) {
    return { kind: 'otherTime', mustEnd, startBy: mustEnd - Math.ceil(length) * MINUTE };
  }
  return spare >= 0 ? { kind: 'fits', ends, spare } : { kind: 'late', ends, mustEnd, late: -spare, rounds };
}

/** Whether it fits, in words. */
export function fitWords(fit: Fit): string {
  switch (fit.kind) {
    case 'free':
      return `Ends ${clockTime(fit.ends)}.`;
    case 'fits':
      return fit.spare === 0
        ? `Ends ${clockTime(fit.ends)}, just in time.`
        : `Ends ${clockTime(fit.ends)}, ${counted(fit.spare, 'minute')} to spare.`;
    case 'late':
      return `Ends ${clockTime(fit.ends)}, ${counted(fit.late, 'minute')} too late for ${clockTime(fit.mustEnd)}. ${adviceWords(fit.late, fit.rounds)}`;
    case 'otherTime':
      return `Start by ${clockTime(fit.startBy)} to end at ${clockTime(fit.mustEnd)}.`;
  }
}

/** From where so many minutes can come: evenly from the rounds, where they are long enough. */
function adviceWords(late: number, rounds: readonly number[]): string {
  const each = Math.ceil(late / rounds.length);
  const shortened = Math.ceil(late / each);
  const longEnough = rounds.filter((minutes) => minutes > each).length;
  if (longEnough < shortened) return rounds.length > 1 ? 'Leave out a round.' : 'Plan less for the round.';
  const minutes = each === 1 ? 'a minute' : `${each} minutes`;
  if (rounds.length === 1) return `Take ${minutes} from the round.`;
  if (shortened === rounds.length) return `Take ${minutes} from each round.`;
  return `Take ${minutes} from ${shortened === 1 ? 'one round' : `${shortened} rounds`}.`;
}

/** A time of day on the day of `now`, by this device's clock; null: none. */
function onDayOf(now: number, time: string): number | null {
  const [hours, minutes] = time.split(':').map(Number);
  if (time === '' || hours === undefined || minutes === undefined) return null;
  return new Date(now).setHours(hours, minutes, 0, 0);
}

const inWholeMinutes = (ms: number): number => Math.floor(ms / MINUTE) * MINUTE;

import { type Claim, LONGEST_CLAIM_MS, rateOf } from './watched.ts';

/** A claim is made after this much of the clock, or where the stretch ends. */
const REPORT_MS = 5_000;

/** What the player says at a moment; it holds from then on, until the next one. */
export interface Tick {
  /** ms of the clock. */
  readonly at: number;
  /** Seconds of the video. */
  readonly position: number;
  readonly playing: boolean;
  /** The page can be seen. A hidden one does not count, nor a small window of it. */
  readonly visible: boolean;
}

/** What a player keeps between two ticks: the stretch being watched, and the newest tick of it. */
export interface Tracker {
  readonly first: Tick | null;
  readonly last: Tick | null;
}

export const NOT_PLAYING: Tracker = { first: null, last: null };

export interface Tracked {
  readonly tracker: Tracker;
  /** What may be reported now. */
  readonly claims: readonly Claim[];
}

/** Follow a player by one tick. Pauses, hidden pages, jumps and sleep end a stretch and give no credit. */
export function track(tracker: Tracker, tick: Tick): Tracked {
  const counts = tick.playing && tick.visible;
  const { first, last } = tracker;
  if (first === null || last === null) return { tracker: counts ? begin(tick) : NOT_PLAYING, claims: [] };
  const goesOn = rateOf(claimOf(last, tick)) !== null;
  if (!goesOn) return { tracker: counts ? begin(tick) : NOT_PLAYING, claims: claims(first, last) };
  if (tick.at - first.at > LONGEST_CLAIM_MS) {
    const rest = counts ? { first: last, last: tick } : NOT_PLAYING;
    return { tracker: rest, claims: [...claims(first, last), ...(counts ? [] : claims(last, tick))] };
  }
  if (!counts) return { tracker: NOT_PLAYING, claims: claims(first, tick) };
  return tick.at - first.at >= REPORT_MS
    ? { tracker: begin(tick), claims: claims(first, tick) }
    : { tracker: { first, last: tick }, claims: [] };
}

const begin = (tick: Tick): Tracker => ({ first: tick, last: tick });

const claimOf = (from: Tick, to: Tick): Claim => ({
  from: from.position,
  to: to.position,
  startedAt: from.at,
  at: to.at,
});

const claims = (from: Tick, to: Tick): readonly Claim[] => (to.at > from.at ? [claimOf(from, to)] : []);

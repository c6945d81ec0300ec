import type { Step, Video } from './activity.ts';
import { type Ranges, size, union, within, withRange } from './ranges.ts';

/** The longest stretch of the clock that one claim may cover: a longer gap between reports ends the stretch. */
export const LONGEST_CLAIM_MS = 15_000;
/** Faster than twice counts for nothing. */
const FASTEST_QUARTERS = 8;
/** How far above a quarter a rate may be measured and still be that quarter. */
const RATE_JITTER = 1 / 16;
/** Of the length, to count as watched. */
export const DUE_SHARE = 0.9;
/** Seconds of a video that are counted together to see what was watched again. */
export const MOMENT_SECONDS = 15;

/** "I played this part of the video in this time": seconds of the video, ms of the clock. */
export interface Claim {
  readonly from: number;
  readonly to: number;
  readonly startedAt: number;
  readonly at: number;
}

/** What was really played, in whole seconds. Nothing here depends on the order in which claims came. */
export interface Watched {
  /** Seconds of the video. */
  readonly video: Ranges;
  /** Seconds of the clock in which it was played, by the rate in quarters (4: as recorded). */
  readonly clock: Readonly<Record<string, Ranges>>;
  /** How many seconds were played in each part of 15 s, with repeats. */
  readonly plays: Readonly<Record<string, number>>;
}

export const NOTHING_WATCHED: Watched = { video: [], clock: {}, plays: {} };

/** The rate of a claim in quarters, rounded up; null: no viewer could have played that. */
export function rateOf({ from, to, startedAt, at }: Claim): number | null {
  const ms = at - startedAt;
  if (!(from >= 0 && to > from && ms > 0 && ms <= LONGEST_CLAIM_MS && Number.isFinite(to))) return null;
  const quarters = Math.max(1, Math.ceil(((to - from) / (ms / 1000) - RATE_JITTER) * 4));
  return quarters <= FASTEST_QUARTERS ? quarters : null;
}

/** What was watched with one claim more. A claim that no viewer could make changes nothing. */
export function withClaim(watched: Watched, claim: Claim): Watched {
  const rate = rateOf(claim);
  if (rate === null) return watched;
  const from = Math.round(claim.from);
  const to = Math.round(claim.to);
  const began = Math.round(claim.startedAt / 1000);
  const ended = Math.round(claim.at / 1000);
  return {
    video: withRange(watched.video, from, to),
    clock: { ...watched.clock, [rate]: withRange(watched.clock[rate] ?? [], began, ended) },
    plays: withPlays(watched.plays, from, to),
  };
}

function withPlays(plays: Watched['plays'], from: number, to: number): Watched['plays'] {
  const more: Record<string, number> = { ...plays };
  for (let second = from; second < to; second += 1) {
    const part = Math.floor(second / MOMENT_SECONDS);
    more[part] = (more[part] ?? 0) + 1;
  }
  return more;
}

/** Seconds that the clock allows: each second once, at the fastest rate that was claimed for it. */
function allowedSeconds(clock: Watched['clock']): number {
  let counted: Ranges = [];
  let quarters = 0;
  for (let rate = FASTEST_QUARTERS; rate >= 1; rate -= 1) {
    const all = union(counted, clock[rate] ?? []);
    quarters += (size(all) - size(counted)) * rate;
    counted = all;
  }
  return quarters / 4;
}

/** Seconds of the video that count: each once, and never more than the clock allows. */
export function creditedSeconds(watched: Watched, length: number | null): number {
  const played = size(length === null ? watched.video : within(watched.video, 0, Math.ceil(length)));
  return Math.min(played, allowedSeconds(watched.clock), length ?? Infinity);
}

/** The length that a video is measured by: ours, what the teacher's player said, or what the student's said first. */
export function lengthOf(video: Video, reported: number | null): number | null {
  return video.seconds ?? reported;
}

/** Does this video say where it is, so that it can be watched and not only opened? */
export const tellsPosition = (video: Video): boolean => video.from === 'recording' || video.tellsPosition;

export const isWatchedEnough = (credited: number, length: number | null): boolean =>
  length !== null && length > 0 && credited >= length * DUE_SHARE;

/** The parts of a video that a class played again: seconds played for each second of it, from 0. */
export function rewatchedParts(
  watched: readonly Watched[],
): readonly { readonly seconds: number; readonly times: number }[] {
  const sums = new Map<number, number>();
  for (const { plays } of watched) {
    for (const [part, seconds] of Object.entries(plays)) {
      sums.set(Number(part), (sums.get(Number(part)) ?? 0) + seconds);
    }
  }
  return [...sums]
    .toSorted(([a], [b]) => a - b)
    .map(([part, seconds]) => ({ seconds: part * MOMENT_SECONDS, times: seconds / MOMENT_SECONDS }));
}

/** The video of a step, or null where it has none. */
export const videoOf = (step: Step): Video | null => (step.kind === 'watch' ? step.video : null);

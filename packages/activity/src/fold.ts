import type { Question, StepId } from './activity.ts';
import type { Answer } from './answers.ts';
import { LIMITS } from './limits.ts';
import { withRange } from './ranges.ts';
import { jsonBytes } from './text.ts';
import type { Verdict } from './verdict.ts';
import { type Claim, NOTHING_WATCHED, withClaim } from './watched.ts';
import {
  answerWork,
  compareStamps,
  type Stamp,
  type StepWork,
  stepWork,
  type TimerWork,
  type Version,
  type Work,
} from './work.ts';

/** Milliseconds of one part of the time that is counted as spent. */
export const SPENT_MS = 5_000;

const withStep = (work: Work, id: StepId, change: (step: StepWork) => StepWork): Work => ({
  ...work,
  steps: { ...work.steps, [id]: change(stepWork(work, id)) },
});

const earliest = (a: number | null, b: number): number => (a === null ? b : Math.min(a, b));
const latest = (a: number | null, b: number): number => (a === null ? b : Math.max(a, b));

/** The work with its newest progress at least at `at`. */
export const progressed = (work: Work, at: number): Work => ({
  ...work,
  progressAt: latest(work.progressAt, at),
});

export const opened = (work: Work, id: StepId, at: number): Work =>
  withStep(work, id, (step) => ({ ...step, openedAt: earliest(step.openedAt, at) }));

export const done = (work: Work, id: StepId, at: number): Work =>
  withStep(opened(work, id, at), id, (step) => ({ ...step, doneAt: latest(step.doneAt, at) }));

export const blocked = (work: Work, id: StepId, at: number): Work =>
  withStep(work, id, (step) => ({ ...step, blockedAt: latest(step.blockedAt, at) }));

/** The newest ticks win. */
export const ticked = (work: Work, id: StepId, parts: readonly number[], stamp: Stamp): Work =>
  withStep(opened(work, id, stamp.at), id, (step) =>
    step.ticked !== null && compareStamps(step.ticked.stamp, stamp) > 0
      ? step
      : { ...step, ticked: { parts: parts.toSorted((a, b) => a - b), stamp } },
  );

export const played = (work: Work, id: StepId, claim: Claim): Work =>
  withStep(opened(work, id, claim.startedAt), id, (step) => ({
    ...step,
    watched: withClaim(step.watched ?? NOTHING_WATCHED, claim),
  }));

/** The first length stays. */
export const measured = (work: Work, id: StepId, seconds: number, stamp: Stamp): Work =>
  withStep(work, id, (step) =>
    step.length !== null && compareStamps(step.length.stamp, stamp) < 0
      ? step
      : { ...step, length: { seconds, stamp } },
  );

export const spent = (work: Work, id: StepId, startedAt: number, at: number): Work =>
  withStep(work, id, (step) => ({
    ...step,
    spent: withRange(step.spent, Math.round(startedAt / SPENT_MS), Math.round(at / SPENT_MS)),
  }));

/** A start or a stop of one timer, whichever comes first. The earliest stop counts. */
export function timed(
  work: Work,
  id: StepId,
  timer: Pick<TimerWork, 'device' | 'n'> & Partial<TimerWork>,
): Work {
  return withStep(work, id, (step) => {
    const isSame = (other: TimerWork) => other.device === timer.device && other.n === timer.n;
    const before = step.timers.find(isSame) ?? { minutes: null, startedAt: null, stoppedAt: null };
    const stops = [before.stoppedAt, timer.stoppedAt ?? null].filter((at) => at !== null);
    const stoppedAt = stops.length === 0 ? null : Math.min(...stops);
    const timers = [...step.timers.filter((other) => !isSame(other)), { ...before, ...timer, stoppedAt }];
    return { ...step, timers: timers.toSorted(newestTimer).slice(0, LIMITS.timers) };
  });
}

const newestTimer = (a: TimerWork, b: TimerWork): number =>
  b.n - a.n || (a.device < b.device ? 1 : a.device > b.device ? -1 : 0);

/** One version more of an answer: the newest five stay, within their bytes, and the newest in any case. */
export function answered(
  work: Work,
  { id }: Question,
  answer: Answer,
  stamp: Stamp,
  verdict: Verdict | null,
): Work {
  const { tries, versions } = answerWork(work, id);
  const all = [...versions, { stamp, answer, verdict }].toSorted((a, b) => compareStamps(b.stamp, a.stamp));
  return {
    ...work,
    answers: { ...work.answers, [id]: { tries: tries + 1, versions: newestThatFit(all, LIMITS.versions) } },
  };
}

function newestThatFit(versions: readonly Version[], count: number): readonly Version[] {
  let bytes = 0;
  return versions.slice(0, count).filter((version, place) => {
    bytes += jsonBytes(version);
    return place === 0 || bytes <= LIMITS.versionsBytes;
  });
}

/** What the count of the operation itself may add to the document. */
const COUNT_BYTES = 256;

/** Work that would be too much for one document loses old versions of answers, the fewest that help; null: that does not help. */
export function fitted(work: Work): Work | null {
  for (let count: number = LIMITS.versions; count >= 1; count -= 1) {
    const smaller = count === LIMITS.versions ? work : withVersions(work, count);
    if (jsonBytes(smaller) + COUNT_BYTES <= LIMITS.workBytes) return smaller;
  }
  return null;
}

const withVersions = (work: Work, count: number): Work => ({
  ...work,
  answers: Object.fromEntries(
    Object.entries(work.answers).map(([id, { tries, versions }]) => [
      id,
      { tries, versions: newestThatFit(versions, count) },
    ]),
  ),
});

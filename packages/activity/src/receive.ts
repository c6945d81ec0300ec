import type { Activity, Id, Step } from './activity.ts';
import { type Answer, fitsAsk } from './answers.ts';
import * as fold from './fold.ts';
import { LIMITS } from './limits.ts';
import type { Batch, Operation, OperationRefusal, Outcome } from './operations.ts';
import { type Asked, findQuestion, findStep } from './questions.ts';
import { has, withRange } from './ranges.ts';
import { type Review, stepReview } from './review.ts';
import { grade } from './verdict.ts';
import { rateOf, tellsPosition, videoOf } from './watched.ts';
import { answerWork, type Stamp, type Work } from './work.ts';

/** How far a device's clock may be off before its times are moved, in ms. */
const CLOCK_SLACK_MS = 2_000;

/** When something can have been done: since the activity was given out or fetched ahead, until now. */
export interface Window {
  /** Null: it was not given to this student. */
  readonly givenAt: number | null;
  readonly now: number;
}

export interface Received {
  readonly work: Work;
  readonly outcomes: readonly Outcome[];
}

/**
 * Take in what a device sent. Operations may come late, twice and in any order; each is taken in once.
 * @param activity the content of the work's own revision
 */
export function receive(
  activity: Activity,
  work: Work,
  review: Review,
  batch: Batch,
  window: Window,
): Received {
  const off = window.now - batch.sentAt;
  const shift = Math.abs(off) <= CLOCK_SLACK_MS ? 0 : off;
  const outcomes: Outcome[] = [];
  let next = work;
  for (const operation of batch.operations) {
    if (has(next.applied[batch.device] ?? [], operation.n)) {
      outcomes.push({ n: operation.n, result: 'known', why: null });
      continue;
    }
    const taken = take(activity, next, review, batch.device, moved(operation, shift), window);
    const counted = withCount(taken.work, batch.device, operation.n);
    const why = counted === null ? 'tooMany' : taken.why;
    next = counted ?? next;
    outcomes.push({ n: operation.n, result: why === null ? 'taken' : 'refused', why });
  }
  return { work: next, outcomes };
}

/** The operation by the server's clock. */
function moved(operation: Operation, shift: number): Operation {
  const { act } = operation;
  const at = operation.at + shift;
  return act.type === 'play' || act.type === 'spend'
    ? { ...operation, at, act: { ...act, startedAt: act.startedAt + shift } }
    : { ...operation, at };
}

/** Refused operations are counted too, so that a device that goes on leaves no gaps. */
function withCount(work: Work, device: Id, n: number): Work | null {
  const known = Object.hasOwn(work.applied, device);
  if (!known && Object.keys(work.applied).length >= LIMITS.devices) return null;
  const counts = withRange(work.applied[device] ?? [], n, n + 1);
  if (counts.length > LIMITS.gaps) return null;
  return { ...work, applied: { ...work.applied, [device]: counts } };
}

interface Taken {
  readonly work: Work;
  readonly why: OperationRefusal | null;
}

function take(
  activity: Activity,
  work: Work,
  review: Review,
  device: Id,
  operation: Operation,
  { givenAt, now }: Window,
): Taken {
  if (givenAt === null) return { work, why: 'notGiven' };
  if (!work.revisions.includes(operation.revision)) return { work, why: 'revision' };
  const at = Math.min(Math.max(operation.at, givenAt), now);
  const stamp = { at, device, n: operation.n };
  const after = applied(activity, work, review, operation, stamp, { givenAt, now });
  if (typeof after === 'string') return { work, why: after };
  const fitted = fold.fitted(after);
  return fitted === null ? { work, why: 'full' } : { work: fitted, why: null };
}

function applied(
  activity: Activity,
  work: Work,
  review: Review,
  operation: Operation,
  stamp: Stamp,
  window: { readonly givenAt: number; readonly now: number },
): Work | OperationRefusal {
  const { act } = operation;
  if (act.type === 'answer') {
    const asked = findQuestion(activity, act.question);
    return asked === null ? 'notFound' : answered(work, review, asked, act.answer, stamp);
  }
  const step = findStep(activity, act.step);
  if (step === null) return 'notFound';
  switch (act.type) {
    case 'open':
      return fold.progressed(fold.opened(work, step.id, stamp.at), stamp.at);
    case 'done':
      return fold.progressed(fold.done(work, step.id, stamp.at), stamp.at);
    case 'tick':
      return ticked(work, step, act.parts, stamp);
    case 'play': {
      const claim = { from: act.from, to: act.to, startedAt: act.startedAt, at: operation.at };
      if (!hasPosition(step)) return 'notThat';
      if (!isInside(claim, window) || rateOf(claim) === null || claim.to > longest(step)) return 'impossible';
      return fold.progressed(fold.played(work, step.id, claim), stamp.at);
    }
    case 'length':
      if (!hasPosition(step)) return 'notThat';
      return act.seconds > 0 && act.seconds <= LIMITS.videoSeconds
        ? fold.measured(work, step.id, act.seconds, stamp)
        : 'impossible';
    case 'timer':
      if (!(act.minutes > 0 && act.minutes <= LIMITS.minutes.max)) return 'impossible';
      return fold.timed(work, step.id, {
        device: stamp.device,
        n: stamp.n,
        minutes: act.minutes,
        startedAt: stamp.at,
      });
    case 'timerStop':
      return fold.timed(work, step.id, { device: stamp.device, n: act.timer, stoppedAt: stamp.at });
    case 'spend': {
      const time = { startedAt: act.startedAt, at: operation.at };
      if (!isInside(time, window) || time.at <= time.startedAt) return 'impossible';
      return fold.spent(work, step.id, time.startedAt, time.at);
    }
    case 'blocked':
      return fold.blocked(work, step.id, stamp.at);
  }
}

function answered(
  work: Work,
  review: Review,
  { question, step, check }: Asked,
  answer: Answer,
  stamp: Stamp,
): Work | OperationRefusal {
  if (!fitsAsk(question.ask, answer)) return 'notThat';
  const verdict = check === null ? null : grade(check, answer);
  const again = step === null ? null : stepReview(review, step).again;
  const { tries, versions } = answerWork(work, question.id);
  const counting = again === null ? versions : versions.filter((version) => version.stamp.at > again.at);
  const used = again === null ? tries : counting.length;
  if (check !== null) {
    if (counting.some((version) => version.verdict?.outcome === 'right')) return 'noTries';
    if (check.tries !== null && used >= check.tries) return 'noTries';
  }
  const after = fold.progressed(fold.answered(work, question, answer, stamp, verdict), stamp.at);
  return step === null ? after : fold.opened(after, step, stamp.at);
}

function ticked(work: Work, step: Step, parts: readonly number[], stamp: Stamp): Work | OperationRefusal {
  if (step.kind !== 'do') return 'notThat';
  const areParts = parts.every((part) => Number.isInteger(part) && part >= 0 && part < step.parts.length);
  if (!areParts || new Set(parts).size !== parts.length) return 'notThat';
  return fold.progressed(fold.ticked(work, step.id, parts, stamp), stamp.at);
}

const isInside = (
  time: { readonly startedAt: number; readonly at: number },
  window: { readonly givenAt: number; readonly now: number },
): boolean => time.startedAt >= window.givenAt - CLOCK_SLACK_MS && time.at <= window.now + CLOCK_SLACK_MS;

function hasPosition(step: Step): boolean {
  const video = videoOf(step);
  return video !== null && tellsPosition(video);
}

/** A player may be a second past the end that we know. */
const longest = (step: Step): number => (videoOf(step)?.seconds ?? LIMITS.videoSeconds) + 1;

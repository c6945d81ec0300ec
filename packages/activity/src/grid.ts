import type { Activity } from './activity.ts';
import { deckOf } from './deck.ts';
import { type Progress, progressOf } from './progress.ts';
import { questionsOf } from './questions.ts';
import { type Review, stepReview } from './review.ts';
import { newestVersion, stepWork, type Work } from './work.ts';

/** Nobody is stuck sooner than this, in ms. */
const STUCK_MS = 180_000;
/** A step may take this many times its goal before nothing new means stuck. */
const PATIENCE = 1.5;
const WRONG_TRIES = 3;

export type RowStatus =
  | { readonly is: 'notBegun' }
  /** Nothing new since. */
  | { readonly is: 'still'; readonly since: number }
  /** Wrong so often, and not right yet. */
  | { readonly is: 'wrong'; readonly tries: number; readonly since: number }
  /** An answer in words, a drawing or a file that no teacher has read. */
  | { readonly is: 'waits'; readonly since: number }
  | { readonly is: 'working' }
  | { readonly is: 'done' };

export interface GridRow {
  readonly progress: Progress;
  readonly status: RowStatus;
  /** Ms of the server's clock: with nothing new until then it is `still`; null: never. */
  readonly stillAt: number | null;
}

/** One student's row of the live grid at `now`, ms of the server's clock. */
export function gridRow(activity: Activity, work: Work, review: Review, now: number): GridRow {
  const progress = progressOf(deckOf(activity), work, review);
  const { progressAt } = work;
  const canBeStill = progressAt !== null && !progress.complete;
  return {
    progress,
    status: statusOf(activity, work, review, progress, now),
    stillAt: canBeStill ? progressAt + patience(activity, work, progress) : null,
  };
}

function statusOf(
  activity: Activity,
  work: Work,
  review: Review,
  progress: Progress,
  now: number,
): RowStatus {
  const since = work.progressAt;
  if (since === null) return progress.everything ? { is: 'done' } : { is: 'notBegun' };
  const isLeft = (id: string) => progress.steps.some((step) => step.id === id && step.state !== 'done');
  const tries = Math.max(
    0,
    ...activity.steps.filter(({ id }) => isLeft(id)).map((step) => wrongTries(step, work)),
  );
  if (tries >= WRONG_TRIES) return { is: 'wrong', tries, since };
  if (!progress.complete && now - since > patience(activity, work, progress)) return { is: 'still', since };
  const unread = unreadSince(activity, work, review);
  if (unread !== null) return { is: 'waits', since: unread };
  return progress.complete ? { is: 'done' } : { is: 'working' };
}

/** The activity's own pace, or the student's: whoever runs a timer has its time. */
function patience(activity: Activity, work: Work, progress: Progress): number {
  const step = activity.steps.find(({ id }) => id === progress.next);
  if (step === undefined) return STUCK_MS;
  const planned = stepWork(work, step.id)
    .timers.filter(({ stoppedAt }) => stoppedAt === null)
    .map(({ minutes }) => minutes ?? 0);
  const minutes = Math.max(step.minutes ?? 0, ...planned);
  return Math.max(STUCK_MS, minutes * 60_000 * PATIENCE);
}

function wrongTries(step: Activity['steps'][number], work: Work): number {
  const wrong = questionsOf(step).map(({ question }) => {
    const versions = Object.hasOwn(work.answers, question.id)
      ? (work.answers[question.id]?.versions ?? [])
      : [];
    return versions.filter(({ verdict }) => verdict !== null && verdict.outcome !== 'right').length;
  });
  return Math.max(0, ...wrong);
}

function unreadSince(activity: Activity, work: Work, review: Review): number | null {
  const unread = activity.steps.flatMap((step) =>
    questionsOf(step).flatMap(({ question, check }) => {
      const at = check === null ? newestVersion(work, question.id)?.stamp.at : undefined;
      return at !== undefined && at > (stepReview(review, step.id).readAt ?? 0) ? [at] : [];
    }),
  );
  return unread.length === 0 ? null : Math.min(...unread);
}

const ORDER: readonly RowStatus['is'][] = ['notBegun', 'wrong', 'still', 'waits', 'working', 'done'];

/** Who needs help first: below 0 where `a` does. Of the same status, whoever waits longest. */
export function compareNeed(a: RowStatus, b: RowStatus): number {
  return ORDER.indexOf(a.is) - ORDER.indexOf(b.is) || sinceOf(a) - sinceOf(b);
}

const sinceOf = (status: RowStatus): number => ('since' in status ? status.since : 0);

import type { Activity, Key, Moment, QuestionId } from './activity.ts';
import { findQuestion } from './questions.ts';
import { type Review, stepReview } from './review.ts';
import { answerWork, type Work } from './work.ts';

/** What a student is told of the newest answer to a checked question. */
export interface Feedback {
  readonly outcome: 'right' | 'partly' | 'notYet';
  readonly text: string;
  readonly rewatch: Moment | null;
  /** Null: as often as wanted. */
  readonly triesLeft: number | null;
  /** Only where it is right, or the last try is over and the activity shows it then. */
  readonly key: Key | null;
}

/** The feedback to one question; null: not asked, not checked or not graded yet. Made on the server. */
export function feedbackTo(activity: Activity, work: Work, review: Review, id: QuestionId): Feedback | null {
  const asked = findQuestion(activity, id);
  if (asked === null || asked.check === null || asked.step === null) return null;
  const { check, step } = asked;
  const { tries, versions } = answerWork(work, id);
  const since = stepReview(review, step).again?.at ?? null;
  const counting = since === null ? versions : versions.filter(({ stamp }) => stamp.at > since);
  const newest = counting.find(({ verdict }) => verdict?.outcome === 'right') ?? counting[0];
  if (newest === undefined || newest.verdict === null) return null;
  const { outcome } = newest.verdict;
  const used = since === null ? tries : counting.length;
  const triesLeft = check.tries === null ? null : Math.max(0, check.tries - used);
  const isRight = outcome === 'right';
  const { answer } = newest;
  const chosen = answer.kind === 'choice' && Object.hasOwn(check.byOption, answer.option);
  const said = chosen ? check.byOption[answer.option] : undefined;
  return {
    outcome,
    text: said ?? (isRight ? check.right : check.notYet),
    rewatch: isRight ? null : check.rewatch,
    triesLeft,
    key: isRight || (triesLeft === 0 && check.reveal) ? check.key : null,
  };
}

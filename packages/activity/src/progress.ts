import type { Need, Question, StepId } from './activity.ts';
import type { Deck, StudentQuestion, StudentStep } from './deck.ts';
import { type Review, type StepReview, stepReview } from './review.ts';
import { creditedSeconds, isWatchedEnough, lengthOf, NOTHING_WATCHED, tellsPosition } from './watched.ts';
import { answerWork, type StepWork, stepWork, type Work } from './work.ts';

export interface StepProgress {
  readonly id: StepId;
  readonly need: Need;
  /** `waiting`: answered without a network, "You will see it when you are back". `again`: back on the list. */
  readonly state: 'untouched' | 'open' | 'waiting' | 'again' | 'done';
  /** How much of it is done, 0 to 1. */
  readonly share: number;
}

export interface Progress {
  readonly steps: readonly StepProgress[];
  /** Every step that everybody does is done. */
  readonly complete: boolean;
  /** Every step of any kind is done. */
  readonly everything: boolean;
  /** Where to go on: the first step that is not done, of the most needed kind; null: none is left. */
  readonly next: StepId | null;
}

const NEEDS: readonly Need[] = ['must', 'should', 'aspire'];

/** How far a student is: the same on the student's device and on the server. */
export function progressOf(deck: Deck, work: Work, review: Review): Progress {
  const steps = deck.steps.map((step) => stepProgress(step, work, stepReview(review, step.id)));
  const left = steps.filter(({ state }) => state !== 'done');
  const first = NEEDS.flatMap((need) => left.filter((step) => step.need === need))[0];
  return {
    steps,
    complete: left.every(({ need }) => need !== 'must'),
    everything: left.length === 0,
    next: first?.id ?? null,
  };
}

function stepProgress(step: StudentStep, work: Work, review: StepReview): StepProgress {
  const seen = stepWork(work, step.id);
  const since = review.again?.at ?? null;
  const settled = questionsIn(step).map((question) => isSettled(question, work, since));
  const share = shareOf(step, seen, settled, since);
  const state = stateOf(seen, settled, share, review);
  return { id: step.id, need: step.need, state, share: state === 'done' ? 1 : Math.min(share, 0.99) };
}

function stateOf(
  seen: StepWork,
  settled: readonly Settled[],
  share: number,
  review: StepReview,
): StepProgress['state'] {
  if (review.override === 'done') return 'done';
  if (share === 1 && review.override === null) return 'done';
  if (review.again !== null || review.override === 'notDone') return 'again';
  if (settled.includes('waiting')) return 'waiting';
  return seen.openedAt === null && !settled.includes('settled') ? 'untouched' : 'open';
}

type Settled = 'settled' | 'waiting' | 'open';

/** Answered, and where it is checked: right, or out of tries. Only what came after "try again" counts. */
function isSettled(question: Question | StudentQuestion, work: Work, since: number | null): Settled {
  const { tries, versions } = answerWork(work, question.id);
  const counting = since === null ? versions : versions.filter(({ stamp }) => stamp.at > since);
  if (counting.length === 0) return 'open';
  if (!('checked' in question) || !question.checked) return 'settled';
  if (counting.some(({ verdict }) => verdict?.outcome === 'right')) return 'settled';
  if (counting.some(({ verdict }) => verdict === null)) return 'waiting';
  const used = since === null ? tries : counting.length;
  return question.tries !== null && used >= question.tries ? 'settled' : 'open';
}

function questionsIn(step: StudentStep): readonly (Question | StudentQuestion)[] {
  if (step.kind === 'watch') return step.moments.map(({ question }) => question);
  return step.kind === 'answer' || step.kind === 'check' ? [step.question] : [];
}

function shareOf(
  step: StudentStep,
  seen: StepWork,
  settled: readonly Settled[],
  since: number | null,
): number {
  const isMarked = seen.doneAt !== null && (since === null || seen.doneAt > since);
  const answered = settled.filter((one) => one === 'settled').length;
  switch (step.kind) {
    case 'read':
    case 'slides':
    case 'link':
      return isMarked ? 1 : 0;
    case 'do':
      return isMarked ? 1 : Math.min(0.9, (seen.ticked?.parts.length ?? 0) / Math.max(1, step.parts.length));
    case 'answer':
    case 'check':
      return answered;
    case 'watch':
      return (watchedShare(step, seen, isMarked) + answered) / (1 + settled.length);
  }
}

function watchedShare(
  { video }: Extract<StudentStep, { readonly kind: 'watch' }>,
  seen: StepWork,
  isMarked: boolean,
): number {
  if (video === null || !tellsPosition(video)) return isMarked ? 1 : 0;
  const length = lengthOf(video, seen.length?.seconds ?? null);
  const credited = creditedSeconds(seen.watched ?? NOTHING_WATCHED, length);
  if (isWatchedEnough(credited, length)) return 1;
  return length === null ? 0 : credited / length;
}

export type * from './activity.ts';
export { type Answer, type Answers, fitsAsk, type Stroke } from './answers.ts';
export { type Deck, deckOf, type StudentQuestion, type StudentStep } from './deck.ts';
export { type Feedback, feedbackTo } from './feedback.ts';
export { compareNeed, type GridRow, gridRow, type RowStatus } from './grid.ts';
export { LIMITS, type TextLimit } from './limits.ts';
export type * from './operations.ts';
export { type Progress, progressOf, type StepProgress } from './progress.ts';
export { type Asked, allQuestions, findQuestion, findStep, questionsOf } from './questions.ts';
export { type Ranges, size } from './ranges.ts';
export { type Received, receive, type Window } from './receive.ts';
export { NO_REVIEW, type Review, type ReviewAct, reviewed, type StepReview, stepReview } from './review.ts';
export { isText, utf8Bytes } from './text.ts';
export { grade, type Verdict } from './verdict.ts';
export {
  type Claim,
  creditedSeconds,
  isWatchedEnough,
  lengthOf,
  rewatchedParts,
  tellsPosition,
  type Watched,
} from './watched.ts';
export type { AnswerWork, Stamp, StepWork, TimerWork, Version, Work } from './work.ts';
export { answerWork, newestVersion, newWork, stepWork } from './work.ts';

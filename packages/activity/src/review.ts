import type { StepId } from './activity.ts';
import { LIMITS } from './limits.ts';
import { isText, jsonBytes } from './text.ts';

export interface StepReview {
  /** The teacher read it; null: not yet. */
  readonly readAt: number | null;
  readonly feedback: { readonly text: string; readonly at: number } | null;
  /** "Try again": what was done until then counts no more, and its questions can be tried anew. */
  readonly again: { readonly at: number } | null;
  /** The teacher's word on whether it is done; null: as the rules say. */
  readonly override: 'done' | 'notDone' | null;
  /** The teacher's score, 0 to 1; null: as graded. */
  readonly score: number | null;
}

/** What teachers say of one student's work on one activity: a document of its own. */
export interface Review {
  readonly steps: Readonly<Record<StepId, StepReview>>;
}

export const NO_REVIEW: Review = { steps: {} };

const NOTHING_SAID: StepReview = { readAt: null, feedback: null, again: null, override: null, score: null };

export const stepReview = (review: Review, id: StepId): StepReview =>
  (Object.hasOwn(review.steps, id) ? review.steps[id] : undefined) ?? NOTHING_SAID;

export type ReviewAct =
  | { readonly type: 'read'; readonly step: StepId }
  | { readonly type: 'feedback'; readonly step: StepId; readonly text: string }
  | { readonly type: 'again'; readonly step: StepId; readonly text: string | null }
  | { readonly type: 'override'; readonly step: StepId; readonly as: 'done' | 'notDone' | null }
  | { readonly type: 'score'; readonly step: StepId; readonly score: number | null };

/** The review with one act of a teacher more; null: a limit would be passed. The newest word on each thing stays. */
export function reviewed(review: Review, act: ReviewAct, at: number): Review | null {
  const before = stepReview(review, act.step);
  const after = changed({ ...before, readAt: Math.max(before.readAt ?? at, at) }, act, at);
  if (after === null) return null;
  const next = { steps: { ...review.steps, [act.step]: after } };
  return jsonBytes(next) <= LIMITS.reviewBytes ? next : null;
}

function changed(step: StepReview, act: ReviewAct, at: number): StepReview | null {
  switch (act.type) {
    case 'read':
      return step;
    case 'feedback':
      return withFeedback(step, act.text, at);
    case 'again': {
      const again = { ...step, again: { at }, override: null };
      return act.text === null ? again : withFeedback(again, act.text, at);
    }
    case 'override':
      return { ...step, override: act.as };
    case 'score':
      return act.score === null || (act.score >= 0 && act.score <= 1) ? { ...step, score: act.score } : null;
  }
}

const withFeedback = (step: StepReview, text: string, at: number): StepReview | null =>
  isText(text, LIMITS.feedback) ? { ...step, feedback: text.trim() === '' ? null : { text, at } } : null;

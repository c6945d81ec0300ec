import type { Activity, Check, Question, QuestionId, Step, StepId } from './activity.ts';

/** A question with where it stands and, if it has a key, its check. */
export interface Asked {
  readonly question: Question;
  /** Null: the reflection at the end. */
  readonly step: StepId | null;
  readonly check: Check | null;
}

/** The questions of one step, in order. */
export function questionsOf(step: Step): readonly Asked[] {
  switch (step.kind) {
    case 'watch':
      return step.moments.map(({ question, check }) => ({ question, check, step: step.id }));
    case 'answer':
      return [{ question: step.question, check: null, step: step.id }];
    case 'check':
      return [{ question: step.question, check: step.check, step: step.id }];
    case 'do':
      return step.photo === null ? [] : [{ question: step.photo, check: null, step: step.id }];
    case 'read':
    case 'slides':
    case 'link':
      return [];
  }
}

/** All questions of an activity, the reflection last. */
export const allQuestions = (activity: Activity): readonly Asked[] => [
  ...activity.steps.flatMap(questionsOf),
  ...(activity.reflection === null ? [] : [{ question: activity.reflection, check: null, step: null }]),
];

export const findQuestion = (activity: Activity, id: QuestionId): Asked | null =>
  allQuestions(activity).find(({ question }) => question.id === id) ?? null;

export const findStep = (activity: Activity, id: StepId): Step | null =>
  activity.steps.find((step) => step.id === id) ?? null;

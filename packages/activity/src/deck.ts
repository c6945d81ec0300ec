import type { Activity, Option, Question, Step, StepOf } from './activity.ts';

/** A question as a student gets it: whether it is checked and how often it may be tried, never the key. */
export interface StudentQuestion extends Question {
  readonly checked: boolean;
  readonly tries: number | null;
}

type Unasked<K extends 'watch' | 'answer' | 'check'> = Omit<StepOf<K>, 'moments' | 'question' | 'check'>;

export type StudentStep =
  | StepOf<'read' | 'slides' | 'do' | 'link'>
  | (Unasked<'watch'> & {
      readonly moments: readonly { readonly seconds: number; readonly question: StudentQuestion }[];
    })
  | (Unasked<'answer'> & { readonly question: StudentQuestion })
  | (Unasked<'check'> & { readonly question: StudentQuestion });

/** What a student's device holds of an activity. */
export interface Deck {
  readonly title: string;
  readonly steps: readonly StudentStep[];
  readonly reflection: StudentQuestion | null;
  readonly extension: string;
}

/** The activity without keys, feedback and what is for teachers and coaches alone. */
export const deckOf = (activity: Activity): Deck => ({
  title: activity.title,
  steps: activity.steps.map(studentStep),
  reflection: activity.reflection === null ? null : studentQuestion(activity.reflection, null),
  extension: activity.extension,
});

function studentStep(step: Step): StudentStep {
  switch (step.kind) {
    case 'watch':
      return {
        ...step,
        moments: step.moments.map(({ seconds, question, check }) => ({
          seconds,
          question: studentQuestion(question, check),
        })),
      };
    case 'answer':
      return { ...step, question: studentQuestion(step.question, null) };
    case 'check': {
      const { check, question, ...rest } = step;
      return { ...rest, question: studentQuestion(question, check) };
    }
    case 'read':
    case 'slides':
    case 'do':
    case 'link':
      return step;
  }
}

const studentQuestion = (
  question: Question,
  check: { readonly tries: number | null } | null,
): StudentQuestion => ({
  ...question,
  ask: mixed(question),
  checked: check !== null,
  tries: check?.tries ?? null,
});

/** What is to be sorted or matched comes in an order that has nothing to do with how it was written down. */
function mixed({ id, ask }: Question): Question['ask'] {
  if (ask.kind === 'sort') return { ...ask, items: inNoOrder(id, ask.items) };
  if (ask.kind === 'match') return { ...ask, right: inNoOrder(id, ask.right) };
  return ask;
}

/** The same for every student and at every time: no random number. Never the order as written. */
function inNoOrder(salt: string, options: readonly Option[]): readonly Option[] {
  const order = options.toSorted((a, b) => hash(salt + a.id) - hash(salt + b.id) || (a.id < b.id ? -1 : 1));
  const isAsWritten = order.every((option, place) => option === options[place]);
  return isAsWritten ? [...order.slice(1), ...order.slice(0, 1)] : order;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let place = 0; place < text.length; place += 1) {
    value = Math.imul(value ^ text.charCodeAt(place), 0x01000193) >>> 0;
  }
  return value;
}

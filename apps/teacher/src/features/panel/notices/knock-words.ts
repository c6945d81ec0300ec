import type { Knock, StudentRow, TeacherView } from '@flipflop/rotation';

import { byLikeness } from './likeness.ts';

/** Knocks that are shown at once; the others are a count. */
export const SHOWN_KNOCKS = 2;

export interface KnockWords {
  readonly title: string;
  readonly sentence: string;
  /** On the button that lets in the student it seems to be; null: the teacher has to say who it is. */
  readonly letIn: string | null;
}

/** Nothing may be said of who it is: neither what was typed nor whose name it is. */
export const isHidden = (knock: Knock): boolean => knock.typed === '';

const couldBeSeveral = (typed: string, students: readonly StudentRow[]): boolean =>
  students.filter(({ name }) => name.toLowerCase().startsWith(typed.toLowerCase())).length > 1;

/** What the panel says of one knock. */
export function knockWords(knock: Knock, students: readonly StudentRow[]): KnockWords {
  const { student } = knock;
  if (isHidden(knock)) return { title: 'Someone knocks', sentence: '', letIn: null };
  if (student === null) {
    return {
      title: `“${knock.typed}” asks to come in`,
      sentence: couldBeSeveral(knock.typed, students)
        ? 'More than one on your list could be that.'
        : 'No one on your list is called that.',
      letIn: null,
    };
  }
  if (knock.kind === 'device') {
    return {
      title: `${student.name} wants to go on at another device`,
      sentence: 'The first one goes quiet. The work moves along.',
      letIn: `Move ${student.name}`,
    };
  }
  const joined = students.some((row) => row.id === student.id && row.joined);
  return {
    title: `“${knock.typed}” asks to come in`,
    sentence: joined
      ? `${student.name} is on your list and has joined before.`
      : `${student.name} is on your list and has not joined.`,
    letIn: `Let ${student.name} in`,
  };
}

/** Whom an unknown name can be, the likest first: those on the list who are not in, then those who are on another device. */
export function whoItCanBe(
  view: TeacherView,
  typed: string,
): {
  readonly notIn: readonly StudentRow[];
  readonly elsewhere: readonly StudentRow[];
} {
  return {
    notIn: byLikeness(
      view.students.filter((row) => !row.joined),
      typed,
    ),
    elsewhere: byLikeness(
      view.students.filter((row) => row.joined),
      typed,
    ),
  };
}

import type { Id, StudentId, TeacherView } from '@flipflop/rotation';
import type { Level } from './level.ts';

/** What stands for a student's name where it is held back. */
export const NAMELESS = 'one student';

/** The one row whose names are shown for a moment. */
export interface ShownRow {
  readonly row: string;
  readonly students: readonly StudentId[];
}

export const knockRow = (knock: Id): string => `knock:${knock}`;

/**
 * The view as far as the class may see it: what is not in it cannot come onto the page. At "No names" every name
 * is held back but those of the shown row; a message to one student keeps its words to itself; what was typed at
 * the door is empty unless it is a name of the list that may be shown.
 */
export function screened(view: TeacherView, level: Level, shown: ShownRow | null): TeacherView {
  if (level === 'everything') return view;
  const isNamed = (id: StudentId) => level === 'firstNames' || shown?.students.includes(id) === true;
  const nameOf = ({ id, name }: { readonly id: StudentId; readonly name: string }) =>
    isNamed(id) ? name : NAMELESS;
  return {
    ...view,
    students: view.students.map((row) => ({ ...row, name: nameOf(row) })),
    messages: view.messages.map((message) => ({ ...message, text: '' })),
    knocks: view.knocks.map((knock) => {
      const { student } = knock;
      if (shown?.row === knockRow(knock.id)) return knock;
      if (level === 'firstNames') return { ...knock, typed: student?.name ?? '' };
      return { ...knock, typed: '', student: student === null ? null : { ...student, name: NAMELESS } };
    }),
  };
}

/** A refusal without a child's name in it. */
export function screenedRefusal(refusal: string, view: TeacherView, level: Level): string {
  if (level === 'everything') return refusal;
  return view.students.some(({ name }) => refusal.includes(name)) ? 'That was not done.' : refusal;
}

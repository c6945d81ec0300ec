import { phaseOf, type SessionEvent, type StudentId, studentIn } from '@flipflop/rotation';
import type { ClassNow } from '../host/class-now.ts';

/**
 * What tells the lesson that a student with a page open is here; null: it knows, or there is none to tell.
 * A lost connection never took anybody out, so who comes back needs no commit.
 */
export function joinEvent({ class: { body }, running }: ClassNow, student: StudentId): SessionEvent | null {
  if (running === null) return null;
  const { state } = running.session.body;
  const listed = body.students.find(({ id }) => id === student);
  if (listed === undefined || phaseOf(state) === 'ended') return null;
  if (studentIn(state, student)?.joined === true) return null;
  return { type: 'join', student, place: listed.place };
}

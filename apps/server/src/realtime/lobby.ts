import { phaseOf, type SessionEvent, type StudentId, studentIn } from '@flipflop/rotation';
import type { ClassNow } from '../host/class-now.ts';

/**
 * What tells the lesson that a student with a page open is here; null: it knows, or there is none to tell.
 * A lost connection never took anybody out, so who comes back needs no commit.
 */
export function joinEvent({ class: { body }, running }: ClassNow, student: StudentId): SessionEvent | null {
  if (running === null) return null;
  const { state } = running.session.body;
  const isListed = body.students.some(({ id }) => id === student);
  if (!isListed || phaseOf(state) === 'ended') return null;
  if (studentIn(state, student)?.joined === true) return null;
  // Where they are today, the student says; where they usually are is in the register.
  return { type: 'join', student, place: null };
}

import type { StudentId } from '../plan.ts';
import type { Context, SessionState } from '../state.ts';
import { findStudent } from '../student.ts';
import type { PersonalView } from '../views.ts';

/** What one student sees of themselves; null for someone who is not in the session. */
export function personalView(state: SessionState, student: StudentId, name: string): PersonalView | null {
  const known = findStudent(state.context, student);
  if (known === null) return null;
  return {
    id: student,
    name,
    group: known.group,
    place: known.place,
    joined: known.joined,
    called: state.context.calls.includes(student),
    arrived: known.arrived,
    done: known.done,
    message: messageTo(state.context, student),
  };
}

function messageTo(context: Context, student: StudentId): string | null {
  const message = context.messages.find(({ to }) => to.kind === 'student' && to.student === student);
  return message?.text ?? null;
}

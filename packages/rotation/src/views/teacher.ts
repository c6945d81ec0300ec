import { phaseOf } from '../phase.ts';
import type { Plan, StudentId } from '../plan.ts';
import type { SessionState } from '../state.ts';
import { findStudent } from '../student.ts';
import type { ClassLabels, Door, Knock, Presence, StudentRow, TeacherView } from '../views.ts';
import { classView } from './class.ts';
import { groupCounts, isOnTheRoll, lastSwap } from './counts.ts';

/** What the machine does not know of the people: names, who is connected, who waits at the door. */
export interface People {
  /** In the order of the register; students who are not in the session are passed over. */
  readonly roster: readonly { readonly id: StudentId; readonly name: string }[];
  readonly presence: (student: StudentId) => Presence;
  readonly knocks: readonly Knock[];
  readonly connected: number;
}

export function teacherView(
  plan: Plan,
  state: SessionState,
  labels: ClassLabels,
  door: Door,
  people: People,
): TeacherView {
  const { undo, messages } = state.context;
  return {
    class: classView(plan, state, labels),
    students: people.roster.flatMap(({ id, name }) => studentRow(plan, state, id, name, people.presence)),
    messages: messages.flatMap(({ to, text }) =>
      to.kind === 'student' ? [{ student: to.student, text }] : [],
    ),
    counts: groupCounts(plan, state),
    undo: undo && { of: undo.of, until: undo.until },
    door,
    knocks: people.knocks,
    connected: people.connected,
    swap: lastSwap(state),
  };
}

function studentRow(
  plan: Plan,
  state: SessionState,
  id: StudentId,
  name: string,
  presence: People['presence'],
): readonly StudentRow[] {
  const student = findStudent(state.context, id);
  if (student === null) return [];
  return [
    {
      id,
      name,
      group: student.group,
      place: student.place,
      joined: student.joined,
      called: state.context.calls.includes(id),
      arrived: isOnTheRoll(plan, state, student),
      done: phaseOf(state) !== 'lobby' && student.done.includes(state.context.round),
      presence: presence(id),
    },
  ];
}

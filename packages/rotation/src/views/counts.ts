import { isWhereWanted } from '../people.ts';
import { phaseOf } from '../phase.ts';
import type { Plan } from '../plan.ts';
import type { SessionState, StudentState } from '../state.ts';
import { everyStudent, isHere } from '../student.ts';
import type { BoardView, GroupCount } from '../views.ts';

export function groupCounts(plan: Plan, state: SessionState): readonly GroupCount[] {
  const present = everyStudent(state.context).filter((student) => student.place !== 'absent');
  return plan.groups.map((group) => {
    const members = present.filter((student) => student.group === group.id);
    return {
      group: group.id,
      of: members.length,
      here: members.filter((student) => isOnTheRoll(plan, state, student)).length,
      done: members.filter((student) => student.done.length > 0).length,
    };
  });
}

/** In the lobby: here. From then on: where the round wants them. */
export function isOnTheRoll(plan: Plan, state: SessionState, student: StudentState): boolean {
  if (student.place === 'absent') return false;
  return phaseOf(state) === 'lobby' ? isHere(student) : isWhereWanted(student, plan, state.context.round);
}

/** How long the last swap took, and by how much it beat the one before. */
export function lastSwap(state: SessionState): BoardView['swap'] {
  const [before, last] = [state.context.swaps.at(-2), state.context.swaps.at(-1)];
  if (last === undefined || last.readyMs === null) return null;
  const faster = before === undefined || before.readyMs === null ? 0 : before.readyMs - last.readyMs;
  return { readyMs: last.readyMs, fasterMs: faster > 0 ? faster : null };
}

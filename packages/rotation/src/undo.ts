import type { Context, Phase } from './state.ts';
import { changeStudents, everyStudent, findStudent, isHere } from './student.ts';
import { isOver } from './time.ts';

/** The phase that an undo leads back to: time that ran out meanwhile is overtime. */
export function undoLeadsTo(context: Context, at: number): Phase | null {
  if (context.undo === null) return null;
  const { phase, countdown } = context.undo;
  return phase === 'counting' && isOver(countdown, at) ? 'timeUp' : phase;
}

/** What the swap or the end took comes back; moves and calls since then stay. */
export function undo(context: Context): Context {
  if (context.undo === null) return context;
  const { round, countdown, calls } = context.undo;
  const cleared = changeStudents(
    context,
    everyStudent(context).map((student) => student.id),
    (student) => ({
      ...student,
      arrived: student.arrived.filter((other) => other <= round),
      done: student.done.filter((other) => other <= round),
    }),
  );
  const backCalled = calls.filter((id) => {
    const student = findStudent(context, id);
    return student !== null && isHere(student) && !context.calls.includes(id);
  });
  return {
    ...cleared,
    round,
    countdown,
    calls: [...backCalled, ...context.calls],
    undo: null,
    swaps: context.swaps.filter((made) => made.round <= round),
  };
}

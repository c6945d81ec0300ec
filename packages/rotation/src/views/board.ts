import type { Plan } from '../plan.ts';
import type { SessionState } from '../state.ts';
import type { BoardView, ClassLabels, Door } from '../views.ts';
import { classView } from './class.ts';
import { groupCounts, lastSwap } from './counts.ts';

/** The class view with counts and the door. Names no student. */
export const boardView = (plan: Plan, state: SessionState, labels: ClassLabels, door: Door): BoardView => ({
  ...classView(plan, state, labels),
  counts: groupCounts(plan, state),
  door,
  swap: lastSwap(state),
});

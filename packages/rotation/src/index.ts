export type * from './events.ts';
export { LIMITS } from './limits.ts';
export { rotationMachine } from './machine.ts';
export { phaseOf, topPhaseOf } from './phase.ts';
export type * from './plan.ts';
export { type PlanProblem, type PlanProblemCode, planProblems } from './plan-problems.ts';
export {
  DEFAULT_GROUPS,
  flipFlop,
  flipFlopWithOpening,
  fourStations,
  type PresetWork,
  threeStations,
  wholeClass,
} from './presets.ts';
export { type Applied, applyEvent, catchUp, nextDeadline, openSession, reanchor } from './session.ts';
export type * from './state.ts';
export { stationAt } from './stations.ts';
export { studentIn } from './student.ts';
export { boardView } from './views/board.ts';
export { classView } from './views/class.ts';
export { personalView } from './views/personal.ts';
export { type People, teacherView } from './views/teacher.ts';
export type * from './views.ts';

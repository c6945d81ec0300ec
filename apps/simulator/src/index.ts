export { type Crowd, type CrowdParts, type CrowdRequest, startCrowd } from './crowd/crowd.ts';
export { HABITS, type HabitName } from './crowd/habits.ts';
export { joinCrowd } from './crowd/join-crowd.ts';
export type { Pupil, PupilDevice } from './crowd/pupil.ts';
export { followRounds, joinByCard, joinByCode, type SimulatedStudent } from './student.ts';
export { type SimulatedTeacher, signIn } from './teacher.ts';
export { createVisitor, must, type Visitor } from './visitor.ts';

export { followRounds, joinByCard, joinByCode, type SimulatedStudent } from './student.ts';
export { type SimulatedTeacher, signIn } from './teacher.ts';
export { createVisitor, must, type Visitor } from './visitor.ts';

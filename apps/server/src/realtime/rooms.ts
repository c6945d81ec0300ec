import type { Id, StudentId } from '@flipflop/rotation';

/** Rooms are named by the server alone, by audience; no event takes a room's name. */
export const rooms = {
  students: (classId: Id) => `class:${classId}`,
  student: (classId: Id, student: StudentId) => `person:${classId}:${student}`,
  board: (classId: Id) => `board:${classId}`,
  teacher: (classId: Id) => `teacher:${classId}`,
};

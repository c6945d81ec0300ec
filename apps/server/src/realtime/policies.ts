import type { Student, Teacher } from './context.ts';

/** Teacher, co-teacher and substitute run every lesson of their class. Asked anew at each command. */
export const mayRunLesson = ({ caller, classId, services }: Teacher) =>
  services.identity.teaches(caller.teacherId, classId);

/** A student acts in their own class, for themselves alone. */
export const mayActForSelf = ({ caller, classId }: Student) => caller.classId === classId;

/** Whoever has a socket may ask the time. */
export const mayAskTime = () => true;

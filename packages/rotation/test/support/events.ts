import type { Audience, GroupId, Place, Seen, SessionEvent, StudentId } from '../../src/index.ts';

/** An event, or one that names what its sender sees at that moment. */
export type Press = SessionEvent | ((seen: Seen) => SessionEvent);

type Seeing = Extract<SessionEvent, { readonly seen: Seen }>;
const seeing =
  (type: Exclude<Seeing['type'], 'addTime'>) =>
  (seen?: Seen): Press =>
    seen === undefined ? (now) => ({ type, seen: now }) : { type, seen };

export const start = seeing('start');
export const swap = seeing('swap');
export const startRound = seeing('startRound');
export const endRound = seeing('endRound');
export const pause = seeing('pause');
export const resume = seeing('resume');
export const undo = seeing('undo');
export const addMinutes =
  (minutes: number): Press =>
  (seen) => ({ type: 'addTime', seen, ms: minutes * 60_000 });

export const end = (): Press => ({ type: 'end' });
export const eyesUp = (text: string | null = null): Press => ({ type: 'eyesUp', on: true, text });
export const eyesDown = (): Press => ({ type: 'eyesUp', on: false, text: null });
export const toAll: Audience = { kind: 'all' };
export const toGroup = (group: GroupId): Audience => ({ kind: 'group', group });
export const toStudent = (student: StudentId): Audience => ({ kind: 'student', student });
export const message = (to: Audience, text: string): Press => ({ type: 'message', to, text });
export const clearMessage = (to: Audience): Press => ({ type: 'clearMessage', to });
export const call = (...students: StudentId[]): Press => ({ type: 'call', students });
export const release = (...students: StudentId[]): Press => ({ type: 'release', students });
export const move = (group: GroupId | null, ...students: StudentId[]): Press => ({
  type: 'move',
  students,
  group,
});
export const setPlace = (student: StudentId, place: Place): Press => ({ type: 'setPlace', student, place });
export const saysPlace = (student: StudentId, place: Place): Press => ({
  type: 'setPlace',
  student,
  place,
  by: 'student',
});
export const markArrived = (...students: StudentId[]): Press => ({ type: 'markArrived', students });
export const join = (student: StudentId, place: Place | null = null): Press => ({
  type: 'join',
  student,
  place,
});
export const leave = (student: StudentId): Press => ({ type: 'leave', student });
/** In round `number` as people count, from 1. */
export const arrive = (student: StudentId, number: number): Press => ({
  type: 'arrive',
  student,
  round: number - 1,
});
export const done = (student: StudentId, number: number): Press => ({
  type: 'done',
  student,
  round: number - 1,
});

import type { BoardView, ClassView, PersonalView, TeacherView } from '@flipflop/rotation';
import * as v from 'valibot';
import type { GridNews, WorkNews } from './activities.ts';
import type { StudentCommand, StudentCommandName, TeacherCommand, TeacherCommandName } from './commands.ts';
import type { Ack, ProtocolError } from './errors.ts';
import { WIRE } from './limits.ts';

export type Role = 'teacher' | 'student' | 'board';

/**
 * A whole view. The newest (document version, then this process's sequence) wins; on a new connection
 * the first one is taken as it comes. `body` null: no lesson is running.
 */
export interface Envelope<View> {
  readonly version: number;
  readonly sequence: number;
  readonly body: View | null;
}

/**
 * Why a socket ends: it goes on in another device, this device was signed out, or the class is not this
 * teacher's any more.
 */
export type GoodbyeReason = 'otherDevice' | 'signedOut' | 'noLongerYours';

export interface ServerToClient {
  classView: (view: Envelope<ClassView>) => void;
  boardView: (view: Envelope<BoardView>) => void;
  personalView: (view: Envelope<PersonalView>) => void;
  teacherView: (view: Envelope<TeacherView>) => void;
  /** To the class's teachers: rows of an activity's grid that changed. */
  grid: (news: GridNews) => void;
  /** To one student: ask for the work on this activity again. */
  work: (news: WorkNews) => void;
  /** Said before the server closes this socket for good. */
  goodbye: (why: { readonly reason: GoodbyeReason }) => void;
}

type TeacherEvents = {
  [Name in TeacherCommandName]: (command: TeacherCommand<Name>, ack: (answer: Ack) => void) => void;
};
type StudentEvents = {
  [Name in StudentCommandName]: (command: StudentCommand<Name>, ack: (answer: Ack) => void) => void;
};
interface CommonEvents {
  /** Server's clock, ms. */
  clock: (ask: Record<string, never>, ack: (answer: { readonly now: number }) => void) => void;
}

export type TeacherToServer = TeacherEvents & CommonEvents;
export type StudentToServer = StudentEvents & CommonEvents;
export type BoardToServer = CommonEvents;

/** In the handshake's query: which role's cookie to read, and (teacher) which class. */
export const HandshakeQuery = v.object({
  role: v.picklist(['teacher', 'student', 'board']),
  class: v.optional(v.string()),
});

/** In the handshake's `auth`. A page with another protocol is told to load again. */
export const HandshakeAuth = v.strictObject({
  csrf: v.pipe(v.string(), v.maxLength(WIRE.secret)),
  protocol: v.number(),
});

/** `connect_error.data` of a refused handshake. */
export type HandshakeRefusal = ProtocolError;

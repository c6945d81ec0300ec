import type { Ack, GoodbyeReason, Role } from '@flipflop/protocol';
import type { CommandKey, Id, Knock, SessionEvent, StudentId } from '@flipflop/rotation';

/** The server's wall clock, ms. Forward jumps are followed, backward ones held. */
export interface Clock {
  now(): number;
}

/** Unpredictable bytes; tests pass a seeded one. */
export type RandomBytes = (count: number) => Uint8Array;

/** Structured log without names: ids and codes alone. */
export interface Log {
  info(fields: Readonly<Record<string, unknown>>, message: string): void;
  warn(fields: Readonly<Record<string, unknown>>, message: string): void;
  error(fields: Readonly<Record<string, unknown>>, message: string): void;
}

/** Who stands behind a token. The person comes from here, never from a payload. */
export type Caller =
  | { readonly role: 'teacher'; readonly teacherId: Id; readonly device: Id; readonly tokenId: string }
  | {
      readonly role: 'student';
      readonly classId: Id;
      readonly studentId: StudentId;
      readonly device: Id;
      readonly tokenId: string;
    }
  | { readonly role: 'board'; readonly classId: Id; readonly device: Id; readonly tokenId: string };

export interface Identity {
  /** The caller behind that role's cookie (no other is read) and the page's CSRF value; null: none valid. */
  callerOf(
    role: Role,
    cookieHeader: string | undefined,
  ): Promise<{ readonly caller: Caller; readonly csrf: string } | null>;
  /** Whether this teacher may run this class. */
  teaches(teacherId: Id, classId: Id): Promise<boolean>;
  /** Called with a token's id when it ends; its sockets end within a second. */
  onEnded(listener: (tokenId: string, reason: GoodbyeReason) => void): void;
  /** Called when a teacher no longer teaches a class; that teacher's sockets of it end within a second. */
  onAccessEnded(listener: (teacherId: Id, classId: Id) => void): void;
}

/** Those who wait for the teacher's tap. In memory: a knock dies with the process and is made again. */
export interface Doors {
  waiting(classId: Id): readonly Knock[];
  /** The teacher's answer to a knock. `student` null: a guest who is not on the list gets in as a new student. */
  answer(classId: Id, knock: Id, student: StudentId | null, letIn: boolean): Promise<Ack>;
  /** Called when the knocks of a class changed. */
  onChange(listener: (classId: Id) => void): void;
}

/** The one place that runs a class's session. */
export interface Host {
  /** Queues an event for the class; answered after the commit. */
  submit(classId: Id, event: SessionEvent, key?: CommandKey): Promise<Ack>;
  /** The class's documents changed beside the session (roster, a newly opened lesson): load and publish again. */
  refresh(classId: Id): Promise<void>;
}

import type { GroupId, Place, StudentId } from './plan.ts';
import type { Audience, TopPhase } from './state.ts';

/** The round and phase that the sender saw: passed meanwhile, the command is `alreadyDone`. */
export interface Seen {
  readonly phase: TopPhase;
  readonly round: number;
}

/** What a teacher can command. */
export type TeacherEvent =
  | { readonly type: 'start'; readonly seen: Seen }
  | { readonly type: 'swap'; readonly seen: Seen }
  | { readonly type: 'startRound'; readonly seen: Seen }
  | { readonly type: 'endRound'; readonly seen: Seen }
  | { readonly type: 'pause'; readonly seen: Seen }
  | { readonly type: 'resume'; readonly seen: Seen }
  | { readonly type: 'addTime'; readonly seen: Seen; readonly ms: number }
  | { readonly type: 'undo'; readonly seen: Seen }
  | { readonly type: 'end' }
  | { readonly type: 'eyesUp'; readonly on: boolean; readonly text: string | null }
  | { readonly type: 'message'; readonly to: Audience; readonly text: string }
  | { readonly type: 'clearMessage'; readonly to: Audience }
  | { readonly type: 'call'; readonly students: readonly StudentId[] }
  | { readonly type: 'release'; readonly students: readonly StudentId[] }
  | { readonly type: 'move'; readonly students: readonly StudentId[]; readonly group: GroupId | null }
  | {
      readonly type: 'setPlace';
      readonly student: StudentId;
      readonly place: Place;
      readonly by?: 'teacher';
    }
  | { readonly type: 'markArrived'; readonly students: readonly StudentId[] };

/** What a student can do, for themselves alone. Idempotent by nature. */
export type StudentEvent =
  | {
      readonly type: 'setPlace';
      readonly student: StudentId;
      readonly place: Place;
      readonly by: 'student';
    }
  | { readonly type: 'arrive'; readonly student: StudentId; readonly round: number }
  | { readonly type: 'done'; readonly student: StudentId; readonly round: number }
  | { readonly type: 'leave'; readonly student: StudentId };

/** What the host itself tells the machine. */
export type HostEvent =
  /** A student came in: by name, by card or let in by the teacher. Unlisted ones have no group yet. */
  { readonly type: 'join'; readonly student: StudentId; readonly place: Place | null };

export type SessionEvent = TeacherEvent | StudentEvent | HostEvent;

/** Who sent a command, and its id: the same pair again changes nothing. */
export interface CommandKey {
  readonly device: string;
  readonly id: string;
}

export type RefusalCode =
  /** The round or phase that the sender saw has passed. */
  | 'alreadyDone'
  /** Not possible in this phase. */
  | 'notNow'
  /** No such student or group here. */
  | 'notFound'
  /** Someone called is absent, or has not come in. */
  | 'absent'
  /** Nothing to undo, or its 10 s have passed. */
  | 'tooLate'
  /** A named limit would be passed. */
  | 'limit';

export interface Refusal {
  readonly code: RefusalCode;
  /** Plain words for the person who pressed. */
  readonly message: string;
}

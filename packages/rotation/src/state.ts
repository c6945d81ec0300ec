import type { GroupId, Place, StudentId } from './plan.ts';

/** Every state of the machine that has a screen of its own. */
export type Phase =
  | 'lobby'
  | 'counting'
  | 'paused'
  | 'timeUp'
  | 'changeover'
  | 'changeoverPaused'
  | 'wrapUp'
  | 'ended';

/** Phases as a command names them: counting, paused and timeUp are all `round`. */
export type TopPhase = 'lobby' | 'round' | 'changeover' | 'wrapUp' | 'ended';

/**
 * A shared deadline. Nothing ticks: screens compute what is left. Past `endsAt` it is overtime.
 * Times are ms of the server's clock; `totalMs` is the length of the whole stretch, for the bar.
 */
export type Countdown =
  | { readonly kind: 'running'; readonly endsAt: number; readonly totalMs: number }
  | { readonly kind: 'paused'; readonly remainingMs: number; readonly totalMs: number };

/** `all`, or a group, or one student. */
export type Audience =
  | { readonly kind: 'all' }
  | { readonly kind: 'group'; readonly group: GroupId }
  | { readonly kind: 'student'; readonly student: StudentId };

export interface Message {
  readonly to: Audience;
  readonly text: string;
}

/** What the session knows of one student. Read it with `studentIn`: the document holds it packed. */
export interface StudentState {
  readonly group: GroupId | null;
  readonly place: Place | null;
  /** Came in at least once and has not left; a lost connection does not change it. */
  readonly joined: boolean;
  /** Rounds (from 0) in which the student is where the round wants them. */
  readonly arrived: readonly number[];
  /** Rounds whose activity the student says is done. */
  readonly done: readonly number[];
}

/**
 * A `StudentState` as the document holds it, because sixty of them share one small document:
 * a letter for the place, `j` or `-` for joined, three hex digits of rounds arrived (bit r for round r),
 * three of rounds done, then the group's id: "rj003001zoomers".
 */
export type PackedStudent = string;

export interface Undo {
  readonly of: 'swap' | 'end';
  /** Last moment at which it can still be undone. */
  readonly until: number;
  readonly phase: Phase;
  readonly round: number;
  readonly countdown: Countdown | null;
  /** The calls that it ended. */
  readonly calls: readonly StudentId[];
}

export interface Context {
  /** From 0. In a changeover the round that it goes to; from the wrap-up on the last one. */
  readonly round: number;
  readonly countdown: Countdown | null;
  readonly students: Readonly<Record<StudentId, PackedStudent>>;
  /** Called to the teacher out of their group, in the order of the calls. */
  readonly calls: readonly StudentId[];
  /** At most one for each audience. */
  readonly messages: readonly Message[];
  /** Words under "Eyes up", or null. */
  readonly eyesUpText: string | null;
  readonly undo: Undo | null;
  /** For each swap made, with the round that it led to: ms from the swap to the last arrival, null while someone is missing. */
  readonly swaps: readonly { readonly round: number; readonly at: number; readonly readyMs: number | null }[];
  /** `at` of the newest event that changed something: no later event is before it. */
  readonly lastAt: number;
}

/** A whole session as it is stored: plain JSON, restored by `resolveState`. */
export interface SessionState {
  readonly value: unknown;
  readonly context: Context;
  /** The newest command ids of each teacher's device, so that a command sent again is applied once. */
  readonly applied: Readonly<Record<string, readonly string[]>>;
}

import type { Room } from '../servers/protocol.ts';

export interface Opening {
  readonly rooms: readonly Room[];
  /** What frames begin with that a reader has to have before it is current; the first is the view. */
  readonly greeting: readonly string[];
  /** Connections that are made at the same time. */
  readonly atOnce: number;
}

/** Ms since 1970, by the monotonic clock of this machine: comparable between processes. */
export type Moment = number;

export type CrowdAsks = {
  /** Everybody comes in and is current. */
  open: { ask: Opening; answer: { readonly viewBytes: number } };
  /** Every room alone, one command after another: ms from each to the last of the room's readers. */
  inTurn: {
    ask: { readonly commands: readonly string[]; readonly paceMs: number };
    answer: readonly number[];
  };
  /** Every room commands once in each period, at a moment of its own: ms to the last reader of each. */
  spread: {
    ask: { readonly commands: readonly string[]; readonly periodMs: number };
    answer: readonly number[];
  };
  /** All rooms command in the same moment: ms from there to the last reader of the last room. */
  together: { ask: { readonly command: string; readonly at: Moment }; answer: number };
  /** From now on whoever is cut off comes back by itself. */
  comeBack: { ask: null; answer: null };
  /** When everybody who was cut off was current again, and what that took each of them, bytes on the line. */
  back: { ask: null; answer: { readonly lastAt: Moment; readonly bytes: readonly number[] } };
  close: { ask: null; answer: null };
};

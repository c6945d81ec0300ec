import { WIRE } from '@flipflop/protocol';
import type { Budget } from '../bucket.ts';

/** Every limit of the sockets, by name. */
export const SOCKET_LIMITS = {
  /** Bytes of one message, by websocket or by polling. */
  messageBytes: WIRE.socketBytes,
  /** Connections of this process in all, HTTP and sockets; past it nobody else is taken. */
  connections: 12_000,
  /** Connections of one person, of one class. */
  perPerson: 4,
  perClass: 200,
  /** Messages that one connection may send; past it, its reading rests. */
  reading: { perSecond: 50, burst: 100 },
  /** Ms of one rest. Shorter than the wait for a heartbeat's answer, because pongs are not read either. */
  restMs: 2_000,
  /**
   * Messages that may still come in a rest: what was on its way. Whoever has more on the way is no child, and is
   * closed, because all that was read with one packet of the network is worked off without a pause.
   */
  restMessages: 100,
  /** So many rests within the window, and the person is refused for as long. */
  rests: 5,
  restWindowMs: 60_000,
  /** Handshakes of one person. */
  handshakes: { perSecond: 2, burst: 20 },
  /** Packets queued for a connection that does not read: from here on only the newest view waits. */
  queuedPackets: 8,
  /** Packets queued at which a connection that sends but does not read is closed. */
  queuedAtMost: 64,
  /** Ms between two board views in which only counts changed. */
  boardEveryMs: 500,
  /** Ms between two teacher views in which only presence or the door changed. */
  teacherEveryMs: 200,
  /** Ms between two pieces of news of one activity's grid. */
  gridEveryMs: 250,
} as const;

/** How many connections there may be, of one person and of one class, and how fast one person makes them. */
export interface CrowdLimits {
  readonly perPerson: number;
  readonly perClass: number;
  readonly handshakes: Budget;
}

/** How long a connection is waited for, ms. */
export interface Waits {
  /** For a socket to join. */
  readonly connectMs: number;
  /** Between two heartbeats, and for the answer to one. */
  readonly pingIntervalMs: number;
  readonly pingTimeoutMs: number;
  /** For the headers and for the whole of an HTTP request, and how often both are looked after. */
  readonly headersMs: number;
  readonly requestMs: number;
  readonly checkMs: number;
}

/** A line that dies without a word is noticed within a heartbeat and its answer, by either side: 14 s. */
export const WAITS: Waits = {
  connectMs: 5_000,
  pingIntervalMs: 8_000,
  pingTimeoutMs: 6_000,
  headersMs: 10_000,
  requestMs: 30_000,
  checkMs: 2_000,
};

/** How often a person may send commands of each sort. */
export const BUDGETS = {
  act: { perSecond: 10, burst: 20 },
  presence: { perSecond: 5, burst: 20 },
  clock: { perSecond: 10, burst: 30 },
} as const satisfies Record<string, Budget>;
export type BudgetName = keyof typeof BUDGETS;

import { WIRE } from '@flipflop/protocol';
import type { Budget } from './bucket.ts';

/** Every limit of the sockets, by name. */
export const SOCKET_LIMITS = {
  /** Bytes of one message, by websocket or by polling. */
  messageBytes: WIRE.socketBytes,
  /** Ms in which a connection must have joined. */
  connectMs: 5_000,
  pingIntervalMs: 15_000,
  pingTimeoutMs: 10_000,
  /** Ms for the headers and for the whole of an HTTP request. */
  headersMs: 10_000,
  requestMs: 30_000,
  /** Connections of one person, of one class. */
  perPerson: 4,
  perClass: 200,
  /** Messages that one connection may send; past it, its reading rests. */
  reading: { perSecond: 50, burst: 100 },
  /** Ms of one rest. Shorter than the ping timeout, because pongs are not read either. */
  restMs: 2_000,
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
} as const;

/** How often a person may send commands of each sort. */
export const BUDGETS = {
  act: { perSecond: 10, burst: 20 },
  presence: { perSecond: 5, burst: 20 },
  clock: { perSecond: 10, burst: 30 },
} as const satisfies Record<string, Budget>;
export type BudgetName = keyof typeof BUDGETS;

/** One question to the server for its time. `sentAt`, `receivedAt`: this device's monotonic ms. */
export interface Exchange {
  readonly sentAt: number;
  /** The server's clock, whole ms, somewhere between the two. */
  readonly serverNow: number;
  readonly receivedAt: number;
}

export interface ServerClock {
  add(sample: Exchange): void;
  /** Estimated server ms. Before the first exchange: the device's own monotonic ms, so ask `synced` first. */
  now(): number;
  /** An exchange was taken since the start or the last `reset`. */
  synced(): boolean;
  /** How far `now` can be from the server's clock once it has settled, ms; not synced: Infinity. */
  spread(): number;
  /**
   * Forget what was measured, after a sleep or a jump: `now` goes on until the next exchange sets it right.
   * @param stoodStillMs how long the monotonic clock is believed to have stood still meanwhile; 0: not known
   */
  reset(stoodStillMs?: number): void;
}

/** Bound on how much two devices' clocks part, ms for each ms. */
const DRIFT = 150e-6;
/** Largest part of the passing time by which `now` runs faster or slower to be right again. */
const SLEW = 0.1;
/** A correction past this is made at once, ms. */
const JUMP_MS = 500;

/** What the true offset lies between, and when that was known. Each bound loosens by DRIFT as it ages. */
interface Bound {
  readonly offset: number;
  readonly at: number;
}

/**
 * The server's clock as this device can know it. Every exchange proves an earliest and a latest offset;
 * the tightest of each, from whichever exchange had the least delay on that way, are kept and the middle
 * is used. An exchange that contradicts them means that a clock has jumped: it alone counts then.
 */
export function createServerClock(monotonic: () => number): ServerClock {
  let lowest: Bound | null = null;
  let highest: Bound | null = null;
  let shown: Bound = { offset: 0, at: monotonic() };
  let everSynced = false;

  const lowAt = (bound: Bound, at: number) => bound.offset - DRIFT * (at - bound.at);
  const highAt = (bound: Bound, at: number) => bound.offset + DRIFT * (at - bound.at);

  /** The offset that `now` should have; null: not known. */
  function target(at: number): number | null {
    return lowest === null || highest === null ? null : (lowAt(lowest, at) + highAt(highest, at)) / 2;
  }

  /** Moves the shown offset towards the target, at most at the slewing rate. */
  function settle(at: number): void {
    const goal = target(at);
    const room = Math.max(0, at - shown.at) * SLEW;
    const missing = goal === null ? 0 : goal - shown.offset;
    shown = { offset: shown.offset + Math.min(room, Math.max(-room, missing)), at: Math.max(at, shown.at) };
  }

  return {
    add({ sentAt, serverNow, receivedAt }) {
      settle(receivedAt);
      // The server says whole ms, rounded down: its clock was up to 1 ms further.
      const low: Bound = { offset: serverNow - receivedAt, at: receivedAt };
      const high: Bound = { offset: serverNow + 1 - sentAt, at: receivedAt };
      const contradicts =
        lowest !== null &&
        highest !== null &&
        (low.offset > highAt(highest, receivedAt) || high.offset < lowAt(lowest, receivedAt));
      if (lowest === null || contradicts || low.offset >= lowAt(lowest, receivedAt)) lowest = low;
      if (highest === null || contradicts || high.offset <= highAt(highest, receivedAt)) highest = high;
      const goal = target(receivedAt) ?? shown.offset;
      if (!everSynced || Math.abs(goal - shown.offset) > JUMP_MS) shown = { offset: goal, at: receivedAt };
      everSynced = true;
    },
    now() {
      const at = monotonic();
      settle(at);
      return at + shown.offset;
    },
    synced: () => lowest !== null,
    spread() {
      if (lowest === null || highest === null) return Number.POSITIVE_INFINITY;
      const at = monotonic();
      return (highAt(highest, at) - lowAt(lowest, at)) / 2;
    },
    reset(stoodStillMs = 0) {
      settle(monotonic());
      shown = { offset: shown.offset + stoodStillMs, at: shown.at };
      lowest = null;
      highest = null;
    },
  };
}

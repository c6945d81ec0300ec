import type { ServerClock } from '@flipflop/countdown';
import type { Wire } from './wire.ts';

export interface ClockSync {
  /** A new connection: measure anew. */
  connected(): void;
  /** Something may have happened to the time: look, and ask once. */
  nudge(): void;
  stop(): void;
}

export interface ClockSyncOptions {
  readonly clock: ServerClock;
  readonly wire: () => Wire;
  readonly monotonic: () => number;
  /** The device's wall clock, ms. */
  readonly wall: () => number;
  /** The clock was measured, or believed to be elsewhere: what was read of it may be another now. */
  readonly onChange: () => void;
}

/** Exchanges one after the other at a connection's start. */
const BURST = 5;
/** Then the pause doubles from the first to the last, ms: soon exact, later nearly silent. */
const FIRST_PAUSE_MS = 2_000;
const LAST_PAUSE_MS = 60_000;
const ANSWER_MS = 5_000;
const WATCH_MS = 5_000;
/** Wall and monotonic clock may part by this much between two looks, ms. */
const APART_MS = 500;

/**
 * Keeps the server's clock by exchanges: several at once, then seldom. Where the device's wall clock and its
 * monotonic clock part, it slept or was set: what was measured is forgotten and measured anew at once.
 */
export function createClockSync({ clock, wire, monotonic, wall, onChange }: ClockSyncOptions): ClockSync {
  /** Raised when exchanges under way no longer count. */
  let turn = 0;
  let next: ReturnType<typeof setTimeout> | undefined;
  let lookedAt = { wall: wall(), monotonic: monotonic() };

  async function exchange(): Promise<void> {
    const mine = turn;
    const sentAt = monotonic();
    try {
      const answer = await wire().ask('clock', {}, ANSWER_MS);
      const receivedAt = monotonic();
      look();
      if (mine !== turn || !isTime(answer)) return;
      clock.add({ sentAt, serverNow: answer.now, receivedAt });
      onChange();
    } catch {
      // No answer: the next exchange or the next connection asks again.
    }
  }

  /** `count` exchanges now, each after the one before, then one after each pause. */
  async function measure(count: number, pause: number): Promise<void> {
    turn += 1;
    const mine = turn;
    clearTimeout(next);
    for (let done = 0; done < count && mine === turn && wire().connected(); done += 1) await exchange();
    if (mine !== turn || !wire().connected()) return;
    next = setTimeout(() => measure(1, Math.min(pause * 2, LAST_PAUSE_MS)), pause);
  }

  /** Notices a sleep or a clock that was set. True: it was so, and measuring has begun anew. */
  function look(): boolean {
    const now = { wall: wall(), monotonic: monotonic() };
    const apart = now.wall - lookedAt.wall - (now.monotonic - lookedAt.monotonic);
    lookedAt = now;
    if (Math.abs(apart) <= APART_MS) return false;
    // Ahead: most likely a sleep in which the monotonic clock stood still. The next exchange knows.
    clock.reset(Math.max(0, apart));
    onChange();
    void measure(BURST, FIRST_PAUSE_MS);
    return true;
  }

  const watch = setInterval(look, WATCH_MS);
  return {
    connected() {
      look();
      void measure(BURST, FIRST_PAUSE_MS);
    },
    nudge() {
      if (!look() && wire().connected()) void measure(1, LAST_PAUSE_MS);
    },
    stop() {
      turn += 1;
      clearTimeout(next);
      clearInterval(watch);
    },
  };
}

function isTime(answer: unknown): answer is { readonly now: number } {
  return typeof answer === 'object' && answer !== null && 'now' in answer && typeof answer.now === 'number';
}

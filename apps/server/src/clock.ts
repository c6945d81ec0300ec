import type { Clock } from './ports.ts';

/** The server's clock, which tells when it was moved. */
export interface ServerClock extends Clock {
  /** Called with the ms by which a forward jump was followed. */
  onJump(listener: (ms: number) => void): void;
}

/** A wall clock that goes forward by so much more than time passed was set, or the machine slept, ms. */
const JUMP_MS = 2_000;

/**
 * The wall clock without steps back: forward jumps (a laptop that slept) are followed; where the wall clock
 * goes back, time goes on at its own pace, so that a countdown never stands still.
 * @param wall ms since 1970
 * @param monotonic ms that only go forward, from any beginning
 */
export function createClock(
  wall: () => number = Date.now,
  monotonic: () => number = () => performance.now(),
): ServerClock {
  const listeners = new Set<(ms: number) => void>();
  /** Ms from the monotonic clock to ours. */
  let lead = wall() - monotonic();
  return {
    now() {
      const passed = monotonic();
      const jump = wall() - passed - lead;
      if (jump > 0) lead += jump;
      if (jump > JUMP_MS) for (const listener of listeners) listener(jump);
      return Math.floor(passed + lead);
    },
    onJump(listener) {
      listeners.add(listener);
    },
  };
}

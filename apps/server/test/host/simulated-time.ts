import type { Timers } from '../../src/host/timers.ts';
import type { Clock } from '../../src/ports.ts';

/** A clock that stands still until it is moved, and the timers on it. */
export interface SimulatedTime extends Clock {
  readonly timers: Timers;
  /** Timers that are armed. */
  readonly armed: number;
  /** Moves on, running what becomes due at its own moment, and all that follows from it. */
  advance(ms: number): Promise<void>;
}

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export function createSimulatedTime(start = 1_000_000): SimulatedTime {
  let at = start;
  const timers = new Set<Timer>();

  function nextBy(end: number): Timer | null {
    const due = [...timers].filter((timer) => timer.at <= end).sort((one, other) => one.at - other.at);
    return due[0] ?? null;
  }

  return {
    now: () => at,
    get armed() {
      return timers.size;
    },
    timers: {
      after(ms, run) {
        const timer = { at: at + ms, run };
        timers.add(timer);
        return () => timers.delete(timer);
      },
    },
    async advance(ms) {
      const end = at + ms;
      await settled();
      for (let timer = nextBy(end); timer !== null; timer = nextBy(end)) {
        timers.delete(timer);
        at = Math.max(at, timer.at);
        timer.run();
        await settled();
      }
      at = end;
      await settled();
    },
  };
}

/** All that needs no time has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

import type { Timers } from '../host/timers.ts';

/** Runs something at most once in a while, the last call always followed. */
export interface Pace {
  /** Now, whatever came before. */
  now(): void;
  /** As soon as `everyMs` have passed since the last run. */
  soon(): void;
  stop(): void;
}

export function createPace(everyMs: number, run: () => void, now: () => number, timers: Timers): Pace {
  let ranAt = Number.NEGATIVE_INFINITY;
  let callOff: (() => void) | null = null;

  function runNow(): void {
    callOff?.();
    callOff = null;
    ranAt = now();
    run();
  }

  return {
    now: runNow,
    soon() {
      if (callOff !== null) return;
      const wait = ranAt + everyMs - now();
      if (wait <= 0) runNow();
      else callOff = timers.after(wait, runNow);
    },
    stop() {
      callOff?.();
      callOff = null;
    },
  };
}

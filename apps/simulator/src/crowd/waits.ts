/** Timers from outside, so that a test moves the time. `after` gives what calls it off. */
export interface CrowdTimers {
  after(ms: number, run: () => void): () => void;
}

export interface Waits {
  /** After so many seconds of the lesson at its own pace: fewer when it is played faster. */
  after(seconds: number, run: () => void): void;
  /** After so many seconds on the clock. */
  afterReal(seconds: number, run: () => void): void;
  /** Calls all of them off. */
  stop(): void;
}

export function createWaits(timers: CrowdTimers, speed: number): Waits {
  const waiting = new Set<() => void>();
  function afterReal(seconds: number, run: () => void): void {
    const callOff = timers.after(seconds * 1_000, () => {
      waiting.delete(callOff);
      run();
    });
    waiting.add(callOff);
  }
  return {
    after: (seconds, run) => afterReal(seconds / speed, run),
    afterReal,
    stop() {
      for (const callOff of waiting) callOff();
      waiting.clear();
    },
  };
}

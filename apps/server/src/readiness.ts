import type { Timers } from './host/timers.ts';
import type { Clock } from './ports.ts';
import type { Store } from './store/store.ts';

/** The disk is tried no more often than this, ms. */
const TRIED_EVERY_MS = 5_000;
/** A disk that has not answered by then takes no lessons, ms. */
const PATIENCE_MS = 2_000;

export interface ReadinessParts {
  readonly store: Pick<Store, 'takesWrites'>;
  readonly clock: Clock;
  readonly timers: Timers;
}

/** Tells whether the disk takes writes, cheaply: whoever asks soon after gets the same answer. */
export function createReadiness({ store, clock, timers }: ReadinessParts): () => Promise<boolean> {
  let triedAt = Number.NEGATIVE_INFINITY;
  let isTrying = false;
  let answer = Promise.resolve(false);

  function tryNow(): void {
    triedAt = clock.now();
    isTrying = true;
    answer = store.takesWrites().finally(() => {
      isTrying = false;
    });
  }

  return async () => {
    if (!isTrying && clock.now() - triedAt >= TRIED_EVERY_MS) tryNow();
    let callOff = () => {};
    const tooSlow = new Promise<boolean>((resolve) => {
      callOff = timers.after(PATIENCE_MS, () => resolve(false));
    });
    const isReady = await Promise.race([answer, tooSlow]);
    callOff();
    return isReady;
  };
}

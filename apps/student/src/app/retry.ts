/** What one attempt found: what to do with it, and whether to try again. */
export interface Attempt {
  readonly again: boolean;
  readonly apply: () => void;
}

const FIRST_PAUSE_MS = 2_000;
const LAST_PAUSE_MS = 30_000;

/** The connection's state, or whatever else says that a try may be worth it now. */
export type News = (listener: () => void) => () => void;

/**
 * Tries until an attempt says that it is enough, with pauses that double, and at once when the device's
 * network is back or there is other news. Returns how to stop; nothing is applied after that.
 */
export function retrying(attempt: () => Promise<Attempt>, news?: News): () => void {
  let stopped = false;
  let pause = FIRST_PAUSE_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function go(): Promise<void> {
    timer = undefined;
    const { again, apply } = await attempt();
    if (stopped) return;
    apply();
    if (!again) return;
    timer = setTimeout(go, pause);
    pause = Math.min(pause * 2, LAST_PAUSE_MS);
  }
  function now(): void {
    if (timer === undefined) return;
    clearTimeout(timer);
    void go();
  }

  window.addEventListener('online', now);
  const stopNews = news?.(now);
  void go();
  return () => {
    stopped = true;
    clearTimeout(timer);
    window.removeEventListener('online', now);
    stopNews?.();
  };
}

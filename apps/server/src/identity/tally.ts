/** How often something may happen within a stretch of time. */
export interface Allowance {
  readonly most: number;
  readonly seconds: number;
}

/** Counts by key; each key's stretch begins with its first. */
export interface Tally {
  count(key: string): number;
  isSpent(key: string): boolean;
  add(key: string): void;
  takeBack(key: string): void;
}

interface Stretch {
  count: number;
  readonly until: number;
}

/** Keys remembered. Whoever makes up more is forgotten sooner, and never fills the memory. */
const REMEMBERED = 20_000;

/** @param now ms */
export function createTally({ most, seconds }: Allowance, now: () => number): Tally {
  /** All stretches are of one length, so the oldest are the first to end. */
  const stretches = new Map<string, Stretch>();

  function forgetEnded(): void {
    const at = now();
    for (const [key, { until }] of stretches) {
      if (until > at && stretches.size < REMEMBERED) return;
      stretches.delete(key);
    }
  }

  function count(key: string): number {
    const stretch = stretches.get(key);
    return stretch !== undefined && stretch.until > now() ? stretch.count : 0;
  }

  return {
    count,
    isSpent: (key) => count(key) >= most,
    add(key) {
      const stretch = stretches.get(key);
      if (stretch !== undefined && stretch.until > now()) {
        stretch.count += 1;
        return;
      }
      stretches.delete(key);
      forgetEnded();
      stretches.set(key, { count: 1, until: now() + seconds * 1_000 });
    },
    takeBack(key) {
      const stretch = stretches.get(key);
      if (stretch !== undefined && stretch.count > 0) stretch.count -= 1;
    },
  };
}

/** How often something may happen: `burst` at once, then `perSecond`. */
export interface Budget {
  readonly perSecond: number;
  readonly burst: number;
}

export interface Bucket {
  /** Takes one; false where none is left. */
  take(): boolean;
}

/** A token bucket on the clock given, ms. */
export function createBucket(budget: Budget, now: () => number): Bucket {
  let tokens = budget.burst;
  let filledAt = now();
  return {
    take() {
      const at = now();
      tokens = Math.min(budget.burst, tokens + ((at - filledAt) * budget.perSecond) / 1000);
      filledAt = at;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}

/** Chance that can be had again by its seed (mulberry32). */
export interface Chance {
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number;
  /** True this often in a hundred. */
  percent(often: number): boolean;
  pick<Value>(from: readonly [Value, ...Value[]]): Value;
}

export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    percent: (often) => below(100) < often,
    pick: (from) => from[below(from.length)] ?? from[0],
  };
}

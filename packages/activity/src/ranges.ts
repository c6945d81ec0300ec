/** A set of whole numbers as half-open ranges `[from, to)`: in order, apart from each other, none empty. */
export type Ranges = readonly (readonly [from: number, to: number])[];

/** The set with the numbers from `from` up to but without `to`. */
export function withRange(ranges: Ranges, from: number, to: number): Ranges {
  if (to <= from) return ranges;
  const before = ranges.filter(([, end]) => end < from);
  const after = ranges.filter(([start]) => start > to);
  const touched = ranges.slice(before.length, ranges.length - after.length);
  const start = Math.min(from, touched[0]?.[0] ?? from);
  const end = Math.max(to, touched.at(-1)?.[1] ?? to);
  return [...before, [start, end], ...after];
}

export const union = (a: Ranges, b: Ranges): Ranges =>
  b.reduce<Ranges>((all, [from, to]) => withRange(all, from, to), a);

/** How many numbers are in the set. */
export const size = (ranges: Ranges): number => ranges.reduce((sum, [from, to]) => sum + to - from, 0);

export const has = (ranges: Ranges, number: number): boolean =>
  ranges.some(([from, to]) => from <= number && number < to);

/** Those of the set from `from` up to but without `to`. */
export const within = (ranges: Ranges, from: number, to: number): Ranges =>
  ranges.flatMap<Ranges[number]>(([start, end]) => {
    const cut = [Math.max(start, from), Math.min(end, to)] as const;
    return cut[0] < cut[1] ? [cut] : [];
  });

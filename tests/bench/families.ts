import { countdown } from './rows/countdown.ts';
import { fanOut } from './rows/fan-out.ts';
import { firstLoad } from './rows/first-load.ts';
import { memory } from './rows/memory.ts';
import { paint } from './rows/paint.ts';
import { reconnect } from './rows/reconnect.ts';
import { school } from './rows/school.ts';
import { silentRound } from './rows/silent-round.ts';
import type { Sizes } from './sizes.ts';
import { format, type Row } from './table.ts';

/** Rows that are measured together. */
interface Family {
  /** What `--only` calls it. */
  readonly name: string;
  readonly measure: (sizes: Sizes) => Promise<readonly Row[]>;
}

export const families: readonly Family[] = [
  { name: 'fan-out', measure: fanOut },
  { name: 'memory', measure: memory },
  { name: 'silent-round', measure: silentRound },
  { name: 'reconnect', measure: reconnect },
  { name: 'school', measure: school },
  { name: 'countdown', measure: countdown },
  { name: 'paint', measure: paint },
  { name: 'first-load', measure: firstLoad },
];

/** Measures one family after another; `only` empty: all. */
export async function measure(
  sizes: Sizes,
  only: readonly string[],
  tell: (line: string) => void,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const family of families) {
    if (only.length > 0 && !only.includes(family.name)) continue;
    const from = performance.now();
    const measured = await family.measure(sizes);
    rows.push(...measured);
    // Told at once: a run that is stopped has not been for nothing.
    tell(`${family.name}: ${((performance.now() - from) / 1_000).toFixed(0)} s\n${format(measured)}\n`);
  }
  return rows;
}

import { expect, test } from 'vitest';
import { families, measure } from './families.ts';
import { FULL, TINY } from './sizes.ts';
import { format, median, p99, percentile, type Row, row } from './table.ts';

/** No promise of a time is held here: only that every measurement runs, and what its rows look like. */
const ROW: Omit<Row, 'ratio' | 'met'> = {
  id: 'a-row',
  what: 'something',
  ours: 30,
  reference: 20,
  against: 'something else',
  unit: 'ms',
  judged: 'ratio',
  target: 1.4,
  beside: { 'further column': 1.25 },
};

test('a row says how many times the reference we are, and whether that was promised', () => {
  expect(row(ROW)).toMatchObject({ ratio: 1.5, met: false });
  expect(row({ ...ROW, target: 1.5 })).toMatchObject({ ratio: 1.5, met: true });
  expect(row({ ...ROW, judged: 'ours', target: 30 })).toMatchObject({ ratio: 1.5, met: true });
  expect(row({ ...ROW, judged: 'ours', target: 29 })).toMatchObject({ met: false });
  expect(row({ ...ROW, target: null })).toMatchObject({ ratio: 1.5, met: null });
});

test('a figure that is missing keeps no promise', () => {
  expect(row({ ...ROW, ours: Number.NaN })).toMatchObject({ met: false });
});

test('percentiles are values that were measured', () => {
  const values = Array.from({ length: 100 }, (_, index) => 100 - index);
  expect(median(values)).toBe(51);
  expect(p99(values)).toBe(100);
  expect(percentile([7], 0.5)).toBe(7);
  expect(percentile([], 0.5)).toBeNaN();
});

test('the table has a line for each row, under its head, and shouts what is missed', () => {
  const lines = format([row(ROW), row({ ...ROW, target: 2 })]).split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^what +ours +reference +ratio +target +met +beside$/);
  expect(lines[1]).toContain('NO');
  expect(lines[1]).toContain('1.50×');
  expect(lines[2]).not.toContain('NO');
});

test('every swap that is sent is undone, so that the next one finds the same round', () => {
  for (const sizes of [FULL, TINY]) {
    for (const { commands } of sizes.fanOut) expect(commands % 2).toBe(0);
  }
});

/** What a browser or built pages are needed for runs with the browser tests' tools alone. */
const HERE = families.map(({ name }) => name).filter((name) => name !== 'paint' && name !== 'first-load');

test.each(HERE)('%s is measured, and its rows go into a file of JSON', { timeout: 120_000 }, async (name) => {
  const told: string[] = [];
  const rows = await measure(TINY, [name], (line) => told.push(line));
  expect(told).toEqual([expect.stringContaining(name)]);
  expect(rows.length).toBeGreaterThan(0);
  const read: unknown = JSON.parse(JSON.stringify(rows));
  expect(read).toEqual(
    rows.map(() =>
      expect.objectContaining({
        id: expect.stringMatching(/^[a-z0-9-]+$/),
        what: expect.any(String),
        ours: expect.any(Number),
        against: expect.any(String),
        judged: expect.stringMatching(/^(ratio|ours)$/),
      }),
    ),
  );
  for (const { ours, target, met } of rows) {
    expect(Number.isFinite(ours)).toBe(true);
    expect(met === null).toBe(target === null);
  }
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

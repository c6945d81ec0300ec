import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources, root } from './sources.ts';

/** Rows of the table: id first, files of tests in backticks last. */
const rows = readFileSync(path.join(root, 'docs/threats.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| T\d+ \|/.test(line))
  .map((line) => {
    const [, id = '', , , files = ''] = line.split('|').map((cell) => cell.trim());
    return { id, files: [...files.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file) };
  });
const textOf = new Map(readSources(/\.(spec|test)\.tsx?$/).map(({ file, text }) => [file, text]));

describe('docs/threats.md', () => {
  test('the threats of this product are there', () => {
    const first = Array.from({ length: 13 }, (_, index) => `T${index + 1}`);
    expect(rows.map(({ id }) => id)).toEqual([...first, 'T19', 'T20', 'T21', 'T22', 'T23', 'T24', 'T25']);
  });

  test.each(rows)('$id has tests that carry it', ({ id, files }) => {
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expect(textOf.get(file), file).toContain(`[${id}]`);
  });

  test('every id that a test carries is in the table', () => {
    const carried = new Set([...textOf.values()].flatMap((text) => text.match(/\[T\d+\]/g) ?? []));
    expect([...carried].filter((id) => !rows.some((row) => `[${row.id}]` === id))).toEqual([]);
  });
});

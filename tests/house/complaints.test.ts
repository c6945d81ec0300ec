import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources, root } from './sources.ts';

/** Rows of the table: id first, titles of tests in backticks last. */
const rows = readFileSync(path.join(root, 'docs/complaints.md'), 'utf8')
  .split('\n')
  .filter((line) => /^\| C\d+ \|/.test(line))
  .map((line) => {
    const [, id = '', , , tests = ''] = line.split('|').map((cell) => cell.trim());
    return {
      id,
      waits: tests === 'none yet',
      titles: [...tests.matchAll(/`([^`]+)`/g)].map(([, title = '']) => title),
    };
  });
const texts = readSources(/\.(spec|test)\.tsx?$/).map(({ text }) => text);

describe('docs/complaints.md', () => {
  test('the ids are numbered without a gap', () => {
    expect(rows.length).toBeGreaterThan(12);
    expect(rows.map(({ id }) => id)).toEqual(rows.map((_, place) => `C${place + 1}`));
  });

  test.each(rows)('$id has tests that exist and carry it, or says that it waits', ({ id, waits, titles }) => {
    expect(titles.length > 0).toBe(!waits);
    for (const title of titles) {
      expect(title).toContain(`[${id}]`);
      const isThere = texts.some((text) => [`'`, '`'].some((quote) => text.includes(quote + title + quote)));
      expect(isThere, title).toBe(true);
    }
  });

  test('every id that a test carries is in the table', () => {
    const carried = new Set(texts.flatMap((text) => text.match(/\[C\d+\]/g) ?? []));
    expect([...carried].filter((id) => !rows.some((row) => `[${row.id}]` === id))).toEqual([]);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const here = import.meta.dirname;
const rules = idsIn(readFileSync(join(here, '../SPEC.md'), 'utf8'), /^- \*\*([A-Z]{2}\d+)\*\*/gm);
const tested = readdirSync(here)
  .filter((file) => file.endsWith('.test.ts'))
  .flatMap((file) => titlesIn(readFileSync(join(here, file), 'utf8')))
  .flatMap((title) => idsIn(title, /\[([A-Z]{2}\d+)\]/g));

test('no rule has its id twice', () => {
  expect(rules).toEqual([...new Set(rules)]);
});

test('every rule has a test that carries its id', () => {
  expect(rules.length).toBeGreaterThan(0);
  expect(rules.filter((id) => !tested.includes(id))).toEqual([]);
});

test('every id that a test carries is a rule', () => {
  expect(tested.filter((id) => !rules.includes(id))).toEqual([]);
});

/** Every first argument that begins with an id. */
function titlesIn(text: string): string[] {
  return [...text.matchAll(/\(\s*(['"`])(\[[A-Z]{2}\d+\].*?)\1,/g)].flatMap(([, , title]) =>
    title ? [title] : [],
  );
}

function idsIn(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].flatMap(([, id]) => (id ? [id] : []));
}

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readSources, root } from './sources.ts';

/** Rules that are written down, and the tests that must carry their ids in their titles: `[SW3] …`. */
const SPECS = [
  { spec: 'packages/rotation/SPEC.md', tests: /^packages\/rotation\/test\/.*\.ts$/ },
  { spec: 'packages/activity/SPEC.md', tests: /^packages\/activity\/test\/.*\.ts$/ },
  { spec: 'packages/roster/SPEC.md', tests: /^packages\/roster\/test\/.*\.ts$/ },
  { spec: 'packages/countdown/SPEC.md', tests: /^packages\/countdown\/test\/.*\.ts$/ },
  {
    spec: 'apps/teacher/src/features/panel/safe/SPEC.md',
    tests: /^(apps\/teacher\/test\/safe\.test|tests\/e2e\/screen-safe\.spec)\.ts$/,
  },
  { spec: 'apps/server/src/store/SPEC.md', tests: /^apps\/server\/test\/store\/.*\.ts$/ },
];

const RULE = /^- \*\*([A-Z]{2}\d+)\*\*/gm;
/** In a title, or as an element of a table of titles. */
const CARRIED = /[['"`]([A-Z]{2}\d+)[\]'"`]/g;

const idsIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, id = '']) => id);

describe.each(SPECS)('$spec', ({ spec, tests }) => {
  const rules = idsIn(readFileSync(path.join(root, spec), 'utf8'), RULE);
  const carried = readSources(tests).flatMap(({ text }) => idsIn(text, CARRIED));

  test('no rule has its id twice', () => {
    expect(rules).toEqual([...new Set(rules)]);
  });

  test('every rule has a test that carries its id', () => {
    expect(rules.length).toBeGreaterThan(0);
    expect(rules.filter((id) => !carried.includes(id))).toEqual([]);
  });

  test('every id that a test carries is a rule', () => {
    expect(carried.filter((id) => !rules.includes(id))).toEqual([]);
  });
});

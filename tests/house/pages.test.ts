import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { firstScripts, gzippedKb } from '../support/page-scripts.ts';
import { root } from './sources.ts';

/** `budgetKb`: the most that a page may load before it shows something, KB of JavaScript, gzip. */
const pages = [
  { name: 'the student’s page', page: 'apps/student/dist/app/index.html', budgetKb: 110 },
  { name: 'the teacher’s page', page: 'apps/teacher/dist/app/teach/index.html', budgetKb: 200 },
  { name: 'the board', page: 'apps/teacher/dist/app/board/index.html', budgetKb: 200 },
];

describe('what a page loads first', () => {
  test.each(pages)('$name keeps its budget', ({ page, budgetKb }) => {
    const scripts = firstScripts(root, page);
    expect(scripts.length).toBeGreaterThan(0);
    expect(gzippedKb(scripts)).toBeLessThan(budgetKb);
  });

  test('every script and style has a precompressed twin', () => {
    for (const app of ['apps/student/dist/app/assets', 'apps/teacher/dist/app/teach/assets']) {
      const files = readdirSync(path.join(root, app)).filter((file) => /\.(js|css)$/.test(file));
      expect(files.length).toBeGreaterThan(0);
      for (const file of files) expect(existsSync(path.join(root, app, `${file}.br`))).toBe(true);
    }
  });

  test('the student’s page carries no machine, no schemas and no heavy components', () => {
    const text = firstScripts(root, 'apps/student/dist/app/index.html')
      .map((file) => readFileSync(file, 'utf8'))
      .join('\n');
    for (const mark of ['xstate', 'createMachine', 'react-aria', 'valibot', 'strictObject']) {
      expect(text.includes(mark)).toBe(false);
    }
  });
});

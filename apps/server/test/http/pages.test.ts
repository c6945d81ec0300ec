import { mkdtempSync, rmSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { servePages } from '../../src/http/pages.ts';
import { openSchool } from '../support/school.ts';

const root = mkdtempSync(join(tmpdir(), 'pages-'));
const pages = { student: join(root, 'student'), teacher: join(root, 'teacher') };
const FILES = {
  'student/index.html': 'student page',
  'student/sw.js': 'worker',
  'student/assets/app-1a2b.js': 'student script',
  'teacher/teach/index.html': 'teacher page',
  'teacher/board/index.html': 'board page',
  'teacher/teach/assets/app-3c4d.js': 'teacher script',
};

beforeAll(async () => {
  for (const [name, text] of Object.entries(FILES)) {
    const file = join(root, name);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text);
    await writeFile(`${file}.br`, brotliCompressSync(text));
  }
  await writeFile(join(root, 'secret.txt'), 'secret');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('pages', () => {
  test.each([
    ['/', 'student page'],
    ['/somewhere', 'student page'],
    ['/teach/', 'teacher page'],
    ['/teach/classes/abc', 'teacher page'],
    ['/board/', 'board page'],
    ['/teacher', 'student page'],
    ['/assets/app-1a2b.js', 'student script'],
    ['/teach/assets/app-3c4d.js', 'teacher script'],
    ['/sw.js', 'worker'],
  ])('%s is the %s', async (path, text) => {
    const got = await (await openSchool({ pages })).browser().get(path);
    expect([got.status, got.body]).toEqual([200, text]);
  });

  test.each(['/teach', '/board'])('%s leads to the page, with its fragment', async (path) => {
    const got = await (await openSchool({ pages })).browser().get(path);
    expect([got.status, got.headers.get('location')]).toEqual([308, `${path}/`]);
  });

  test.each([
    '/assets/none.js',
    '/teach/assets/none.js',
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
  ])('%s is not there', async (path) => {
    const got = await (await openSchool({ pages })).browser().get(path);
    expect([got.status, got.body]).not.toContain('secret');
    if (path.includes('none')) expect(got.status).toBe(404);
  });

  test('files with their hash in the name are kept, pages are asked for again', async () => {
    const browser = (await openSchool({ pages })).browser();
    const cached = async (path: string) => (await browser.get(path)).headers.get('cache-control');
    for (const path of ['/assets/app-1a2b.js', '/teach/assets/app-3c4d.js']) {
      expect(await cached(path)).toBe('public, max-age=31536000, immutable');
    }
    for (const path of ['/', '/teach/', '/board/', '/sw.js', '/teach/x', '/assets/x']) {
      expect([path, await cached(path)]).toEqual([path, 'no-cache']);
    }
  });

  test('are sent as the build compressed them', async () => {
    const browser = (await openSchool({ pages })).browser();
    const { headers } = await browser.get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, br' });
    expect([headers.get('content-encoding'), headers.get('vary')]).toEqual(['br', 'Accept-Encoding']);
    expect(headers.get('content-type')).toMatch(/javascript/);
  });

  test('that are not built are said so at the start', () => {
    expect(() => servePages({ ...pages, teacher: join(root, 'nowhere') })).toThrow(/not built.*npm start/);
  });
});

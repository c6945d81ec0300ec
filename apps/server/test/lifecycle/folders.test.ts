import { randomBytes } from 'node:crypto';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { phaseOf } from '@flipflop/rotation';
import { expect, onTestFinished, test } from 'vitest';
import { createClock } from '../../src/clock.ts';
import { realTimers } from '../../src/host/timers.ts';
import { createMetrics } from '../../src/metrics.ts';
import { createServer } from '../../src/server.ts';
import { COLLECTIONS } from '../../src/store/documents.ts';
import { openStore } from '../../src/store/open-store.ts';
import { memoryLog } from '../store/logs.ts';
import { freePort, runProgram, temporaryFolder } from './program.ts';

/** A data folder in which every document has its first schema, with a lesson in its first round. */
const OLDER = fileURLToPath(new URL('older-folder', import.meta.url));
const THEN = Date.parse('2026-01-05T08:01:00Z');
const TEACHER = `ff_teacher=t1_${'A'.repeat(43)}`;
const STUDENT = `ff_student=k1_ada_${'B'.repeat(43)}`;
const CARD = `k1_ada_${'C'.repeat(22)}`;

test('a folder of the first version starts: class, lesson, names, devices and cards are all there', async () => {
  const dataDir = await olderFolder();
  const clock = createClock(() => THEN + performance.now());
  const { log, lines } = memoryLog();
  const store = await openStore(dataDir, log, THEN);
  const server = createServer({
    config: { port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0, devOrigins: [] },
    store,
    clock,
    timers: realTimers,
    random: randomBytes,
    chance: Math.random,
    log,
    metrics: createMetrics(),
    pages: null,
  });
  const port = await server.listen();
  onTestFinished(() => server.close());
  const ask = async (address: string, cookie: string) =>
    (await fetch(`http://127.0.0.1:${port}/api${address}`, { headers: { cookie } })).json();

  expect(await ask('/teacher/me', TEACHER)).toMatchObject({
    name: 'Ms Okafor',
    classes: [{ id: 'k1', name: '7B', sample: false, students: 2, running: true }],
  });
  expect(await ask('/student/me', STUDENT)).toMatchObject({ id: 'ada', name: 'Ada', className: '7B' });
  const { links, sessions, host } = server.services;
  expect(await links.readCard(CARD)).toMatchObject({ ok: true, value: { classId: 'k1', studentId: 'ada' } });
  expect(await sessions.behindCode('HKT4M9')).toMatchObject({ id: 's1' });

  const seen = { phase: 'round', round: 0 } as const;
  expect(await host.submit('k1', { type: 'swap', seen }, { device: 'd1', id: '2' })).toEqual({ ok: true });
  const session = await sessions.current('k1');
  expect(session && phaseOf(session.state)).toBe('changeover');
  const before = JSON.parse(await readFile(path.join(OLDER, 'store/session/s1.json'), 'utf8'));
  const after = JSON.parse(await readFile(path.join(dataDir, 'store/session/s1.json'), 'utf8'));
  expect(after).toMatchObject({ schema: COLLECTIONS.session.schema, version: before.version + 1 });
  // What nobody wrote is still as it was.
  const untouched = await readFile(path.join(dataDir, 'store/class/k1.json'), 'utf8');
  expect(JSON.parse(untouched).schema).toBe(1);
  expect(lines.filter(({ level }) => level === 'error')).toEqual([]);
});

test('a folder of a newer version is refused in a sentence, and nothing in it is touched', async () => {
  const DATA_DIR = await olderFolder();
  await writeFile(path.join(DATA_DIR, 'store/class/k2.json'), '{"schema":999,"version":1,"body":{}}');
  await writeFile(path.join(DATA_DIR, 'store/class/k3.json.tmp'), 'half');
  const before = await contentsOf(DATA_DIR);
  const program = runProgram({ PORT: await freePort(), DATA_DIR });
  expect(await program.ended).toBe(1);
  expect(program.err()).toMatch(/class\/k2 was written by a newer version of Flip Flop.*newer version again/);
  expect(program.err().trim().split('\n')).toHaveLength(1);
  expect(await contentsOf(DATA_DIR)).toEqual(before);
}, 90_000);

async function olderFolder(): Promise<string> {
  const folder = await temporaryFolder();
  await cp(OLDER, folder, { recursive: true });
  return folder;
}

async function contentsOf(folder: string): Promise<Map<string, string>> {
  const contents = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    contents.set(file, entry.isFile() ? await readFile(file, 'utf8') : '');
  }
  return contents;
}

import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import type { Store, Write } from '../../src/store/store.ts';
import { CONTRACT_SCHEMAS } from './contract.ts';
import { FakeDisk, nothingKept } from './fake-disk.ts';
import { FAULTS, faultyFiles } from './faulty-files.ts';
import { memoryLog } from './logs.ts';
import { temporaryFolder } from './real-disk.ts';

const key = { collection: 'note', id: 'a' };
const file = '/data/store/note/a.json';
const write = (id: string, expectedVersion: number, body: unknown): Write => ({
  collection: 'note',
  id,
  expectedVersion,
  body,
});
const unavailable = { ok: false, reason: 'unavailable' };

describe.each(FAULTS)('a disk that says %s', (fault) => {
  test('[T20] [ST70] [ST71] refuses every write, keeps what was acknowledged, and takes the next one when it is well', async () => {
    const { disk, files, store } = await opened();
    expect(await store.put([write('a', 0, 'one')])).toEqual([{ ok: true, version: 1 }]);
    files.refuse(fault);
    expect(await store.put([write('a', 1, 'two'), write('b', 0, 'new')])).toEqual([unavailable, unavailable]);
    await expect(store.delete(key)).rejects.toThrow(fault);
    if (fault !== 'EIO') expect(await store.get(key)).toEqual({ version: 1, body: 'one' });
    files.refuse(null);
    expect(await store.get(key)).toEqual({ version: 1, body: 'one' });
    expect(await store.put([write('a', 1, 'two'), write('b', 0, 'new')])).toEqual([
      { ok: true, version: 2 },
      { ok: true, version: 1 },
    ]);
    const later = await openOn(disk.losePower(nothingKept));
    expect(await later.get(key)).toEqual({ version: 2, body: 'two' });
  });

  test('[ST73] is found out by trying, and what was tried is not left there', async () => {
    const { disk, files, store, lines } = await opened();
    const before = [...disk.contents()];
    expect(await store.takesWrites()).toBe(true);
    files.refuse(fault);
    expect(await store.takesWrites()).toBe(false);
    expect(lines).toMatchObject([{ level: 'warn', fields: { errorCode: fault } }]);
    files.refuse(null);
    expect(await store.takesWrites()).toBe(true);
    expect([...disk.contents()]).toEqual(before);
  });
});

test.each(['ENOSPC', 'EROFS'] as const)(
  '[ST36] on a disk that says %s the version before a damaged one is read, and set aside later',
  async (fault) => {
    const { disk, files, store } = await opened();
    await store.put([write('a', 0, 'one')]);
    await store.put([write('a', 1, 'two')]);
    disk.damage(file, 'cut o');
    files.refuse(fault);
    for (let read = 0; read < 2; read += 1) {
      expect(await store.get(key)).toEqual({ version: 3, body: 'one' });
    }
    expect(store.damageOf(key)).toMatchObject({ used: 'before' });
    expect(await store.put([write('a', 3, 'three')])).toEqual([unavailable]);
    expect(disk.contents().get(file)).toBe('cut o');
    files.refuse(null);
    expect(await store.put([write('a', 3, 'three')])).toEqual([{ ok: true, version: 4 }]);
    expect(disk.contents().get(`${file}.damaged-1`)).toBe('cut o');
  },
);

test('[ST72] a slow disk delays its own documents, and the order of what was asked stays', async () => {
  const { files, store } = await opened();
  await store.put([write('a', 0, 'one')]);
  files.hold();
  const answers: string[] = [];
  const asked = [
    store.put([write('a', 1, 'two')]).then(([result]) => answers.push(`put ${result?.ok}`)),
    store.get(key).then((found) => answers.push(`get ${found?.version}`)),
    store.put([write('a', 2, 'three')]).then(([result]) => answers.push(`put ${result?.ok}`)),
  ];
  await new Promise((resolve) => setImmediate(resolve));
  expect(answers).toEqual([]);
  files.goOn();
  await Promise.all(asked);
  expect(answers).toEqual(['put true', 'get 2', 'put true']);
});

test('[T24] [ST74] files and folders are for their owner alone', async () => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  const store = await openLowdbStore({
    files: nodeFiles(),
    folder: join(folder.path, 'data', 'store'),
    schemas: CONTRACT_SCHEMAS,
    log: memoryLog().log,
  });
  await store.put([write('a', 0, 'one')]);
  const modeOf = async (path: string) => (await stat(join(folder.path, 'data', path))).mode & 0o777;
  expect(await modeOf('.')).toBe(0o700);
  expect(await modeOf('store/note')).toBe(0o700);
  expect(await modeOf('store/note/a.json')).toBe(0o600);
  await store.close();
});

async function opened() {
  const disk = new FakeDisk();
  const files = faultyFiles(disk.port);
  const { log, lines } = memoryLog();
  const store = await openLowdbStore({ files, folder: '/data/store', schemas: CONTRACT_SCHEMAS, log });
  return { disk, files, store, lines };
}

function openOn(disk: FakeDisk): Promise<Store> {
  const { log } = memoryLog();
  return openLowdbStore({ files: disk.port, folder: '/data/store', schemas: CONTRACT_SCHEMAS, log });
}

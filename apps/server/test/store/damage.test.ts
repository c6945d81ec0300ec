import { beforeEach, describe, expect, test } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import type { Store } from '../../src/store/store.ts';
import { CONTRACT_SCHEMAS } from './contract.ts';
import { type DiskOptions, FakeDisk, nothingKept } from './fake-disk.ts';
import { type Line, memoryLog } from './logs.ts';
import { after, type Ending } from './power-cut.ts';

const key = { collection: 'note', id: 'a' };
const file = '/data/store/note/a.json';
const secret = 'Maria Garcia';

describe('a file that cannot be read', () => {
  let disk: FakeDisk;
  let store: Store;
  let lines: Line[];
  beforeEach(async () => {
    disk = await writtenTwice();
    ({ store, lines } = await openOn(disk));
  });

  test.each([
    ['empty', ''],
    ['cut off', `{"schema":1,"version":2,"body":{"name":"${secret}`],
    ['zeros', '\0'.repeat(40)],
    ['no document', '[]'],
    ['no version', '{"schema":1,"version":"2","body":{}}'],
    ['version 0', '{"schema":1,"version":0,"body":{}}'],
    ['no body', '{"schema":1,"version":2}'],
    ['null', 'null'],
  ])('[ST30] [ST31] %s: set aside, and the version before is used', async (_, text) => {
    disk.damage(file, text);
    expect(await store.get(key)).toEqual({ version: 3, body: 'one' });
    expect(disk.contents().get(`${file}.damaged-1`)).toBe(text);
    expect(lines).toMatchObject([{ level: 'error', fields: { ...key, version: 3 } }]);
    expect(JSON.stringify(lines)).not.toContain(secret);
  });

  test('[ST30] a write finds the damage too', async () => {
    disk.damage(file, '');
    expect(await store.put([{ ...key, expectedVersion: 2, body: 'three' }])).toEqual([
      { ok: false, reason: 'conflict' },
    ]);
    expect(await store.put([{ ...key, expectedVersion: 3, body: 'three' }])).toEqual([
      { ok: true, version: 4 },
    ]);
  });

  test('[ST30] a second time gets a second number', async () => {
    disk.damage(file, 'first');
    await store.get(key);
    await store.put([{ ...key, expectedVersion: 3, body: 'two again' }]);
    disk.damage(file, 'second');
    expect(await store.get(key)).toEqual({ version: 5, body: 'one' });
    expect(disk.contents().get(`${file}.damaged-1`)).toBe('first');
    expect(disk.contents().get(`${file}.damaged-2`)).toBe('second');
  });

  test('[ST30] another document is not touched by it', async () => {
    const other = { collection: 'note', id: 'a.json' };
    await store.put([{ ...other, expectedVersion: 0, body: 'other' }]);
    disk.damage(file, '');
    await store.get(key);
    expect(await store.get(other)).toEqual({ version: 1, body: 'other' });
    expect(await store.list('note')).toEqual(['a', 'a.json']);
  });

  test('[ST32] without a good copy there is no document, and both files are kept', async () => {
    disk.damage(file, 'first');
    disk.damage(`${file}.last`, 'second');
    expect(await store.get(key)).toBeNull();
    expect(await store.list('note')).toEqual([]);
    expect(disk.contents().get(`${file}.damaged-1`)).toBe('first');
    expect(disk.contents().get(`${file}.damaged-2`)).toBe('second');
    expect(lines).toMatchObject([{ level: 'error', fields: key }]);
    expect(await store.put([{ ...key, expectedVersion: 0, body: 'new' }])).toEqual([
      { ok: true, version: 1 },
    ]);
  });

  test('[ST33] with the power lost at any step of that, the version before is used', async () => {
    const whole = disk.losePower(nothingKept);
    whole.damage(file, 'cut off');
    await readOn(whole);
    for (let stopAt = 1; stopAt <= whole.steps; stopAt += 1) {
      for (const ending of ['killed', 'nothingKept', 'everythingKept', { seed: stopAt }] satisfies Ending[]) {
        const damaged = disk.losePower(nothingKept, { stopAt });
        damaged.damage(file, 'cut off');
        await Promise.race([readOn(damaged), damaged.stopped]);
        expect(await readOn(after(damaged, ending, {}))).toEqual({ version: 3, body: 'one' });
      }
    }
    expect(whole.steps).toBeGreaterThan(20);
  });

  test('[ST35] the damage is known, also after a restart, until the document is deleted', async () => {
    expect(store.damageOf(key)).toBeNull();
    disk.damage(file, 'first');
    await store.get(key);
    expect(store.damageOf(key)).toEqual({ number: 1, used: 'before' });
    await store.close();
    const again = await openOn(disk);
    expect(again.store.damageOf(key)).toEqual({ number: 1, used: 'before' });
    await again.store.delete(key);
    expect(again.store.damageOf(key)).toBeNull();
    expect((await openOn(disk)).store.damageOf(key)).toBeNull();
  });

  test('[ST35] so is a document of which nothing could be read', async () => {
    disk.damage(file, 'first');
    disk.damage(`${file}.last`, 'second');
    await store.get(key);
    expect(store.damageOf(key)).toEqual({ number: 1, used: 'nothing' });
    expect(store.lostIn('note')).toEqual(['a']);
    expect(store.lostIn('other')).toEqual([]);
    expect((await openOn(disk)).store.damageOf(key)).toEqual({ number: 2, used: 'nothing' });
  });

  test('[ST34] a disk without hard links keeps no version before', async () => {
    const plain = await writtenTwice({ noLinks: true });
    expect([...plain.contents().keys()]).toEqual([file]);
    plain.damage(file, 'cut off');
    expect(await readOn(plain)).toBeNull();
  });
});

async function writtenTwice(options: DiskOptions = {}): Promise<FakeDisk> {
  const disk = new FakeDisk(options);
  const { store } = await openOn(disk);
  await store.put([{ ...key, expectedVersion: 0, body: 'one' }]);
  await store.put([{ ...key, expectedVersion: 1, body: 'two' }]);
  return disk;
}

async function readOn(disk: FakeDisk) {
  const { store } = await openOn(disk);
  return store.get(key);
}

async function openOn(disk: FakeDisk) {
  const { log, lines } = memoryLog();
  const store = await openLowdbStore({
    files: disk.port,
    folder: '/data/store',
    schemas: CONTRACT_SCHEMAS,
    log,
  });
  return { store, lines };
}

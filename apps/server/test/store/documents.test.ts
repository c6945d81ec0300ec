import { describe, expect, test } from 'vitest';
import { type ClassDocument, COLLECTIONS, FIRST_GROUP_SET } from '../../src/store/documents.ts';
import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import { FutureDocumentError, type Schema } from '../../src/store/migrate.ts';
import { getDocument, writeOf } from '../../src/store/typed-documents.ts';
import { FakeDisk } from './fake-disk.ts';
import { memoryLog } from './logs.ts';

const key = { collection: 'class', id: 'c1' };
const file = '/data/store/class/c1.json';

const sevenB: ClassDocument = {
  id: 'c1',
  teacherId: 't1',
  groupSet: FIRST_GROUP_SET,
  otherGroupSets: [],
  left: [],
  today: null,
  coTeacherIds: [],
  name: '7B',
  sample: true,
  groups: [{ id: 'g1', name: 'Zoomers', shape: 1, place: 'remote' }],
  students: [{ id: 's1', given: 'Maria', family: 'Garcia', group: 'g1', place: null }],
  sessionId: null,
  lessonIds: [],
  rehearsal: null,
};

describe('schemas', () => {
  test('[ST40] [ST42] a class of schema 1 is read as no sample; its file changes with the next write', async () => {
    const { sample, ...old } = sevenB;
    expect(sample).toBe(true);
    const text = JSON.stringify({ schema: 1, version: 5, body: old });
    const { disk, store } = await withClass(text);
    const found = await getDocument(store, 'class', 'c1');
    expect(found).toEqual({ version: 5, body: { ...sevenB, sample: false } });
    expect(disk.contents().get(file)).toBe(text);
    await store.put([writeOf('class', 'c1', 5, { ...sevenB, sample: false, name: '7C' })]);
    expect(JSON.parse(disk.contents().get(file) ?? '')).toMatchObject({
      schema: COLLECTIONS.class.schema,
      version: 6,
      body: { name: '7C', sample: false },
    });
  });

  test('[ST45] a class of schema 2 is read as one without co-teachers', async () => {
    const { coTeacherIds, ...old } = sevenB;
    expect(coTeacherIds).toEqual([]);
    const { store } = await withClass(JSON.stringify({ schema: 2, version: 5, body: old }));
    expect(await getDocument(store, 'class', 'c1')).toEqual({ version: 5, body: sevenB });
  });

  test('[ST48] a class of schema 3 is read as no rehearsal', async () => {
    const { rehearsal, ...old } = sevenB;
    expect(rehearsal).toBeNull();
    const { store } = await withClass(JSON.stringify({ schema: 3, version: 5, body: old }));
    expect(await getDocument(store, 'class', 'c1')).toEqual({ version: 5, body: sevenB });
  });

  test('[ST49] a class of schema 3 is read with one set of groups, nobody who left and nothing of the day', async () => {
    const { groupSet, otherGroupSets, left, today, rehearsal, ...old } = sevenB;
    expect([groupSet.name, otherGroupSets, left, today, rehearsal]).toEqual(['Groups', [], [], null, null]);
    const { store } = await withClass(JSON.stringify({ schema: 3, version: 5, body: old }));
    expect(await getDocument(store, 'class', 'c1')).toEqual({ version: 5, body: sevenB });
  });

  test('[ST46] a device of schema 1 is read as one that came in by no card', () => {
    const token = { role: 'student', classId: 'c1', personId: 's1', device: 'd1', createdAt: 1, usedAt: 2 };
    const read = COLLECTIONS.token.migrations[1]?.(token);
    expect(read).toEqual({ ...token, card: null });
    expect(COLLECTIONS.token.holds(read)).toBe(true);
  });

  test('[ST41] a newer document is refused, and no write replaces it', async () => {
    const text = JSON.stringify({ schema: 99, version: 5, body: { later: true } });
    const { disk, lines, store } = await withClass(text);
    await expect(store.get(key)).rejects.toThrow(FutureDocumentError);
    await expect(store.get(key)).rejects.toThrow(/class\/c1.*newer version.*schema 99/);
    for (const expectedVersion of [0, 5]) {
      expect(await store.put([{ ...key, expectedVersion, body: sevenB }])).toEqual([
        { ok: false, reason: 'unavailable' },
      ]);
    }
    expect(disk.contents().get(file)).toBe(text);
    expect(lines).toHaveLength(2);
  });

  test('[ST41] a newer document in a batch stops no other', async () => {
    const { store } = await withClass(JSON.stringify({ schema: 99, version: 5, body: {} }));
    const results = await store.put([
      { ...key, expectedVersion: 5, body: {} },
      writeOf('class', 'c2', 0, sevenB),
    ]);
    expect(results).toEqual([
      { ok: false, reason: 'unavailable' },
      { ok: true, version: 1 },
    ]);
  });

  test('[ST44] a folder with one newer document is not opened, and not touched', async () => {
    const text = JSON.stringify({ schema: 99, version: 5, body: { later: true } });
    const { disk } = await withClass(text);
    const left = disk.restart();
    const before = [...left.contents()];
    const opening = openLowdbStore({
      files: left.port,
      folder: '/data/store',
      schemas: COLLECTIONS,
      log: memoryLog().log,
    });
    await expect(opening).rejects.toThrow(/class\/c1.*newer version.*schema 99/);
    expect([...left.contents()]).toEqual(before);
    expect(new Set(left.calls)).toEqual(new Set(['list', 'read']));
  });

  test('[ST40] every step from schema 1 to the present one is there', () => {
    for (const { schema, migrations } of Object.values<Schema>(COLLECTIONS)) {
      const from = Array.from({ length: schema - 1 }, (_, index) => `${index + 1}`);
      expect(Object.keys(migrations)).toEqual(from);
    }
  });

  test('[ST40] several steps follow one another', async () => {
    const disk = new FakeDisk();
    const open = (schemas: Record<string, Schema>) =>
      openLowdbStore({ files: disk.port, folder: '/data/store', schemas, log: memoryLog().log });
    const first = await open({ note: { schema: 1, migrations: {} } });
    await first.put([{ collection: 'note', id: 'a', expectedVersion: 0, body: { count: 1 } }]);
    const migrations: Schema['migrations'] = {
      1: (body) => ({ ...body, count: Number(body.count) + 1 }),
      2: (body) => ({ ...body, count: Number(body.count) * 10 }),
    };
    const third = await open({ note: { schema: 3, migrations } });
    expect(await third.get({ collection: 'note', id: 'a' })).toEqual({ version: 1, body: { count: 20 } });
    const gap = await open({ note: { schema: 4, migrations } });
    await expect(gap.get({ collection: 'note', id: 'a' })).rejects.toThrow('from schema 3 to 4');
  });

  test('[ST43] a body that lacks a field is a fault of ours', async () => {
    const { id, ...rest } = sevenB;
    expect(id).toBe('c1');
    const { store } = await withClass(JSON.stringify({ schema: 2, version: 1, body: rest }));
    await expect(getDocument(store, 'class', 'c1')).rejects.toThrow('class/c1 lacks a field');
    expect(await getDocument(store, 'class', 'none')).toBeNull();
  });
});

/** A store in which the class's file holds this text. */
async function withClass(text: string) {
  const disk = new FakeDisk();
  const { log, lines } = memoryLog();
  const store = await openLowdbStore({ files: disk.port, folder: '/data/store', schemas: COLLECTIONS, log });
  await store.put([writeOf('class', 'c1', 0, sevenB)]);
  disk.damage(file, text);
  return { disk, store, lines };
}

import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import type { Store } from '../../src/store/store.ts';
import { CONTRACT_SCHEMAS, registerStoreContract } from './contract.ts';
import { FakeDisk } from './fake-disk.ts';
import { memoryLog } from './logs.ts';
import { temporaryFolder } from './real-disk.ts';

registerStoreContract('files on the real disk', async () => {
  const folder = await temporaryFolder();
  const open = () =>
    openLowdbStore({ files: nodeFiles(), folder: join(folder.path, 'deep/store'), ...quiet() });
  const store = await open();
  return {
    store,
    end: folder.remove,
    async reopen() {
      await store.close();
      return open();
    },
  };
});

registerStoreContract('files on the fake disk', () => onFake(new FakeDisk()));
registerStoreContract('files on a disk without hard links', () => onFake(new FakeDisk({ noLinks: true })));

describe('files on the real disk', () => {
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  let store: Store;
  beforeEach(async () => {
    folder = await temporaryFolder();
    store = await open();
  });
  afterEach(() => folder.remove());
  const open = () => openLowdbStore({ files: nodeFiles(), folder: folder.path, ...quiet() });

  test('[ST9] nothing of a deleted document is left, not even what was set aside', async () => {
    const key = { collection: 'note', id: 'a' };
    await store.put([{ ...key, expectedVersion: 0, body: 'secret' }]);
    await store.put([{ ...key, expectedVersion: 1, body: 'secret' }]);
    await writeFile(join(folder.path, 'note/a.json'), '{"schema":1,"version":2,"body":"secr');
    await store.get(key);
    expect(await readdir(join(folder.path, 'note'))).toHaveLength(3);
    await store.delete(key);
    expect(await readdir(join(folder.path, 'note'))).toEqual([]);
  });

  test('[ST12] a document is one file of JSON that a person can find and read', async () => {
    await store.put([{ collection: 'note', id: 'a', expectedVersion: 0, body: { text: 'hello' } }]);
    expect(await readFile(join(folder.path, 'note/a.json'), 'utf8')).toBe(
      '{"schema":1,"version":1,"body":{"text":"hello"}}',
    );
  });

  test('[ST23] half-written versions are gone after the next start, other files are left alone', async () => {
    await store.put([{ collection: 'note', id: 'a', expectedVersion: 0, body: 1 }]);
    await store.close();
    for (const name of ['a.json.tmp', 'b.json.tmp', 'gone.json.last', 'a.json.damaged-1', 'README']) {
      await writeFile(join(folder.path, 'note', name), '{"schema":1,"vers');
    }
    store = await open();
    expect((await readdir(join(folder.path, 'note'))).sort()).toEqual([
      'README',
      'a.json',
      'a.json.damaged-1',
    ]);
    expect(await store.list('note')).toEqual(['a']);
  });

  test('[ST61] a thousand documents at once are all written', async () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `d${index}`);
    const writes = ids.map((id) => ({ collection: 'note', id, expectedVersion: 0, body: id }));
    expect((await store.put(writes)).every((result) => result.ok)).toBe(true);
    expect(await store.list('note')).toEqual(ids.sort());
  });
});

function quiet() {
  return { schemas: CONTRACT_SCHEMAS, log: memoryLog().log };
}

async function onFake(disk: FakeDisk) {
  const open = () => openLowdbStore({ files: disk.port, folder: '/data/store', ...quiet() });
  const store = await open();
  return {
    store,
    end: async () => {},
    async reopen() {
      await store.close();
      return open();
    },
  };
}

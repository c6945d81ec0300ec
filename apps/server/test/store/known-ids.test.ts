import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { FilePort } from '../../src/store/file-port.ts';
import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import type { Store } from '../../src/store/store.ts';
import { CONTRACT_SCHEMAS } from './contract.ts';
import { faultyFiles } from './faulty-files.ts';
import { memoryLog } from './logs.ts';
import { temporaryFolder } from './real-disk.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let store: Store;
let lists: string[];
let files: ReturnType<typeof faultyFiles>;
beforeEach(async () => {
  folder = await temporaryFolder();
  lists = [];
  files = faultyFiles(noted(nodeFiles()));
  store = await openLowdbStore({
    files,
    folder: folder.path,
    schemas: CONTRACT_SCHEMAS,
    log: memoryLog().log,
  });
  lists = [];
});
afterEach(() => folder.remove());

const noted = (port: FilePort): FilePort => ({
  ...port,
  list(path) {
    lists.push(path);
    return port.list(path);
  },
});
const put = (id: string, expectedVersion = 0) =>
  store.put([{ collection: 'note', id, expectedVersion, body: expectedVersion }]);

test('[ST47] the folder is read once, and every write and delete after it is in the list', async () => {
  await put('a');
  expect(await store.list('note')).toEqual(['a']);
  await put('b');
  await put('b', 1);
  await put('c');
  await store.delete({ collection: 'note', id: 'a' });
  lists = [];
  expect(await store.list('note')).toEqual(['b', 'c']);
  expect(await store.list('note', 'c')).toEqual(['c']);
  expect(lists).toEqual([]);
});

test('[ST47] a list that is read while documents come and go is right afterwards', async () => {
  await put('a');
  const [during] = await Promise.all([
    store.list('note'),
    put('b'),
    store.delete({ collection: 'note', id: 'a' }),
  ]);
  expect(during.filter((id) => id !== 'a' && id !== 'b')).toEqual([]);
  expect(await store.list('note')).toEqual(['b']);
});

test('[ST47] after a write that failed the folder is read again', async () => {
  await put('a');
  await store.list('note');
  files.refuse('ENOSPC');
  expect(await put('b')).toMatchObject([{ ok: false, reason: 'unavailable' }]);
  files.refuse(null);
  lists = [];
  expect(await store.list('note')).toEqual(['a']);
  expect(lists).toEqual([join(folder.path, 'note')]);
});

test('[ST47] a document that was damaged and is lost is in no list any more', async () => {
  await put('a');
  await put('b');
  await store.list('note');
  await writeFile(join(folder.path, 'note/a.json'), '');
  expect(await store.get({ collection: 'note', id: 'a' })).toBeNull();
  expect(await store.list('note')).toEqual(['b']);
});

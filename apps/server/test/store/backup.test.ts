import { appendFile, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { makeBackup } from '../../src/store/backup/backup.ts';
import { manifestOf } from '../../src/store/backup/manifest.ts';
import { restoreBackup } from '../../src/store/backup/restore.ts';
import type { FilePort } from '../../src/store/file-port.ts';
import { lockFolder } from '../../src/store/lock.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { getDocument, writeOf } from '../../src/store/typed-documents.ts';
import { FAULTS, faultyFiles } from './faulty-files.ts';
import { CLASS, danglingIn, furnish, sessionsIn, TEACHER } from './furnished.ts';
import { memoryLog } from './logs.ts';
import { temporaryFolder } from './real-disk.ts';

const NOW = Date.parse('2026-01-05T08:00:00Z');

let root: string;
let dataDir: string;
let backup: string;
let elsewhere: string;
beforeEach(async () => {
  const folder = await temporaryFolder();
  onTestFinished(folder.remove);
  root = folder.path;
  dataDir = join(root, 'data');
  backup = join(root, 'backup');
  elsewhere = join(root, 'elsewhere');
});

describe('a backup', () => {
  test('[BA1] [BA7] of a running server is whole, and a server starts on what was restored', async () => {
    const store = await running();
    await sessionsIn(store).open(CLASS, 'l1');
    const done = await makeBackup(nodeFiles(), dataDir, backup, NOW);
    expect(done.manifest).toMatchObject({ documents: 9, counts: { class: 1, session: 1, token: 1 } });
    const restored = await restoreBackup(nodeFiles(), into(elsewhere));
    expect(restored).toMatchObject({ before: null, manifest: { begunAt: '2026-01-05T08:00:00.000Z' } });
    const there = await open(elsewhere);
    expect(await contentsOf(there)).toEqual(await contentsOf(store));
    expect(await danglingIn(there)).toEqual([]);
  });

  test('[BA2] taken at any moment of opening lessons, everything that belongs together is there', async () => {
    let store = await running();
    const reads = await readsOfABackup();
    for (let at = 1; at <= reads; at += 1) {
      let read = 0;
      const lesson = at % 2 === 0 ? 'l1' : 'l2';
      const between: FilePort = {
        ...nodeFiles(),
        async read(path) {
          read += 1;
          // Every read from here on finds the lesson before replaced: its session, plan and code are gone.
          if (read === at || read === at + 3) await sessionsIn(store).open(CLASS, lesson);
          return nodeFiles().read(path);
        },
      };
      await makeBackup(between, dataDir, `${backup}-${at}`, NOW);
      await restoreBackup(nodeFiles(), { ...into(`${elsewhere}-${at}`), backup: `${backup}-${at}` });
      const there = await open(`${elsewhere}-${at}`);
      expect(await danglingIn(there), `lesson opened at read ${at}`).toEqual([]);
      expect((await getDocument(there, 'class', CLASS))?.body.sessionId).not.toBeNull();
      await there.close();
    }
    expect(reads).toBeGreaterThan(8);
    await store.close();
    store = await open(dataDir);
    expect(await danglingIn(store)).toEqual([]);
  });

  test('[BA2] keys of students and lessons that are gone meanwhile open nothing', async () => {
    const store = await running();
    const found = await getDocument(store, 'class', CLASS);
    if (found === null) throw new Error('no class');
    const students = found.body.students.filter(({ id }) => id !== 'ada');
    await store.put([
      writeOf('class', CLASS, found.version, { ...found.body, students }),
      writeOf('code', 'abc234', 0, { classId: CLASS, sessionId: 'gone' }),
    ]);
    await makeBackup(nodeFiles(), dataDir, backup, NOW);
    expect((await readdir(join(backup, 'store'))).sort()).toEqual(['class', 'lesson', 'teacher']);
  });

  test('[BA3] written without an end meanwhile, each document is one of its versions', async () => {
    const store = await running();
    let goesOn = true;
    const writing = (async () => {
      for (let version = 1; goesOn; version += 1) {
        const body = { id: TEACHER, name: 'x'.repeat(version % 4_000), createdAt: version };
        expect(await store.put([writeOf('teacher', TEACHER, version, body)])).toMatchObject([{ ok: true }]);
      }
    })();
    for (let number = 1; number <= 5; number += 1) {
      const before = (await getDocument(store, 'teacher', TEACHER))?.version ?? 0;
      await makeBackup(nodeFiles(), dataDir, `${backup}-${number}`, NOW);
      const text = await readFile(join(`${backup}-${number}`, 'store/teacher', `${TEACHER}.json`), 'utf8');
      const { version, body } = JSON.parse(text);
      expect(version).toBeGreaterThanOrEqual(before);
      expect(body).toMatchObject({ name: 'x'.repeat((version - 1) % 4_000), createdAt: version - 1 });
    }
    goesOn = false;
    await writing;
  });

  test('[BA4] a document that cannot be read is there in the version before, or is named', async () => {
    const store = await running();
    await store.put([writeOf('teacher', TEACHER, 1, { id: TEACHER, name: 'Later', createdAt: 2 })]);
    await writeFile(join(dataDir, 'store/teacher', `${TEACHER}.json`), 'cut o');
    await writeFile(join(dataDir, 'store/lesson/l2.json'), '');
    const { unreadable } = await makeBackup(nodeFiles(), dataDir, backup, NOW);
    expect(unreadable).toEqual(['lesson/l2']);
    await restoreBackup(nodeFiles(), into(elsewhere));
    const there = await open(elsewhere);
    expect((await getDocument(there, 'teacher', TEACHER))?.body.name).toBe('Ms Okafor');
    expect(await there.list('lesson')).toEqual(['l1']);
  });

  test.each(FAULTS)('[T20] [BA5] onto a disk that says %s leaves nothing half done', async (fault) => {
    await running();
    const files = faultyFiles(nodeFiles());
    const failing: FilePort = {
      ...files,
      writeSynced: async (path, content) => {
        if (path.endsWith('manifest.json')) files.refuse(fault);
        await files.writeSynced(path, content);
      },
    };
    await expect(makeBackup(failing, dataDir, backup, NOW)).rejects.toThrow(fault);
    expect(await readdir(root)).toEqual(['data']);
  });

  test('[BA5] never goes over a folder with something in it, and needs something to save', async () => {
    await running();
    await mkdir(backup);
    await writeFile(join(backup, 'mine'), 'mine');
    await expect(makeBackup(nodeFiles(), dataDir, backup, NOW)).rejects.toThrow(
      'has something in it already',
    );
    expect(await readdir(backup)).toEqual(['mine']);
    const none = makeBackup(nodeFiles(), join(root, 'none'), join(root, 'other'), NOW);
    await expect(none).rejects.toThrow('There is nothing in');
    await expect(makeBackup(nodeFiles(), dataDir, join(root, 'no/where'), NOW)).rejects.toThrow('no folder');
  });

  test('[T24] [BA6] can be read by its owner alone, and holds what the data folder holds and no more', async () => {
    await running();
    await makeBackup(nodeFiles(), dataDir, backup, NOW);
    const names = await readdir(backup, { recursive: true, withFileTypes: true });
    for (const entry of names) {
      const { mode } = await stat(join(entry.parentPath, entry.name));
      expect(mode & 0o077, entry.name).toBe(0);
    }
    const files = names.filter((entry) => entry.isFile()).map((entry) => entry.name);
    expect(files).toHaveLength(7);
    expect(files).not.toContain('lock');
    expect(await readFile(join(backup, 'manifest.json'), 'utf8')).not.toContain('Canary');
  });
});

describe('a restore', () => {
  beforeEach(async () => {
    const store = await running();
    await makeBackup(nodeFiles(), dataDir, backup, NOW);
    await store.close();
  });

  test('[BA8] refuses a folder that a server is running in', async () => {
    const lock = await lockFolder(dataDir, NOW);
    const refused = restoreBackup(nodeFiles(), { ...into(dataDir), replace: true });
    await expect(refused).rejects.toThrow(/in use by process/);
    expect((await readdir(dataDir)).sort()).toEqual(['lock', 'store']);
    await lock.release();
  });

  test('[BA9] refuses a folder with classes, and sets them aside where that is asked for', async () => {
    await rename(join(dataDir, 'store/class', `${CLASS}.json`), join(dataDir, 'store/class/k9.json'));
    await expect(restoreBackup(nodeFiles(), into(dataDir))).rejects.toThrow(/has classes in it.*--replace/);
    expect((await readdir(dataDir)).sort()).toEqual(['store']);
    const { before } = await restoreBackup(nodeFiles(), { ...into(dataDir), replace: true });
    expect(before).toBe(join(dataDir, 'store.before-2026-01-05T08-00-00-000Z'));
    expect(await readdir(join(before ?? '', 'class'))).toEqual(['k9.json']);
    expect((await readdir(dataDir)).sort()).toEqual(['store', 'store.before-2026-01-05T08-00-00-000Z']);
    const store = await open(dataDir);
    expect(await store.list('class')).toEqual([CLASS]);
  });

  const lessonFile = () => join(backup, 'store/lesson/l1.json');
  const manifestFile = () => join(backup, 'manifest.json');
  test.each([
    ['a file is missing', () => rm(lessonFile()), /l1\.json is missing/],
    ['a file was cut off', () => writeFile(lessonFile(), '{"schema":1'), /l1\.json has 11 bytes/],
    ['a file is longer', () => appendFile(lessonFile(), ' '), /l1\.json has \d+ bytes in place/],
    ['one letter is another', () => swap(lessonFile(), 'Fractions', 'Fractionz'), /l1\.json was changed/],
    ['the manifest is cut off', () => writeFile(manifestFile(), '{"format":"flip'), /cannot be read/],
    ['the manifest is missing', () => rm(manifestFile()), /no finished backup/],
    ['a count is another', () => swap(manifestFile(), '"documents": 6', '"documents": 5'), /do not agree/],
    [
      'it leads out of the folder',
      () => swap(manifestFile(), 'store/lesson/l1', 'store/../l1'),
      /does not know/,
    ],
    [
      'it names no document',
      () => swap(manifestFile(), 'store/lesson/l1.json', 'store/lesson/..json'),
      /names a file that no backup has/,
    ],
    [
      'it is of a newer form',
      () => swap(manifestFile(), '"formatVersion": 1', '"formatVersion": 2'),
      /newer version of Flip Flop/,
    ],
  ])('[BA10] looks at all of the backup first: %s', async (_, damage, words) => {
    await damage();
    await expect(restoreBackup(nodeFiles(), into(elsewhere))).rejects.toThrow(words);
    await expect(restoreBackup(nodeFiles(), { ...into(dataDir), replace: true })).rejects.toThrow(words);
    expect(await readdir(root)).not.toContain('elsewhere');
    expect(await readdir(dataDir)).toEqual(['store']);
  });

  test('[BA10] a document of a newer version is refused', async () => {
    const newer = JSON.stringify({ schema: 99, version: 1, body: {} });
    await writeFile(join(dataDir, 'store/class/k2.json'), newer);
    await expect(makeBackup(nodeFiles(), dataDir, join(root, 'newer'), NOW)).rejects.toThrow(/newer version/);
  });

  test('[BA10] so is a backup with one in it', async () => {
    const bytes = new TextEncoder().encode(JSON.stringify({ schema: 99, version: 1, body: {} }));
    const files = [{ collection: 'class', id: 'k2', bytes }];
    await writeFile(join(backup, 'store/class/k2.json'), bytes);
    await writeFile(manifestFile(), JSON.stringify(manifestOf(files, NOW)));
    await expect(restoreBackup(nodeFiles(), into(elsewhere))).rejects.toThrow(/class\/k2.*newer version/);
    expect(await readdir(root)).not.toContain('elsewhere');
  });

  test('[BA11] stopped at its last step, the next start finishes it', async () => {
    await restoreBackup(nodeFiles(), into(elsewhere));
    await rename(join(elsewhere, 'store'), join(dataDir, 'store.restored'));
    await rename(join(dataDir, 'store'), join(dataDir, 'store.before-x'));
    const store = await open(dataDir);
    expect(await store.list('class')).toEqual([CLASS]);
    expect((await readdir(dataDir)).sort()).toEqual(['lock', 'store', 'store.before-x']);
  });

  test.each(FAULTS)('[T20] [BA12] onto a disk that says %s leaves the folder as it was', async (fault) => {
    const files = faultyFiles(nodeFiles());
    const failing: FilePort = {
      ...files,
      writeSynced: async (path, content) => {
        files.refuse(fault);
        await files.writeSynced(path, content);
      },
    };
    await expect(restoreBackup(failing, { ...into(dataDir), replace: true })).rejects.toThrow(fault);
    expect(await readdir(dataDir)).toEqual(['store']);
    const store = await open(dataDir);
    expect(await store.list('class')).toEqual([CLASS]);
  });
});

const into = (folder: string) => ({ backup, dataDir: folder, replace: false, now: NOW });

async function open(folder: string): Promise<Store> {
  const store = await openStore(folder, memoryLog().log, NOW);
  onTestFinished(() => store.close());
  return store;
}

/** A store that is open, as a server's is, with a class in it. */
async function running(): Promise<Store> {
  const store = await open(dataDir);
  await furnish(store);
  return store;
}

async function readsOfABackup(): Promise<number> {
  let reads = 0;
  const counting: FilePort = {
    ...nodeFiles(),
    read: (path) => {
      reads += 1;
      return nodeFiles().read(path);
    },
  };
  await makeBackup(counting, dataDir, `${backup}-counted`, NOW);
  return reads + 4;
}

async function contentsOf(store: Store): Promise<Map<string, unknown>> {
  const found = new Map<string, unknown>();
  for (const collection of ['teacher', 'class', 'lesson', 'revision', 'session', 'code', 'token', 'link']) {
    for (const id of await store.list(collection)) {
      found.set(`${collection}/${id}`, await store.get({ collection, id }));
    }
  }
  return found;
}

async function swap(path: string, from: string, to: string): Promise<void> {
  const text = await readFile(path, 'utf8');
  expect(text).toContain(from);
  await writeFile(path, text.replace(from, to));
}

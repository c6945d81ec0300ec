import { link, mkdir, open, readdir, readFile, rename, unlink } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { atMost } from './at-most.ts';
import { isDiskError } from './disk-error.ts';
import type { FilePort } from './file-port.ts';
import { whileBusy } from './while-busy.ts';

/** Open files at once: far below what a system allows a process. */
const OPEN_FILES = 32;

/** Names of children are in there: for the owner of the process alone. */
const OWN_FILE = 0o600;
const OWN_FOLDER = 0o700;

/** Some disks, and Windows, cannot sync a folder and keep its names by themselves. */
const NO_FOLDER_SYNC =
  process.platform === 'win32' ? ['EPERM', 'EACCES', 'EISDIR', 'EINVAL'] : ['EISDIR', 'EINVAL', 'ENOTSUP'];
const NO_LINK = ['ENOENT', 'EEXIST', 'EPERM', 'EMLINK', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP', 'EXDEV'];

/** The real disk. */
export function nodeFiles(): FilePort {
  const inTurn = atMost(OPEN_FILES);
  return {
    read: (path) => inTurn(() => orElse(readFile(path), null, ['ENOENT'])),
    writeSynced: (path, content) => inTurn(() => writeSynced(path, content)),
    link: (from, to) => orElse(link(from, to).then(yes), false, NO_LINK),
    rename: (from, to) => whileBusy(() => rename(from, to), pause),
    remove: (path) => whileBusy(() => orElse(unlink(path).then(yes), false, ['ENOENT']), pause),
    syncFolder: (path) => inTurn(() => orElse(syncFolder(path), undefined, NO_FOLDER_SYNC)),
    makeFolder: (path) =>
      mkdir(path, { mode: OWN_FOLDER }).then(
        () => 'made',
        (error: unknown) => {
          if (isDiskError(error, ['EEXIST'])) return 'there';
          if (isDiskError(error, ['ENOENT'])) return 'noParent';
          throw error;
        },
      ),
    list: (path) => orElse(readdir(path), [], ['ENOENT']),
  };
}

const yes = () => true;

async function writeSynced(path: string, content: string | Uint8Array): Promise<void> {
  const file = await open(path, 'w', OWN_FILE);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

async function orElse<Value>(work: Promise<Value>, other: Value, codes: readonly string[]): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    if (isDiskError(error, codes)) return other;
    throw error;
  }
}

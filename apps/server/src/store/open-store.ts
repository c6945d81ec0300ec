import { join } from 'node:path';
import type { Log } from '../ports.ts';
import { finishRestore } from './backup/finish-restore.ts';
import { COLLECTIONS } from './documents.ts';
import { lockFolder } from './lock.ts';
import { openLowdbStore } from './lowdb-store.ts';
import { makeFolder } from './make-folder.ts';
import { nodeFiles } from './node-files.ts';
import type { Store } from './store.ts';

/**
 * The embedded store in `<dataDir>/store`, for this process alone until it is closed.
 * @param now ms, for the lock
 * @throws FolderInUseError where another process has the folder
 * @throws FutureDocumentError where a newer version of the program has been here; nothing is touched
 */
export async function openStore(dataDir: string, log: Log, now: number): Promise<Store> {
  const files = nodeFiles();
  await makeFolder(files, dataDir);
  const lock = await lockFolder(dataDir, now);
  try {
    await finishRestore(files, dataDir, now);
    const folder = join(dataDir, 'store');
    const store = await openLowdbStore({ files, folder, schemas: COLLECTIONS, log });
    return {
      get: (key) => store.get(key),
      put: (writes) => store.put(writes),
      list: (collection, prefix) => store.list(collection, prefix),
      delete: (key) => store.delete(key),
      damageOf: (key) => store.damageOf(key),
      lostIn: (collection) => store.lostIn(collection),
      takesWrites: () => store.takesWrites(),
      async close() {
        await store.close();
        await lock.release();
      },
    };
  } catch (error) {
    await lock.release();
    throw error;
  }
}

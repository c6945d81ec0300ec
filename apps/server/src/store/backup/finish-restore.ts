import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { FilePort } from '../file-port.ts';

/** A restored store that is whole and waits to take its place. */
export const RESTORED = 'store.restored';

/**
 * Gives a restored store its place, what was there set aside under a name with the time. Also at each start:
 * a restore that was stopped between its last two steps must not leave a server with nothing.
 * @param now ms
 * @returns where the documents from before are; null: there were none
 */
export async function finishRestore(files: FilePort, dataDir: string, now: number): Promise<string | null> {
  const names = await files.list(dataDir);
  if (!names.includes(RESTORED)) return null;
  const store = join(dataDir, 'store');
  const before = names.includes('store') ? join(dataDir, `store.before-${fileTime(now)}`) : null;
  if (before !== null) await rename(store, before);
  await rename(join(dataDir, RESTORED), store);
  await files.syncFolder(dataDir);
  return before;
}

/** As `2026-11-24T10-55-03-120Z`: a name on every disk. */
const fileTime = (ms: number): string => new Date(ms).toISOString().replace(/[:.]/g, '-');

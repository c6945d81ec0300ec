import { dirname } from 'node:path';
import type { FilePort } from '../file-port.ts';

/** Files written at once. */
const AT_ONCE = 32;

/** Writes and syncs all of them, and every folder from theirs up to `root`, which is there. */
export async function writeFiles(
  files: FilePort,
  wanted: readonly { readonly path: string; readonly bytes: Uint8Array }[],
  root: string,
): Promise<void> {
  const folders = new Set(wanted.flatMap(({ path }) => foldersUpTo(root, dirname(path))));
  const outermostFirst = [...folders].sort((one, other) => one.length - other.length);
  for (const folder of outermostFirst) await files.makeFolder(folder);
  for (let from = 0; from < wanted.length; from += AT_ONCE) {
    const some = wanted.slice(from, from + AT_ONCE);
    await Promise.all(some.map(({ path, bytes }) => files.writeSynced(path, bytes)));
  }
  for (const folder of [...outermostFirst.reverse(), root]) await files.syncFolder(folder);
}

function foldersUpTo(root: string, folder: string): string[] {
  return folder === root || folder === dirname(folder) ? [] : [folder, ...foldersUpTo(root, dirname(folder))];
}

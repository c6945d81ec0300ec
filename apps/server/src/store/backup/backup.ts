import { rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { FilePort } from '../file-port.ts';
import { gather } from './gather.ts';
import { type BackupFile, MANIFEST_FILE, type Manifest, manifestOf, pathOf } from './manifest.ts';
import { BackupProblem } from './problem.ts';
import { writeFiles } from './write-files.ts';

export interface BackupDone {
  readonly manifest: Manifest;
  /** Documents that could not be read, as `class/abc`. */
  readonly unreadable: readonly string[];
}

/**
 * Copies a data folder while a server runs in it. The backup's folder appears in one step when all of it is
 * on the disk, so that there is never half of one.
 * @param now ms
 * @throws BackupProblem in a sentence
 */
export async function makeBackup(
  files: FilePort,
  dataDir: string,
  target: string,
  now: number,
): Promise<BackupDone> {
  const store = join(dataDir, 'store');
  if ((await files.list(store)).length === 0)
    throw new BackupProblem(`There is nothing in ${dataDir} to save.`);
  if ((await files.list(target)).length > 0) {
    throw new BackupProblem(`${target} has something in it already. Name a folder that is not there yet.`);
  }
  const gathered = await gather(files, store);
  const manifest = manifestOf(gathered.files, now);
  const unfinished = `${target}.unfinished-${process.pid}`;
  try {
    await writeBackup(files, unfinished, gathered.files, manifest);
    await rename(unfinished, target);
    await files.syncFolder(dirname(target));
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
  return { manifest, unreadable: gathered.unreadable };
}

async function writeBackup(
  files: FilePort,
  folder: string,
  documents: readonly BackupFile[],
  manifest: Manifest,
): Promise<void> {
  if ((await files.makeFolder(folder)) === 'noParent') {
    throw new BackupProblem(`There is no folder ${dirname(folder)}. Make it first.`);
  }
  await writeFiles(
    files,
    documents.map((file) => ({ path: join(folder, pathOf(file)), bytes: file.bytes })),
    folder,
  );
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  await files.writeSynced(join(folder, MANIFEST_FILE), text);
  await files.syncFolder(folder);
}

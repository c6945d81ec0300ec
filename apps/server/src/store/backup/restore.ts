import { rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { COLLECTIONS } from '../documents.ts';
import { schemaIn } from '../envelope.ts';
import { fileNames } from '../file-names.ts';
import type { FilePort } from '../file-port.ts';
import { lockFolder } from '../lock.ts';
import { makeFolder } from '../make-folder.ts';
import { FutureDocumentError } from '../migrate.ts';
import { finishRestore, RESTORED } from './finish-restore.ts';
import { MANIFEST_FILE, type Manifest, parseManifest, whyNotAsSaved } from './manifest.ts';
import { BackupProblem } from './problem.ts';
import { writeFiles } from './write-files.ts';

export interface RestoreDone {
  readonly manifest: Manifest;
  /** Where the documents from before are now; null: there were none. */
  readonly before: string | null;
}

export interface RestoreOptions {
  readonly backup: string;
  readonly dataDir: string;
  /** Sets aside what is in the data folder; else a folder with documents is refused. */
  readonly replace: boolean;
  /** ms */
  readonly now: number;
}

/**
 * Puts a backup where a server will find it. All of it is read and compared before anything is touched;
 * then it is written beside what is there, and takes its place in one step.
 * @throws BackupProblem, FolderInUseError, FutureDocumentError, each in a sentence
 */
export async function restoreBackup(files: FilePort, options: RestoreOptions): Promise<RestoreDone> {
  const { backup, dataDir, replace, now } = options;
  const manifest = await readManifest(files, backup);
  const documents = await readDocuments(files, backup, manifest);
  await makeFolder(files, dataDir);
  const lock = await lockFolder(dataDir, now);
  try {
    const isEmpty = await hasNoDocuments(files, join(dataDir, 'store'));
    if (!isEmpty && !replace) {
      throw new BackupProblem(
        `${dataDir} has classes in it already. To set them aside and restore: npm run restore -- ${backup} --replace`,
      );
    }
    await writeBeside(files, dataDir, documents);
    return { manifest, before: await finishRestore(files, dataDir, now) };
  } finally {
    await lock.release();
  }
}

interface Saved {
  /** From the backup's folder: `store/class/abc.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
}

async function readManifest(files: FilePort, backup: string): Promise<Manifest> {
  const bytes = await files.read(join(backup, MANIFEST_FILE)).catch(() => null);
  if (bytes === null) throw new BackupProblem(`${backup} is no finished backup: it has no ${MANIFEST_FILE}.`);
  return parseManifest(bytes, backup);
}

async function readDocuments(files: FilePort, backup: string, manifest: Manifest): Promise<Saved[]> {
  const documents: Saved[] = [];
  for (const [path, saved] of Object.entries(manifest.files)) {
    const schema = schemaKnown(backup, path);
    const bytes = await files.read(join(backup, path));
    const why = whyNotAsSaved(bytes, saved);
    if (bytes === null || why !== null) {
      throw new BackupProblem(`${join(backup, path)} ${why}. This backup is damaged; nothing was restored.`);
    }
    const found = schemaIn(bytes);
    if (found === null)
      throw new BackupProblem(`${join(backup, path)} is no document; nothing was restored.`);
    if (found > schema) throw new FutureDocumentError(keyOf(path), found, schema);
    documents.push({ path, bytes });
  }
  return documents;
}

/** The newest schema known for the document at a path that a manifest names; such a path leads nowhere else. */
function schemaKnown(backup: string, path: string): number {
  const { collection, id } = keyOf(path);
  const known = Object.entries(COLLECTIONS).find(([name]) => name === collection)?.[1];
  if (known === undefined) {
    throw new BackupProblem(`${backup} has documents that this version of Flip Flop does not know: ${path}.`);
  }
  try {
    fileNames(backup, { collection, id });
  } catch {
    throw new BackupProblem(`${backup}/${MANIFEST_FILE} names a file that no backup has: ${path}.`);
  }
  return known.schema;
}

function keyOf(path: string): { readonly collection: string; readonly id: string } {
  const match = /^store\/([^/]+)\/([^/]+)\.json$/.exec(path);
  return { collection: match?.[1] ?? '', id: match?.[2] ?? '' };
}

async function hasNoDocuments(files: FilePort, store: string): Promise<boolean> {
  for (const collection of Object.keys(COLLECTIONS)) {
    if ((await files.list(join(store, collection))).length > 0) return false;
  }
  return true;
}

/** Whole and synced under another name before it gets the one that counts. */
async function writeBeside(files: FilePort, dataDir: string, documents: readonly Saved[]): Promise<void> {
  const unfinished = join(dataDir, 'store.restoring');
  await rm(unfinished, { recursive: true, force: true });
  try {
    await files.makeFolder(unfinished);
    const wanted = documents.map(({ path, bytes }) => ({
      path: join(unfinished, path.slice('store/'.length)),
      bytes,
    }));
    await writeFiles(files, wanted, unfinished);
    await rename(unfinished, join(dataDir, RESTORED));
    await files.syncFolder(dataDir);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

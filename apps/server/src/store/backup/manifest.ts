import { createHash } from 'node:crypto';
import * as v from 'valibot';
import { BackupProblem } from './problem.ts';

export const MANIFEST_FILE = 'manifest.json';
const FORMAT = 'flipflop-backup';
/** Of the folder's form, not of the documents in it. */
const FORMAT_VERSION = 1;

const Manifest = v.object({
  format: v.literal(FORMAT),
  formatVersion: v.pipe(v.number(), v.integer()),
  /** ISO time at which the backup was begun: what was acknowledged before is in it. */
  begunAt: v.string(),
  documents: v.pipe(v.number(), v.integer()),
  /** Documents by collection. */
  counts: v.record(v.string(), v.pipe(v.number(), v.integer())),
  /** By path from the backup's folder. */
  files: v.record(
    v.string(),
    v.object({ bytes: v.pipe(v.number(), v.integer()), sha256: v.pipe(v.string(), v.length(64)) }),
  ),
});
export type Manifest = v.InferOutput<typeof Manifest>;

export interface BackupFile {
  readonly collection: string;
  readonly id: string;
  readonly bytes: Uint8Array;
}

export const pathOf = ({ collection, id }: Pick<BackupFile, 'collection' | 'id'>): string =>
  `store/${collection}/${id}.json`;

/** @param begunAt ms */
export function manifestOf(files: readonly BackupFile[], begunAt: number): Manifest {
  const counts: Record<string, number> = {};
  for (const { collection } of files) counts[collection] = (counts[collection] ?? 0) + 1;
  return {
    format: FORMAT,
    formatVersion: FORMAT_VERSION,
    begunAt: new Date(begunAt).toISOString(),
    documents: files.length,
    counts,
    files: Object.fromEntries(
      files.map((file) => [pathOf(file), { bytes: file.bytes.length, sha256: sha256(file.bytes) }]),
    ),
  };
}

/** @throws BackupProblem where it is none of ours */
export function parseManifest(bytes: Uint8Array, folder: string): Manifest {
  const parsed = v.safeParse(Manifest, parseJson(bytes));
  if (!parsed.success)
    throw new BackupProblem(`${folder}/${MANIFEST_FILE} cannot be read: damaged, or no backup.`);
  const manifest = parsed.output;
  if (manifest.formatVersion > FORMAT_VERSION) {
    throw new BackupProblem(`${folder} was made by a newer version of Flip Flop. Restore it with that one.`);
  }
  if (Object.keys(manifest.files).length !== manifest.documents) {
    throw new BackupProblem(`${folder}/${MANIFEST_FILE} is damaged: its counts do not agree.`);
  }
  return manifest;
}

/** Why these bytes are not what the manifest says; null: they are. */
export function whyNotAsSaved(
  bytes: Uint8Array | null,
  saved: { bytes: number; sha256: string },
): string | null {
  if (bytes === null) return 'is missing';
  if (bytes.length !== saved.bytes) return `has ${bytes.length} bytes in place of ${saved.bytes}`;
  return sha256(bytes) === saved.sha256 ? null : 'was changed';
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

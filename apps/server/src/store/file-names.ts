import { join } from 'node:path';
import type { DocumentKey } from './store.ts';

/** Lower case alone: on some disks two names that differ in case are one file. */
const ID = /^[a-z0-9][a-z0-9._-]{0,99}$/;
/** Devices on Windows, whatever their ending. */
const RESERVED = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/;
const DOCUMENT = '.json';

/** The files of one document, side by side in its collection's folder. */
export interface FileNames {
  readonly folder: string;
  /** The document as it is now. Where this is missing there is no document. */
  readonly current: string;
  /** The version before, kept for the day when the current one cannot be read. */
  readonly last: string;
  /** The next version while it is being written. */
  readonly temporary: string;
  /** `current` or `last` that could not be read, by number. */
  damaged(number: number): string;
}

/** @throws where the id is no safe file name: ids are made by us */
export function fileNames(root: string, key: DocumentKey): FileNames {
  if (!ID.test(key.id) || RESERVED.test(key.id)) {
    throw new Error(`${JSON.stringify(key.id)} is no id of a document in "${key.collection}"`);
  }
  const folder = join(root, key.collection);
  const current = join(folder, `${key.id}${DOCUMENT}`);
  return {
    folder,
    current,
    last: `${current}.last`,
    temporary: `${current}.tmp`,
    damaged: (number) => `${current}.damaged-${number}`,
  };
}

/** Ids of the documents among the names in a folder. */
export function idsAmong(names: readonly string[]): string[] {
  return names.filter((name) => name.endsWith(DOCUMENT)).map((name) => name.slice(0, -DOCUMENT.length));
}

/** Numbers of the files set aside for this document. */
export function damagedNumbers(names: readonly string[], id: string): number[] {
  const start = `${id}${DOCUMENT}.damaged-`;
  return names
    .filter((name) => name.startsWith(start) && /^\d+$/.test(name.slice(start.length)))
    .map((name) => Number(name.slice(start.length)));
}

/** Ids of the documents of which a damaged file lies there. */
export function damagedWith(names: readonly string[]): string[] {
  const marked = names.map((name) => /^(.+)\.json\.damaged-\d+$/.exec(name)?.[1]);
  return [...new Set(marked.filter((id) => id !== undefined))];
}

/** What a stopped process left: half-written versions, and last versions of documents that are deleted. */
export function leftovers(names: readonly string[]): string[] {
  const documents = new Set(names);
  return names.filter(
    (name) =>
      name.endsWith(`${DOCUMENT}.tmp`) ||
      (name.endsWith(`${DOCUMENT}.last`) && !documents.has(name.slice(0, -'.last'.length))),
  );
}

import { createHash } from 'node:crypto';
import type { DocumentKey, Store, StoredDocument, Write, WriteResult } from '../../src/store/store.ts';

interface Kept {
  readonly version: number;
  readonly json: string;
  /** What counts of it: of a token everything but the note of when it was used. */
  readonly counts: string;
}

export type Snapshot = ReadonlyMap<string, Kept>;

/** A store in memory that says by a hash whether anything changed, and can be put back. */
export interface SnapshotStore extends Store {
  /** Of every document and its version, but for the notes of tokens' use. */
  hash(): string;
  /** The same of those documents alone in which this id stands, in their key or body. */
  hashOf(id: string): string;
  snapshot(): Snapshot;
  restore(snapshot: Snapshot): void;
}

export function createSnapshotStore(): SnapshotStore {
  let documents = new Map<string, Kept>();
  const keyOf = ({ collection, id }: DocumentKey) => `${collection}/${id}`;

  function apply(write: Write): WriteResult {
    const key = keyOf(write);
    const version = documents.get(key)?.version ?? 0;
    if (version !== write.expectedVersion) return { ok: false, reason: 'conflict' };
    const json = JSON.stringify(write.body);
    const counts = write.collection === 'token' ? json.replace(/"usedAt":\d+/, '') : `${version + 1} ${json}`;
    documents.set(key, { version: version + 1, json, counts });
    return { ok: true, version: version + 1 };
  }

  function digest(isIn: (key: string, kept: Kept) => boolean): string {
    const hash = createHash('sha256');
    for (const key of [...documents.keys()].sort()) {
      const kept = documents.get(key);
      if (kept !== undefined && isIn(key, kept)) hash.update(`${key} ${kept.counts}\n`);
    }
    return hash.digest('hex');
  }

  return {
    hash: () => digest(() => true),
    hashOf: (id) => digest((key, { json }) => key.includes(id) || json.includes(`"${id}"`)),
    snapshot: () => new Map(documents),
    restore(snapshot) {
      documents = new Map(snapshot);
    },
    async get(key): Promise<StoredDocument<unknown> | null> {
      const found = documents.get(keyOf(key));
      return found === undefined ? null : { version: found.version, body: JSON.parse(found.json) };
    },
    put: async (writes) => writes.map(apply),
    async list(collection, prefix = '') {
      return [...documents.keys()]
        .filter((key) => key.startsWith(`${collection}/${prefix}`))
        .map((key) => key.slice(collection.length + 1))
        .sort();
    },
    delete: async (key) => documents.delete(keyOf(key)),
    damageOf: () => null,
    lostIn: () => [],
    takesWrites: async () => true,
    async close() {},
  };
}

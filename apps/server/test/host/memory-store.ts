import { fileNames } from '../../src/store/file-names.ts';
import type { DocumentKey, Store, StoredDocument, Write, WriteResult } from '../../src/store/store.ts';

type Before = (writes: readonly Write[]) => Promise<'ok' | 'unavailable'>;

/** A store in memory that can be made slow, or to refuse. Bodies are copied in and out, as by a disk. */
export interface MemoryStore extends Store {
  /** Writes that were applied, oldest first. */
  readonly written: readonly Write[];
  /** Runs before each put: waits, or says that the disk refuses. */
  before: Before;
}

export function createMemoryStore(): MemoryStore {
  const documents = new Map<string, { version: number; json: string }>();
  const written: Write[] = [];
  function keyOf(key: DocumentKey): string {
    // Ids that a disk would refuse are refused here too.
    fileNames('', key);
    return `${key.collection}/${key.id}`;
  }

  function apply(write: Write): WriteResult {
    const version = documents.get(keyOf(write))?.version ?? 0;
    if (version !== write.expectedVersion) return { ok: false, reason: 'conflict' };
    documents.set(keyOf(write), { version: version + 1, json: JSON.stringify(write.body) });
    written.push(write);
    return { ok: true, version: version + 1 };
  }

  const store: MemoryStore = {
    written,
    before: async () => 'ok',
    async get(key): Promise<StoredDocument<unknown> | null> {
      const found = documents.get(keyOf(key));
      return found === undefined ? null : { version: found.version, body: JSON.parse(found.json) };
    },
    async put(writes) {
      if ((await store.before(writes)) === 'unavailable') {
        return writes.map(() => ({ ok: false, reason: 'unavailable' }) as const);
      }
      return writes.map(apply);
    },
    async list(collection, prefix = '') {
      return [...documents.keys()]
        .filter((key) => key.startsWith(`${collection}/${prefix}`))
        .map((key) => key.slice(collection.length + 1))
        .sort();
    },
    async delete(key) {
      return documents.delete(keyOf(key));
    },
    damageOf: () => null,
    lostIn: () => [],
    takesWrites: async () => (await store.before([])) === 'ok',
    async close() {},
  };
  return store;
}

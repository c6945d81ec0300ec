/** A document's key. Collections are named in `documents.ts`; ids are safe file names. */
export interface DocumentKey {
  readonly collection: string;
  readonly id: string;
}

export interface StoredDocument<Body> {
  /** 1 for a document just made, + 1 with every write. */
  readonly version: number;
  readonly body: Body;
}

/** One independent compare-and-swap write. `expectedVersion` 0: the document must not exist yet. */
export interface Write extends DocumentKey {
  readonly expectedVersion: number;
  readonly body: unknown;
}

export type WriteResult =
  | { readonly ok: true; readonly version: number }
  /** `conflict`: the version was another; `unavailable`: the disk refused, nothing is promised. */
  | { readonly ok: false; readonly reason: 'conflict' | 'unavailable' };

/** A document's file could not be read. */
export interface Damage {
  /** Counts the damaged files of this document that were set aside. */
  readonly number: number;
  /** What is there in its place: the version before, or no document at all. */
  readonly used: 'before' | 'nothing';
}

/**
 * Versioned documents with compare-and-swap. A write that says `ok` survives a power cut.
 * Bodies are plain JSON. Every store passes the suite in `contract.ts`.
 */
export interface Store {
  get(key: DocumentKey): Promise<StoredDocument<unknown> | null>;
  /** Independent writes, a result for each in the same order; one's conflict does not stop another. */
  put(writes: readonly Write[]): Promise<readonly WriteResult[]>;
  /** Ids of a collection that begin with `prefix`, sorted. */
  list(collection: string, prefix?: string): Promise<readonly string[]>;
  /** True where it was there. Durable like a write. */
  delete(key: DocumentKey): Promise<boolean>;
  /** What happened to a document's file, as far as is known; null: nothing. */
  damageOf(key: DocumentKey): Damage | null;
  /** Ids of documents of a collection that were there and cannot be read any more. */
  lostIn(collection: string): readonly string[];
  /** Tries whether a write would be promised now. Never throws. */
  takesWrites(): Promise<boolean>;
  /** Waits for what is under way, then lets go of the folder. */
  close(): Promise<void>;
}

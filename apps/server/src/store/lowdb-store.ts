import { dirname, join } from 'node:path';
import { Low } from 'lowdb';
import { faultFields } from '../log.ts';
import type { Log } from '../ports.ts';
import { Damages } from './damages.ts';
import { type Disk, DocumentFile } from './document-file.ts';
import type { Envelope } from './envelope.ts';
import { damagedNumbers, damagedWith, idsAmong, leftovers } from './file-names.ts';
import type { FilePort } from './file-port.ts';
import { FolderSyncs } from './folder-syncs.ts';
import { refuseFutureFolder } from './future.ts';
import { KnownIds } from './known-ids.ts';
import { makeFolder } from './make-folder.ts';
import { migrate, refuseFuture, type Schema } from './migrate.ts';
import type { Damage, DocumentKey, Store, StoredDocument, Write, WriteResult } from './store.ts';
import { Turns } from './turns.ts';

export interface LowdbStoreOptions {
  readonly files: FilePort;
  /** Made where it is missing. No other process may use it meanwhile. */
  readonly folder: string;
  readonly schemas: Readonly<Record<string, Schema>>;
  readonly log: Log;
}

/** Written to see whether the disk takes writes. */
const PROBE = 'probe';

/**
 * A store of one JSON file for each document, `<folder>/<collection>/<id>.json`.
 * @throws FutureDocumentError where a newer version of the program has been here; nothing is touched
 */
export async function openLowdbStore({ files, folder, schemas, log }: LowdbStoreOptions): Promise<Store> {
  const names = Object.keys(schemas);
  await refuseFutureFolder(files, folder, schemas);
  await makeFolder(files, folder);
  await Promise.all(names.map((name) => files.makeFolder(join(folder, name))));
  await files.syncFolder(folder);
  await syncAbove(files, folder, log);
  const damages = new Damages();
  await Promise.all(names.map((name) => tidy(files, folder, name, damages)));
  return new LowdbStore(
    { files, syncs: new FolderSyncs(files), folder, log, damages },
    new Map(Object.entries(schemas)),
  );
}

/**
 * Syncs the folders above, also where nothing was made: whoever made one may have been stopped before
 * its sync, and with its name all that is in it would be lost.
 */
async function syncAbove(files: FilePort, folder: string, log: Log): Promise<void> {
  const above = dirname(folder);
  if (above === folder) return;
  try {
    await files.syncFolder(above);
  } catch (error) {
    // Some folders far above are not ours to open; nor did we make anything in them.
    log.warn({ folder: above, error }, 'could not sync a folder above the store');
  }
  await syncAbove(files, above, log);
}

/** Removes what a stopped process left, makes all that it did not sync last, and notes what was damaged. */
async function tidy(files: FilePort, root: string, collection: string, damages: Damages): Promise<void> {
  const folder = join(root, collection);
  const names = await files.list(folder);
  for (const name of leftovers(names)) await files.remove(join(folder, name));
  await files.syncFolder(folder);
  for (const id of damagedWith(names)) {
    const used = names.includes(`${id}.json`) ? 'before' : 'nothing';
    damages.note({ collection, id }, { number: Math.max(...damagedNumbers(names, id)), used });
  }
}

class LowdbStore implements Store {
  readonly #disk: Disk;
  readonly #schemas: ReadonlyMap<string, Schema>;
  readonly #turns = new Turns();
  readonly #ids: KnownIds;
  #closed = false;

  constructor(disk: Disk, schemas: ReadonlyMap<string, Schema>) {
    this.#disk = disk;
    this.#schemas = schemas;
    this.#ids = new KnownIds(async (collection) =>
      idsAmong(await disk.files.list(join(disk.folder, collection))),
    );
  }

  async get(key: DocumentKey): Promise<StoredDocument<unknown> | null> {
    const { file, schema } = this.#open(key);
    return this.#inTurn(key, async () => {
      const document = new Low<Envelope | null>(file, null);
      await this.#read(key, document);
      return document.data && { version: document.data.version, body: migrate(key, document.data, schema) };
    });
  }

  async put(writes: readonly Write[]): Promise<readonly WriteResult[]> {
    // All are looked at before the first is begun: a fault of ours leaves nothing half done.
    const ready = writes.map((write) => ({ ...this.#open(write), write: { ...write, body: copyOf(write) } }));
    return Promise.all(
      ready.map(({ file, schema, write }) => this.#inTurn(write, () => this.#replace(file, schema, write))),
    );
  }

  async list(collection: string, prefix = ''): Promise<readonly string[]> {
    this.#schemaOf(collection);
    const ids = await this.#ids.list(collection);
    return [...ids].filter((id) => id.startsWith(prefix)).sort();
  }

  async delete(key: DocumentKey): Promise<boolean> {
    const { file } = this.#open(key);
    return this.#inTurn(key, async () => {
      try {
        const wasThere = await file.delete();
        this.#ids.deleted(key.collection, key.id);
        return wasThere;
      } catch (error) {
        this.#ids.forget(key.collection);
        throw error;
      }
    });
  }

  damageOf(key: DocumentKey): Damage | null {
    return this.#disk.damages.of(key);
  }

  lostIn(collection: string): readonly string[] {
    return this.#disk.damages.lostIn(collection);
  }

  async takesWrites(): Promise<boolean> {
    const probe = join(this.#disk.folder, PROBE);
    try {
      await this.#inTurn({ collection: '', id: PROBE }, async () => {
        await this.#disk.files.writeSynced(probe, PROBE);
        await this.#disk.files.remove(probe);
      });
      return true;
    } catch (error) {
      this.#disk.log.warn({ ...faultFields(error) }, 'the disk takes no writes');
      return false;
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    await this.#turns.idle();
  }

  async #replace(file: DocumentFile, schema: Schema, write: Write): Promise<WriteResult> {
    const document = new Low<Envelope | null>(file, null);
    try {
      await this.#read(write, document);
      if (document.data) refuseFuture(write, document.data, schema);
      const version = document.data?.version ?? 0;
      if (version !== write.expectedVersion) return { ok: false, reason: 'conflict' };
      document.data = { schema: schema.schema, version: version + 1, body: write.body };
      await document.write();
      if (version === 0) this.#ids.made(write.collection, write.id);
      return { ok: true, version: version + 1 };
    } catch (error) {
      this.#ids.forget(write.collection);
      this.#disk.log.error(
        { collection: write.collection, id: write.id, error },
        'a document was not written',
      );
      return { ok: false, reason: 'unavailable' };
    }
  }

  /** A damaged document may be another one afterwards, or none. */
  async #read({ collection, id }: DocumentKey, document: Low<Envelope | null>): Promise<void> {
    const before = this.#disk.damages.of({ collection, id });
    await document.read();
    if (this.#disk.damages.of({ collection, id }) !== before) this.#ids.forget(collection);
  }

  #open(key: DocumentKey): { readonly file: DocumentFile; readonly schema: Schema } {
    const schema = this.#schemaOf(key.collection);
    return { file: new DocumentFile(this.#disk, { collection: key.collection, id: key.id }), schema };
  }

  #schemaOf(collection: string): Schema {
    if (this.#closed) throw new Error('The store is closed');
    const schema = this.#schemas.get(collection);
    if (!schema) throw new Error(`There is no collection ${JSON.stringify(collection)}`);
    return schema;
  }

  #inTurn<Result>(key: DocumentKey, work: () => Promise<Result>): Promise<Result> {
    return this.#turns.take(`${key.collection}/${key.id}`, work);
  }
}

/** As it is now, whatever the caller does with it while the write waits. */
function copyOf({ collection, id, body }: Write): unknown {
  const text: string | undefined = JSON.stringify(body);
  if (text === undefined) throw new TypeError(`The body of ${collection}/${id} is no JSON`);
  return JSON.parse(text);
}

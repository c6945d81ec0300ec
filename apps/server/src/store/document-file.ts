import type { Adapter } from 'lowdb';
import type { Log } from '../ports.ts';
import type { Damages } from './damages.ts';
import { decodeEnvelope, type Envelope, encodeEnvelope } from './envelope.ts';
import { damagedNumbers, type FileNames, fileNames } from './file-names.ts';
import type { FilePort } from './file-port.ts';
import type { FolderSyncs } from './folder-syncs.ts';
import type { DocumentKey } from './store.ts';

export interface Disk {
  readonly files: FilePort;
  readonly syncs: FolderSyncs;
  /** The folder with a folder for each collection. */
  readonly folder: string;
  readonly log: Log;
  readonly damages: Damages;
}

interface Numbered {
  readonly number: number;
  readonly path: string;
}

/**
 * One document's file under lowdb. The current file is only ever replaced in one step by a whole, synced
 * one, so at no moment is there none. The version before gets a second name just before that: no bytes
 * are written for it and no sync is added, and should a power cut lose that name, the current file is good.
 * Calls must not overlap.
 */
export class DocumentFile implements Adapter<Envelope | null> {
  readonly #disk: Disk;
  readonly #key: DocumentKey;
  readonly #names: FileNames;
  /** The damaged file is still where the document belongs: a write would end the only trace of it. */
  #isInTheWay = false;

  constructor(disk: Disk, key: DocumentKey) {
    this.#disk = disk;
    this.#key = key;
    this.#names = fileNames(disk.folder, key);
  }

  /** A file that cannot be read is set aside, and the version before put in its place. */
  async read(): Promise<Envelope | null> {
    const bytes = await this.#disk.files.read(this.#names.current);
    if (bytes === null) return null;
    return decodeEnvelope(bytes) ?? this.#recover(bytes);
  }

  async write(envelope: Envelope | null): Promise<void> {
    if (envelope === null) return;
    if (this.#isInTheWay) throw new Error('the damaged file could not be set aside');
    await this.#writeTemporary(envelope);
    await this.#keepLast();
    await this.#replaceCurrent();
  }

  /** Removes the document and every copy of it. True where it was there. */
  async delete(): Promise<boolean> {
    const { files, syncs } = this.#disk;
    const copies = (await this.#damagedNumbers()).map((number) => this.#names.damaged(number));
    const wasThere = await files.remove(this.#names.current);
    for (const copy of [this.#names.last, ...copies]) await files.remove(copy);
    // Also where nothing was there: an earlier delete may have failed just here.
    await syncs.sync(this.#names.folder);
    this.#disk.damages.forget(this.#key);
    return wasThere;
  }

  async #writeTemporary(envelope: Envelope): Promise<void> {
    const { files } = this.#disk;
    try {
      await files.writeSynced(this.#names.temporary, encodeEnvelope(envelope));
    } catch (error) {
      // On a full disk the half of it takes the room that others need.
      await files.remove(this.#names.temporary).catch(() => {});
      throw error;
    }
  }

  async #replaceCurrent(): Promise<void> {
    await this.#disk.files.rename(this.#names.temporary, this.#names.current);
    await this.#disk.syncs.sync(this.#names.folder);
  }

  /** A spare copy less is no reason to refuse a write. */
  async #keepLast(): Promise<void> {
    try {
      await this.#disk.files.remove(this.#names.last);
      await this.#disk.files.link(this.#names.current, this.#names.last);
    } catch (error) {
      this.#disk.log.warn({ ...this.#key, error }, 'could not keep the version before');
    }
  }

  async #recover(damaged: Uint8Array): Promise<Envelope | null> {
    const last = await this.#disk.files.read(this.#names.last);
    const good = last && decodeEnvelope(last);
    // The damaged one was `good.version + 1`; whoever saw that must see a newer one now.
    const restored = good && { ...good, version: good.version + 2 };
    try {
      const [aside, asideLast] = await this.#freeDamagedNames();
      if (restored) await this.#replaceDamaged(damaged, aside, restored);
      else await this.#setAside(aside, last ? asideLast : null);
    } catch (error) {
      // A full disk must not hide what can be read.
      this.#isInTheWay = true;
      this.#note(0, restored);
      this.#disk.log.error({ ...this.#key, error }, 'a damaged document could not be set aside');
    }
    return restored;
  }

  async #replaceDamaged(damaged: Uint8Array, aside: Numbered, restored: Envelope): Promise<void> {
    await this.#disk.files.writeSynced(aside.path, damaged);
    await this.#writeTemporary(restored);
    await this.#replaceCurrent();
    this.#note(aside.number, restored);
    this.#disk.log.error(
      { ...this.#key, aside: aside.path, version: restored.version },
      'a document cannot be read: set aside, the version before is used',
    );
  }

  async #setAside(aside: Numbered, asideLast: Numbered | null): Promise<void> {
    const { files, log, syncs } = this.#disk;
    await files.rename(this.#names.current, aside.path);
    if (asideLast) await files.rename(this.#names.last, asideLast.path);
    await syncs.sync(this.#names.folder);
    this.#note(aside.number, null);
    log.error(
      { ...this.#key, aside: aside.path },
      'a document cannot be read and has no good copy: set aside',
    );
  }

  #note(number: number, restored: Envelope | null): void {
    this.#disk.damages.note(this.#key, { number, used: restored ? 'before' : 'nothing' });
  }

  async #freeDamagedNames(): Promise<[Numbered, Numbered]> {
    const next = Math.max(0, ...(await this.#damagedNumbers())) + 1;
    const numbered = (number: number): Numbered => ({ number, path: this.#names.damaged(number) });
    return [numbered(next), numbered(next + 1)];
  }

  async #damagedNumbers(): Promise<number[]> {
    return damagedNumbers(await this.#disk.files.list(this.#names.folder), this.#key.id);
  }
}

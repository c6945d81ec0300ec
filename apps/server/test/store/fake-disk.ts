import { basename, dirname } from 'node:path';
import type { FilePort } from '../../src/store/file-port.ts';

/** What is left of things that were never synced: see `losePower`. */
export interface Fate {
  /** Which of so many changed names reached the disk, and in which order. */
  names(count: number): readonly number[];
  /** What is left of a file's unsynced bytes. */
  bytes(before: Uint8Array, now: Uint8Array): Uint8Array;
}

export const nothingKept: Fate = { names: () => [], bytes: (before) => before };
export const everythingKept: Fate = {
  names: (count) => Array.from({ length: count }, (_, index) => index),
  bytes: (_, now) => now,
};

/** Any of the changed names in any order; of bytes the old, the new, a beginning, zeros. */
export function randomFate(random: () => number): Fate {
  return {
    names: (count) =>
      everythingKept
        .names(count)
        .filter(() => random() < 0.5)
        .map((index) => ({ index, place: random() }))
        .sort((one, other) => one.place - other.place)
        .map(({ index }) => index),
    bytes(before, now) {
      const luck = Math.floor(random() * 4);
      if (luck === 0) return before;
      if (luck === 1) return now;
      if (luck === 2) return now.slice(0, Math.floor(random() * (now.length + 1)));
      return new Uint8Array(now.length);
    },
  };
}

export interface DiskOptions {
  /** A disk that says it synced, and did not. */
  readonly broken?: 'fileSync' | 'folderSync';
  readonly noLinks?: boolean;
  /** The step, from 1, at which the process stops for good. */
  readonly stopAt?: number;
  /** The step, from 1, that fails as on a failing disk, once. */
  readonly failAt?: number;
  /** How long the next step waits, in turns of the event loop's microtasks: other orders of things at once. */
  readonly delay?: () => number;
}

interface File {
  bytes: Uint8Array;
  /** The bytes that a power cut leaves. */
  synced: Uint8Array;
}

interface Folder {
  readonly names: Map<string, Entry>;
  readonly synced: Map<string, Entry>;
  /** Changes of names since the last sync, each in one step on the disk or not at all. */
  pending: Change[];
}

type Entry = File | Folder;
type Change = readonly { readonly name: string; readonly entry: Entry | null }[];

const EMPTY = new Uint8Array();

/**
 * A disk in memory that forgets what was not synced. Bytes of a file are safe after its sync, a name after
 * the sync of its folder, and unsynced changes reach the disk alone, together or in another order.
 */
export class FakeDisk {
  readonly #root: Folder;
  readonly #options: DiskOptions;
  readonly #stopped: Promise<void>;
  #stop: () => void = () => {};
  steps = 0;
  /** What was asked of the disk, for counting. */
  readonly calls: string[] = [];

  constructor(options: DiskOptions = {}, root: Folder = newFolder()) {
    this.#options = options;
    this.#root = root;
    this.#stopped = new Promise((resolve) => {
      this.#stop = resolve;
    });
  }

  /** Resolves when step `stopAt` is reached. */
  get stopped(): Promise<void> {
    return this.#stopped;
  }

  /** The disk that the next process finds when this one stopped and the power stayed. */
  restart(options: DiskOptions = {}): FakeDisk {
    return new FakeDisk(options, this.#root);
  }

  /** The disk after a power cut. */
  losePower(fate: Fate, options: DiskOptions = {}): FakeDisk {
    return new FakeDisk(options, survivors(this.#root, fate));
  }

  /** All files with their present bytes as text, by path. */
  contents(): Map<string, string> {
    const found = new Map<string, string>();
    const walk = (folder: Folder, path: string) => {
      for (const [name, entry] of folder.names) {
        if (isFolder(entry)) walk(entry, `${path}/${name}`);
        else found.set(`${path}/${name}`, new TextDecoder().decode(entry.bytes));
      }
    };
    walk(this.#root, '');
    return found;
  }

  /** Puts bytes into a file behind everybody's back. */
  damage(path: string, text: string): void {
    const file = this.#file(path);
    if (!file) throw new Error(`no file ${path}`);
    // A hard link must not be damaged with it.
    const bytes = new TextEncoder().encode(text);
    const damaged = { bytes, synced: bytes };
    const folder = this.#folder(dirname(path));
    folder?.names.set(basename(path), damaged);
    folder?.synced.set(basename(path), damaged);
  }

  readonly port: FilePort = {
    read: async (path) => {
      await this.#step('read');
      return this.#file(path)?.bytes.slice() ?? null;
    },
    writeSynced: async (path, content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content.slice();
      await this.#step('writeSynced');
      const file = this.#file(path) ?? { bytes: EMPTY, synced: EMPTY };
      file.bytes = EMPTY;
      if (!this.#file(path)) this.#change(path, [{ name: basename(path), entry: file }]);
      await this.#step('half');
      file.bytes = bytes.slice(0, Math.ceil(bytes.length / 2));
      await this.#step('whole');
      file.bytes = bytes;
      await this.#step('sync');
      if (this.#options.broken !== 'fileSync') file.synced = bytes;
    },
    link: async (from, to) => {
      await this.#step('link');
      const file = this.#file(from);
      if (this.#options.noLinks || !file || this.#file(to)) return false;
      this.#change(to, [{ name: basename(to), entry: file }]);
      return true;
    },
    rename: async (from, to) => {
      await this.#step('rename');
      const file = this.#file(from);
      if (!file) throw diskError('ENOENT');
      this.#change(to, [
        { name: basename(from), entry: null },
        { name: basename(to), entry: file },
      ]);
    },
    remove: async (path) => {
      await this.#step('remove');
      if (!this.#file(path)) return false;
      this.#change(path, [{ name: basename(path), entry: null }]);
      return true;
    },
    syncFolder: async (path) => {
      await this.#step('syncFolder');
      const folder = this.#folder(path);
      if (!folder) throw diskError('ENOENT');
      // Names that are changed while it runs are not its own.
      const covered = folder.pending.slice();
      await this.#step('folderSynced');
      if (this.#options.broken === 'folderSync') return;
      for (const change of covered) apply(change, folder.synced);
      folder.pending = folder.pending.filter((change) => !covered.includes(change));
    },
    makeFolder: async (path) => {
      await this.#step('makeFolder');
      if (this.#folder(path)) return 'there';
      if (!this.#folder(dirname(path))) return 'noParent';
      this.#change(path, [{ name: basename(path), entry: newFolder() }]);
      return 'made';
    },
    list: async (path) => {
      await this.#step('list');
      return [...(this.#folder(path)?.names.keys() ?? [])];
    },
  };

  async #step(what: string): Promise<void> {
    const waits = this.#options.delay?.() ?? 0;
    for (let turn = 0; turn <= waits; turn += 1) await Promise.resolve();
    this.steps += 1;
    this.calls.push(what);
    if (this.steps === this.#options.failAt) throw diskError('EIO');
    if (this.steps < (this.#options.stopAt ?? Number.POSITIVE_INFINITY)) return;
    this.#stop();
    await new Promise(() => {});
  }

  #change(path: string, change: Change): void {
    const folder = this.#folder(dirname(path));
    if (!folder) throw diskError('ENOENT');
    apply(change, folder.names);
    folder.pending.push(change);
  }

  #folder(path: string): Folder | null {
    if (path === dirname(path)) return this.#root;
    const entry = this.#folder(dirname(path))?.names.get(basename(path));
    return entry && isFolder(entry) ? entry : null;
  }

  #file(path: string): File | null {
    const entry = this.#folder(dirname(path))?.names.get(basename(path));
    return entry && !isFolder(entry) ? entry : null;
  }
}

function newFolder(): Folder {
  return { names: new Map(), synced: new Map(), pending: [] };
}

function isFolder(entry: Entry): entry is Folder {
  return 'names' in entry;
}

function apply(change: Change, names: Map<string, Entry>): void {
  for (const { name, entry } of change) {
    if (entry) names.set(name, entry);
    else names.delete(name);
  }
}

/** One file under two names stays one file. */
function survivors(folder: Folder, fate: Fate, known = new Map<Entry, Entry>()): Folder {
  const kept = new Map(folder.synced);
  for (const index of fate.names(folder.pending.length)) apply(folder.pending[index] ?? [], kept);
  const left = newFolder();
  for (const [name, entry] of kept) {
    const survivor =
      known.get(entry) ?? (isFolder(entry) ? survivors(entry, fate, known) : survivingFile(entry, fate));
    known.set(entry, survivor);
    left.names.set(name, survivor);
    left.synced.set(name, survivor);
  }
  return left;
}

function survivingFile(file: File, fate: Fate): File {
  const bytes = file.bytes === file.synced ? file.bytes : fate.bytes(file.synced, file.bytes);
  return { bytes, synced: bytes };
}

function diskError(code: string): Error {
  return Object.assign(new Error(code), { code });
}

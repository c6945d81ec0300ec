import { join } from 'node:path';
import { COLLECTIONS, type Collection, type Documents } from '../documents.ts';
import { decodeEnvelope, type Envelope } from '../envelope.ts';
import { fileNames } from '../file-names.ts';
import type { FilePort } from '../file-port.ts';
import { migrate } from '../migrate.ts';
import type { BackupFile } from './manifest.ts';

/** A document as it was read. */
interface Copy {
  readonly bytes: Uint8Array;
  readonly envelope: Envelope;
}

export interface Gathered {
  readonly files: readonly BackupFile[];
  /** Documents of which neither the present nor the last version can be read, as `class/abc`. */
  readonly unreadable: readonly string[];
}

/**
 * Who refers comes before who is referred to: what a class names was there when the class was read.
 * Keys come first of all: whose student or class is gone by then is left out.
 */
const ORDER = ['token', 'link', 'code', 'class', 'teacher', 'session', 'revision', 'lesson'] as const;
/** Looks at a class whose lesson was opened or saved just while it was read. */
const LOOKS = 20;
/** Files read at once. */
const AT_ONCE = 32;

/**
 * All documents of a folder that another process may be writing in, each whole, and those that belong
 * together fitting: whatever a class names is there. Everything is held in memory.
 * @param folder the store's, with a folder for each collection
 */
export async function gather(files: FilePort, folder: string): Promise<Gathered> {
  const others = Object.keys(COLLECTIONS).filter((name) => !ORDER.some((known) => known === name));
  const all = new Copies(files, folder);
  for (const collection of [...ORDER, ...others]) await all.readCollection(collection);
  for (const id of all.ids('class')) {
    for (let look = 1; look <= LOOKS && missingFor(all, id).length > 0; look += 1) {
      await all.read('class', id);
      // A session names its revision and its code only once it is here: hence another round.
      for (const key of missingFor(all, id)) await all.read(key.collection, key.id);
      for (const key of missingFor(all, id)) await all.read(key.collection, key.id);
    }
  }
  dropStrayKeys(all);
  return all.result();
}

class Copies {
  readonly #files: FilePort;
  readonly #folder: string;
  readonly #byCollection = new Map<string, Map<string, Copy>>();
  readonly #unreadable = new Set<string>();

  constructor(files: FilePort, folder: string) {
    this.#files = files;
    this.#folder = folder;
  }

  /** Names are listed twice: a disk may pass over one that is being replaced while it lists. */
  async readCollection(collection: string): Promise<void> {
    const ids = new Set<string>();
    for (let listing = 1; listing <= 2; listing += 1) {
      for (const name of await this.#files.list(join(this.#folder, collection))) {
        const id = /^(.+)\.json(?:\.last|\.tmp)?$/.exec(name)?.[1];
        if (id !== undefined && isId(this.#folder, collection, id)) ids.add(id);
      }
    }
    const wanted = [...ids].sort();
    for (let from = 0; from < wanted.length; from += AT_ONCE) {
      await Promise.all(wanted.slice(from, from + AT_ONCE).map((id) => this.read(collection, id)));
    }
  }

  /** As it is now; where it is gone, it is gone here too. */
  async read(collection: string, id: string): Promise<void> {
    const copies = this.#byCollection.get(collection) ?? new Map<string, Copy>();
    this.#byCollection.set(collection, copies);
    copies.delete(id);
    const names = fileNames(this.#folder, { collection, id });
    const bytes = await this.#files.read(names.current);
    if (bytes === null) return;
    const copy = copyFrom(bytes) ?? copyFrom(await this.#files.read(names.last));
    if (copy === null) this.#unreadable.add(`${collection}/${id}`);
    else copies.set(id, copy);
  }

  ids(collection: string): readonly string[] {
    return [...(this.#byCollection.get(collection)?.keys() ?? [])];
  }

  has(collection: Collection, id: string): boolean {
    return this.#byCollection.get(collection)?.has(id) ?? false;
  }

  /** The body in the present schema; null where there is none. */
  body<Name extends Collection>(collection: Name, id: string): Documents[Name] | null {
    const copy = this.#byCollection.get(collection)?.get(id);
    if (copy === undefined) return null;
    const rule: { readonly holds: (body: unknown) => body is Documents[Name] } & Parameters<
      typeof migrate
    >[2] = COLLECTIONS[collection];
    const body = migrate({ collection, id }, copy.envelope, rule);
    return rule.holds(body) ? body : null;
  }

  drop(collection: Collection, id: string): void {
    this.#byCollection.get(collection)?.delete(id);
  }

  result(): Gathered {
    const files = [...this.#byCollection].flatMap(([collection, copies]) =>
      [...copies].map(([id, { bytes }]) => ({ collection, id, bytes })),
    );
    return { files, unreadable: [...this.#unreadable] };
  }
}

function isId(folder: string, collection: string, id: string): boolean {
  try {
    fileNames(folder, { collection, id });
    return true;
  } catch {
    return false;
  }
}

function copyFrom(bytes: Uint8Array | null): Copy | null {
  const envelope = bytes === null ? null : decodeEnvelope(bytes);
  return bytes === null || envelope === null ? null : { bytes, envelope };
}

interface Named {
  readonly collection: Collection;
  readonly id: string;
}

/** What a class names, itself or by its session, and is not here. */
function missingFor(all: Copies, classId: string): Named[] {
  const body = all.body('class', classId);
  if (body === null) return [];
  const named: Named[] = [
    ...[body.teacherId, ...body.coTeacherIds].map((id): Named => ({ collection: 'teacher', id })),
    ...body.lessonIds.map((id): Named => ({ collection: 'lesson', id })),
  ];
  if (body.sessionId !== null) {
    named.push({ collection: 'session', id: body.sessionId });
    const session = all.body('session', body.sessionId);
    if (session !== null) {
      named.push({ collection: 'revision', id: session.revisionId });
      if (session.endedAt === null) named.push({ collection: 'code', id: session.code.toLowerCase() });
    }
  }
  return named.filter(({ collection, id }) => !all.has(collection, id));
}

/** A key of a student or a class that is gone, and a code of another lesson than the class's, open nothing. */
function dropStrayKeys(all: Copies): void {
  for (const id of all.ids('code')) {
    const code = all.body('code', id);
    if (code !== null && all.body('class', code.classId)?.sessionId !== code.sessionId) all.drop('code', id);
  }
  for (const id of all.ids('token')) {
    const token = all.body('token', id);
    const studentId = token?.role === 'student' ? token.personId : null;
    if (token !== null && isStray(all, token.classId, studentId)) all.drop('token', id);
  }
  for (const id of all.ids('link')) {
    const link = all.body('link', id);
    if (link !== null && isStray(all, link.classId, link.studentId)) all.drop('link', id);
  }
}

function isStray(all: Copies, classId: string | null, studentId: string | null): boolean {
  if (classId === null) return false;
  const body = all.body('class', classId);
  if (body === null) return true;
  return studentId !== null && !body.students.some(({ id }) => id === studentId);
}

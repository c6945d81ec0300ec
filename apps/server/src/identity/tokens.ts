import type { GoodbyeReason, Role } from '@flipflop/protocol';
import type { Id, StudentId } from '@flipflop/rotation';
import { newId } from '../classes/ids.ts';
import { CLASS_LIMITS } from '../classes/limits.ts';
import type { Caller, Clock, Identity, RandomBytes } from '../ports.ts';
import type { TokenDocument } from '../store/documents.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import type { Cookies } from './cookies.ts';
import { csrfOf, documentIdOf, newSecret, prefixOf, scopeOf } from './secrets.ts';

/** Whom a token stands for. */
export type Person =
  | { readonly role: 'teacher'; readonly teacherId: Id }
  | {
      readonly role: 'student';
      readonly classId: Id;
      readonly studentId: StudentId;
      /** The card by which the student comes in, by its link's id; null: in another way. */
      readonly card?: string | null;
    }
  | { readonly role: 'board'; readonly classId: Id };

export interface Issued {
  readonly tokenId: string;
  /** The `Set-Cookie` line that hands the token over. */
  readonly cookie: string;
}

export interface Tokens extends Pick<Identity, 'callerOf' | 'onEnded'> {
  /**
   * A new token. A student has one at a time: the device before is told that it goes on elsewhere.
   * A teacher has a few; past them the one used longest ago is signed out.
   */
  issue(person: Person): Promise<Issued>;
  /** Whether any device is signed in as this student. */
  isSignedIn(classId: Id, studentId: StudentId): Promise<boolean>;
  end(tokenId: string, reason: GoodbyeReason): Promise<void>;
  /** Signs every device of a student out. */
  endStudent(classId: Id, studentId: StudentId): Promise<void>;
  /** Signs a student's device out if it came in by a card that has ended. */
  endByEndedCard(classId: Id, studentId: StudentId): Promise<void>;
  /** Signs every student's device and every board of a class out. */
  endClass(classId: Id): Promise<void>;
  /**
   * Ends a token whose time is over; false: it is not. One with an open socket is in use.
   */
  endIfOver(tokenId: string, hasSocket: boolean): Promise<boolean>;
  /** On which devices a teacher is signed in, the one used last first. */
  devicesOf(teacherId: Id): Promise<readonly SignedInDevice[]>;
  /** Signs one device of a teacher out; false: there is none of that id. */
  endDevice(teacherId: Id, device: Id): Promise<boolean>;
  /** Signs a teacher out on every device but this one. */
  endOthers(teacherId: Id, tokenId: string): Promise<void>;
}

export interface SignedInDevice extends Pick<TokenDocument, 'device' | 'createdAt' | 'usedAt'> {
  readonly tokenId: string;
}

const DAY = 24 * 60 * 60 * 1_000;

/** Ms without use, and ms in all, after which a token ends: never within a lesson, but with the first request after it. */
export const TOKEN_LIFE = {
  teacher: { idle: 30 * DAY, total: 366 * DAY },
  student: { idle: 60 * DAY, total: 366 * DAY },
  board: { idle: 2 * DAY, total: 30 * DAY },
} as const satisfies Record<Role, { readonly idle: number; readonly total: number }>;

/** The browser keeps a cookie somewhat longer than the token lives, so that a lesson on the last day is none too short. */
const COOKIE_LIFE_MORE = DAY;
/** Use is noted once in so many ms, not on each request. */
const NOTED_EVERY = DAY / 4;
/** Tokens remembered; past it the oldest are read from the store again. */
const REMEMBERED = 5_000;

export interface TokensParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly cookies: Cookies;
  /** Whether a lesson of that class, or one of that teacher's, is open now. */
  readonly isInLesson: (of: InLesson) => Promise<boolean>;
}

export type InLesson = Pick<TokenDocument, 'classId' | 'personId'>;

export function createTokens({ store, clock, random, cookies, isInLesson }: TokensParts): Tokens {
  /** A read under way counts, so that a token which ends meanwhile is not remembered after all. */
  const remembered = new Map<string, Promise<StoredDocument<TokenDocument> | null>>();
  const listeners = new Set<Parameters<Identity['onEnded']>[0]>();
  const turns = new Turns();

  function load(tokenId: string): Promise<StoredDocument<TokenDocument> | null> {
    const known = remembered.get(tokenId);
    if (known !== undefined) return known;
    const reading = getDocument(store, 'token', tokenId);
    remembered.set(tokenId, reading);
    const forget = () => {
      if (remembered.get(tokenId) === reading) remembered.delete(tokenId);
    };
    reading.then((found) => found ?? forget(), forget);
    const [oldest] = remembered.keys();
    if (remembered.size > REMEMBERED && oldest !== undefined) remembered.delete(oldest);
    return reading;
  }

  /** Notes now and then that a token is in use. That it fails does no harm: the next request notes it. */
  async function noteUse(tokenId: string, { body, version }: StoredDocument<TokenDocument>): Promise<void> {
    const used: TokenDocument = { ...body, usedAt: clock.now() };
    const [written] = await store.put([writeOf('token', tokenId, version, used)]);
    if (written?.ok && remembered.has(tokenId)) {
      remembered.set(tokenId, Promise.resolve({ body: used, version: written.version }));
    }
  }

  async function end(tokenId: string, reason: GoodbyeReason): Promise<void> {
    const wasThere = await store.delete({ collection: 'token', id: tokenId });
    remembered.delete(tokenId);
    if (wasThere) for (const listener of listeners) listener(tokenId, reason);
  }

  const ofStudent = (classId: Id, studentId: StudentId) =>
    store.list('token', prefixOf('student', [classId, studentId]));

  async function isOver(body: TokenDocument): Promise<boolean> {
    const { idle, total } = TOKEN_LIFE[body.role];
    const now = clock.now();
    const isPast = now - body.usedAt > idle || now - body.createdAt > total;
    return isPast && !(await isInLesson(body));
  }

  async function devicesOf(teacherId: Id): Promise<readonly SignedInDevice[]> {
    const ids = await store.list('token', prefixOf('teacher', [teacherId]));
    const found = await Promise.all(ids.map((id) => getDocument(store, 'token', id)));
    return found
      .flatMap((token, index) => {
        const tokenId = ids[index];
        return token === null || tokenId === undefined ? [] : [{ ...token.body, tokenId }];
      })
      .sort((one, other) => other.usedAt - one.usedAt || other.createdAt - one.createdAt);
  }

  function endStudent(classId: Id, studentId: StudentId): Promise<void> {
    return turns.take(`${classId}.${studentId}`, async () => {
      const tokens = await ofStudent(classId, studentId);
      await Promise.all(tokens.map((tokenId) => end(tokenId, 'signedOut')));
    });
  }

  async function isOfEndedCard(tokenId: string): Promise<boolean> {
    const card = (await load(tokenId))?.body.card ?? null;
    return card !== null && (await getDocument(store, 'link', card)) === null;
  }

  /** Past so many devices of a teacher, those used longest ago. */
  async function endIdlest(teacherId: Id): Promise<void> {
    const devices = await devicesOf(teacherId);
    const tooMany = devices.slice(CLASS_LIMITS.devicesPerTeacher);
    await Promise.all(tooMany.map(({ tokenId }) => end(tokenId, 'signedOut')));
  }

  async function write(person: Person): Promise<Issued> {
    const secret = newSecret(random, scopeFor(person));
    const tokenId = documentIdOf(person.role, scopeFor(person), secret);
    const now = clock.now();
    const body: TokenDocument = {
      role: person.role,
      classId: person.role === 'teacher' ? null : person.classId,
      personId: personIdOf(person),
      device: newId(random),
      card: person.role === 'student' ? (person.card ?? null) : null,
      createdAt: now,
      usedAt: now,
    };
    const [written] = await store.put([writeOf('token', tokenId, 0, body)]);
    if (!written?.ok) throw new Error('a new token could not be stored');
    const seconds = (TOKEN_LIFE[person.role].total + COOKIE_LIFE_MORE) / 1_000;
    return { tokenId, cookie: cookies.set(person.role, secret, seconds) };
  }

  return {
    async callerOf(role, cookieHeader) {
      const secret = cookies.read(role, cookieHeader);
      const scope = secret === null ? null : scopeOf(secret, role === 'student' ? 2 : 1);
      if (secret === null || scope === null) return null;
      const tokenId = documentIdOf(role, scope, secret);
      const token = await load(tokenId);
      if (token === null) return null;
      if (await isOver(token.body)) {
        await end(tokenId, 'signedOut');
        return null;
      }
      if (clock.now() - token.body.usedAt > NOTED_EVERY) await noteUse(tokenId, token);
      const caller = callerFrom(tokenId, token.body);
      return caller?.role === role ? { caller, csrf: csrfOf(secret) } : null;
    },
    onEnded(listener) {
      listeners.add(listener);
    },
    issue(person) {
      if (person.role === 'board') return write(person);
      if (person.role === 'teacher') {
        const { teacherId } = person;
        return turns.take(teacherId, async () => {
          const issued = await write(person);
          await endIdlest(teacherId);
          return issued;
        });
      }
      const { classId, studentId } = person;
      return turns.take(`${classId}.${studentId}`, async () => {
        const before = await ofStudent(classId, studentId);
        const issued = await write(person);
        await Promise.all(before.map((tokenId) => end(tokenId, 'otherDevice')));
        return issued;
      });
    },
    async isSignedIn(classId, studentId) {
      return (await ofStudent(classId, studentId)).length > 0;
    },
    end,
    endStudent,
    endByEndedCard: (classId, studentId) =>
      turns.take(`${classId}.${studentId}`, async () => {
        for (const tokenId of await ofStudent(classId, studentId)) {
          if (await isOfEndedCard(tokenId)) await end(tokenId, 'signedOut');
        }
      }),
    async endClass(classId) {
      const ofStudents = await store.list('token', prefixOf('student', [classId]));
      const students = new Set(ofStudents.flatMap((tokenId) => tokenId.split('.')[2] ?? []));
      const boards = await store.list('token', prefixOf('board', [classId]));
      await Promise.all([
        ...[...students].map((studentId) => endStudent(classId, studentId)),
        ...boards.map((tokenId) => end(tokenId, 'signedOut')),
      ]);
    },
    async endIfOver(tokenId, hasSocket) {
      const token = await getDocument(store, 'token', tokenId);
      if (token === null) return false;
      const body = hasSocket ? { ...token.body, usedAt: clock.now() } : token.body;
      const ends = await isOver(body);
      if (ends) await end(tokenId, 'signedOut');
      else if (hasSocket) await noteUse(tokenId, token);
      return ends;
    },
    devicesOf,
    async endDevice(teacherId, device) {
      const found = (await devicesOf(teacherId)).find((known) => known.device === device);
      if (found === undefined) return false;
      await end(found.tokenId, 'signedOut');
      return true;
    },
    endOthers: (teacherId, keep) =>
      turns.take(teacherId, async () => {
        const ids = await store.list('token', prefixOf('teacher', [teacherId]));
        await Promise.all(ids.filter((id) => id !== keep).map((id) => end(id, 'signedOut')));
      }),
  };
}

function scopeFor(person: Person): readonly string[] {
  if (person.role === 'teacher') return [person.teacherId];
  return person.role === 'board' ? [person.classId] : [person.classId, person.studentId];
}

function personIdOf(person: Person): Id | null {
  if (person.role === 'board') return null;
  return person.role === 'teacher' ? person.teacherId : person.studentId;
}

function callerFrom(tokenId: string, { role, classId, personId, device }: TokenDocument): Caller | null {
  if (role === 'teacher') return personId === null ? null : { role, teacherId: personId, device, tokenId };
  if (classId === null) return null;
  if (role === 'board') return { role, classId, device, tokenId };
  return personId === null ? null : { role, classId, studentId: personId, device, tokenId };
}

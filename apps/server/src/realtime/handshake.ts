import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import {
  HandshakeAuth,
  HandshakeQuery,
  type HandshakeRefusal,
  IdField,
  PROTOCOL_VERSION,
} from '@flipflop/protocol';
import type { Id } from '@flipflop/rotation';
import * as v from 'valibot';
import type { Caller, Identity } from '../ports.ts';
import type { CrowdLimits } from './limits.ts';
import { comesFromOwnPage, type OriginRule } from './origin.ts';
import type { People, Person } from './people.ts';

/** Somebody who may have a connection. */
export interface Guest {
  readonly caller: Caller;
  readonly csrf: string;
  readonly classId: Id;
  readonly person: Person;
}

export type Admission =
  | { readonly kind: 'admitted'; readonly guest: Guest }
  /** `why` is for the count and the log; the browser learns no more than whether to try again. */
  | { readonly kind: 'refused'; readonly why: AdmissionRefusal };

export type AdmissionRefusal =
  | 'query'
  | 'origin'
  | 'noToken'
  | 'notTeaching'
  | 'resting'
  | 'tooOften'
  | 'full';

const FOR_NOW: ReadonlySet<AdmissionRefusal> = new Set(['resting', 'tooOften', 'full']);

/** Whether one of our own was refused for now alone: a board that nobody sits at tries again by itself. */
export const isForNow = (why: AdmissionRefusal): boolean => FOR_NOW.has(why);

export interface Gate {
  readonly identity: Identity;
  readonly people: People;
  readonly rule: OriginRule;
  readonly crowd: CrowdLimits;
  readonly now: () => number;
  /** Connections of a class now. */
  readonly inClass: (classId: Id) => number;
}

type Asked = Pick<IncomingMessage, 'url' | 'headers'>;

/** Before a connection exists: an own page, that role's cookie, and room for one more. */
export async function admitHandshake(request: Asked, gate: Gate): Promise<Admission> {
  const query = readQuery(request);
  if (query === null) return refused('query');
  if (!comesFromOwnPage(request.headers, query.transport, gate.rule)) return refused('origin');
  const found = await gate.identity.callerOf(query.role, request.headers.cookie);
  if (found === null || found.caller.role !== query.role) return refused('noToken');
  const { caller, csrf } = found;
  const classId = await classOf(caller, query.class, gate.identity);
  if (classId === null) return refused('notTeaching');
  const person = gate.people.of(personKey(caller));
  if (gate.now() < person.refusedUntil) return refused('resting');
  if (!person.handshakes.take()) return refused('tooOften');
  if (isFull(person, classId, gate)) return refused('full');
  return { kind: 'admitted', guest: { caller, csrf, classId, person } };
}

export function isFull(
  person: Person,
  classId: Id,
  { crowd, inClass }: Pick<Gate, 'crowd' | 'inClass'>,
): boolean {
  return person.sockets >= crowd.perPerson || inClass(classId) >= crowd.perClass;
}

/**
 * What the page itself must know: its CSRF value and our protocol. Null: come in.
 * @param csrf the value that belongs to the token; null: there is no token
 */
export function checkAuth(auth: unknown, csrf: string | null): HandshakeRefusal | null {
  const parsed = v.safeParse(HandshakeAuth, auth, { abortEarly: true });
  if (!parsed.success) return NOT_ALLOWED;
  if (parsed.output.protocol !== PROTOCOL_VERSION) {
    return { code: 'oldPage', message: 'There is a newer version of this page. Load it again.' };
  }
  return csrf !== null && isSame(parsed.output.csrf, csrf) ? null : NOT_ALLOWED;
}

const NOT_ALLOWED: HandshakeRefusal = {
  code: 'notAllowed',
  message: 'This page is not signed in. Load it again.',
};

function isSame(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

function readQuery({ url }: Asked) {
  const search = new URLSearchParams(url?.split('?')[1] ?? '');
  const parsed = v.safeParse(HandshakeQuery, {
    role: search.get('role') ?? undefined,
    class: search.get('class') ?? undefined,
  });
  if (!parsed.success) return null;
  const transport = search.get('transport') === 'websocket' ? 'websocket' : 'polling';
  return { role: parsed.output.role, class: parsed.output.class, transport } as const;
}

/** A teacher names the class, and must teach it; the others' tokens are of one class. */
async function classOf(caller: Caller, asked: string | undefined, identity: Identity): Promise<Id | null> {
  if (caller.role !== 'teacher') return caller.classId;
  if (!v.is(IdField, asked) || !(await identity.teaches(caller.teacherId, asked))) return null;
  return asked;
}

/** Ids are lower case letters, digits and hyphens, so no two people share a key. */
function personKey(caller: Caller): string {
  switch (caller.role) {
    case 'teacher':
      return `teacher:${caller.teacherId}`;
    case 'student':
      return `student:${caller.classId}:${caller.studentId}`;
    case 'board':
      return `board:${caller.classId}:${caller.device}`;
  }
}

const refused = (why: AdmissionRefusal): Admission => ({ kind: 'refused', why });

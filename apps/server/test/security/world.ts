import { randomBytes } from 'node:crypto';
import { CSRF_HEADER, type Role, type RouteName, routes } from '@flipflop/protocol';
import { type Id, phaseOf, type SessionEvent } from '@flipflop/rotation';
import { WebSocket } from 'ws';
import type { Outcome } from '../../src/classes/outcome.ts';
import type { Timers } from '../../src/host/timers.ts';
import type { Services } from '../../src/http/services.ts';
import { KNOCK_LIFE } from '../../src/identity/knocks.ts';
import type { Person } from '../../src/identity/tokens.ts';
import { createMetrics } from '../../src/metrics.ts';
import type { Log } from '../../src/ports.ts';
import { createServer } from '../../src/server.ts';
import { FIRST_GROUP_SET } from '../../src/store/documents.ts';
import { getDocument, writeOf } from '../../src/store/typed-documents.ts';
import { bagels } from '../support/activity.ts';
import { type Answer, answerOf } from './answer.ts';
import type { PhaseName, Who } from './authorisation.ts';
import { lesson } from './lesson.ts';
import { join, type Line } from './line.ts';
import { createSnapshotStore, type Snapshot, type SnapshotStore } from './snapshot-store.ts';

/** One class with all that belongs to it. */
export interface Side {
  readonly classId: Id;
  readonly lessonId: Id;
  readonly students: readonly Id[];
  /** Given to the class, in this revision. */
  readonly activityId: Id;
  readonly published: string;
  /** Of the session that is open; both are '' while none is. */
  revision: string;
  code: string;
  readonly group: Id;
  /** Groups that are not today's. */
  readonly setId: Id;
  /** Who left the class. */
  readonly leftId: Id;
  /** A device of the teacher's beside the one that asks. */
  readonly deviceId: Id;
  readonly teacherId: Id;
  readonly coTeacherId: Id;
}

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | null>>;
  readonly query?: string;
}

/** Two classes, everybody there is, on a clock that stands still and a store that can be put back. */
export interface World {
  readonly store: SnapshotStore;
  readonly services: Services;
  readonly origin: string;
  readonly port: number;
  readonly here: Side;
  readonly there: Side;
  /** Errors that were logged: there must be none. */
  readonly faults: readonly string[];
  readonly lines: readonly string[];
  cookieOf(who: Who): string;
  csrfOf(who: Who): string;
  ask(who: Who, route: RouteName, sent?: Sent): Promise<Answer>;
  line(who: Who, asked?: Id): Promise<Line>;
  /** Puts both classes into a phase; from then on `reset` comes back to it. */
  enter(phase: PhaseName): Promise<void>;
  reset(): Promise<void>;
  phase(): Promise<PhaseName>;
  /** What must not change where something is refused: the store, and who waits at the doors. */
  fingerprint(): string;
  /** The same of one class alone. */
  fingerprintOf(side: Side): string;
  /** Moves the clock on. */
  pass(ms: number): void;
  close(): Promise<void>;
}

/**
 * Short waits are over at once. No phase becomes due by itself: what is due is due in minutes, or was already.
 */
const timers: Timers = {
  after(ms, run) {
    if (ms < 100 || ms > 5_000) return () => {};
    const waiting = setImmediate(run);
    return () => clearImmediate(waiting);
  },
};

const WAY_TO: Readonly<Record<Exclude<PhaseName, 'noLesson'>, readonly SessionEvent['type'][]>> = {
  lobby: [],
  counting: ['start'],
  paused: ['start', 'pause'],
  timeUp: ['start', 'endRound'],
  changeover: ['start', 'swap'],
  changeoverPaused: ['start', 'swap', 'pause'],
  wrapUp: ['start', 'swap', 'startRound', 'swap', 'startRound', 'swap', 'startRound', 'swap'],
  ended: ['start', 'end'],
};

export interface WorldOptions {
  /** Ms by which the clock moves at each look at it, so that no budget is ever spent; else it stands still. */
  readonly step?: number;
}

export async function openWorld({ step = 0 }: WorldOptions = {}): Promise<World> {
  const store = createSnapshotStore();
  let at = 1_800_000_000_000;
  const clock = {
    now() {
      at += step;
      return at;
    },
  };
  const lines: string[] = [];
  const faults: string[] = [];
  const note = (fields: object, message: string) => lines.push(JSON.stringify({ ...fields, message }));
  const log: Log = {
    info: note,
    warn: note,
    error: (fields, message) => void faults.push(JSON.stringify({ ...fields, message })),
  };
  const server = createServer({
    config: { port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0, devOrigins: [] },
    store,
    clock,
    timers,
    random: randomBytes,
    chance: () => 0.5,
    log,
    metrics: createMetrics(),
    pages: null,
  });
  const { services } = server;
  const { host } = services;
  const port = await server.listen();
  const origin = `http://127.0.0.1:${port}`;

  async function issue(
    person: Person,
  ): Promise<{ cookie: string; csrf: string; tokenId: string; device: Id }> {
    const { cookie: line, tokenId } = await services.tokens.issue(person);
    const [cookie = ''] = line.split(';');
    const found = await services.identity.callerOf(person.role, cookie);
    if (found === null) throw new Error('the new token is not known');
    return { cookie, csrf: found.csrf, tokenId, device: found.caller.device };
  }

  async function makeSide(teacherId: Id, coTeacherId: Id): Promise<Side> {
    const { id: classId } = must(await services.classes.create(teacherId, `of ${teacherId}`));
    const names = ['Ada', 'Ben', 'Cleo', 'Dan'].map((given) => ({ given, family: teacherId }));
    must(await services.classes.addStudents(classId, names));
    const dealt = must(await services.classes.deal(classId, 'evenly'));
    must(await services.classes.setPlaces(classId, { remote: dealt.students.map(({ id }) => id) }));
    const { id: setId } = must(await services.classes.newGroupSet(classId, 'Mondays')).groupSet;
    must(await services.classes.useGroupSet(classId, FIRST_GROUP_SET.id));
    const leftId = await makeLeft(classId);
    const made = must(await services.lessons.create(classId, lesson()));
    const found = await getDocument(store, 'class', classId);
    if (found === null) throw new Error('the class is not there');
    const body = { ...found.body, coTeacherIds: coTeacherId === '' ? [] : [coTeacherId] };
    await store.put([{ collection: 'class', id: classId, expectedVersion: found.version, body }]);
    const { activityId, published } = await makeActivity(classId, teacherId === 'towner' ? 1 : 2);
    const { device: deviceId } = await issue({ role: 'teacher', teacherId });
    return {
      classId,
      lessonId: made.id,
      students: dealt.students.map(({ id }) => id),
      activityId,
      published,
      revision: '',
      code: '',
      group: 'zoomers',
      setId,
      leftId,
      deviceId,
      teacherId,
      coTeacherId,
    };
  }

  /** Of the revisions only the last is there, so that each class has another one. */
  async function makeActivity(classId: Id, revisions: number) {
    const { id: activityId } = must(await services.activities.create(classId, bagels()));
    for (let made = 1; made <= revisions; made += 1) {
      const { version } = must(await services.activities.get(classId, activityId));
      must(await services.activities.publish(classId, activityId, version));
      if (made < revisions) await store.delete({ collection: 'published', id: `${activityId}-${made}` });
    }
    must(await services.activities.give(classId, activityId));
    return { activityId, published: String(revisions) };
  }

  async function makeLeft(classId: Id): Promise<Id> {
    const added = must(await services.classes.addStudents(classId, [{ given: 'Gus', family: '' }]));
    const id = added.students.at(-1)?.id ?? '';
    must(await services.classes.removeStudent(classId, id));
    return id;
  }

  const person = (role: 'student' | 'board', side: Side, index = 0): Person =>
    role === 'board'
      ? { role, classId: side.classId }
      : { role, classId: side.classId, studentId: side.students[index] ?? 'nobody' };

  for (const id of ['towner', 'tco', 'tother', 'tother-co']) {
    await store.put([writeOf('teacher', id, 0, { id, name: `Name of ${id}`, createdAt: clock.now() })]);
  }
  const here = await makeSide('towner', 'tco');
  const there = await makeSide('tother', 'tother-co');
  const ended: Readonly<Partial<Record<Who, Person>>> = {
    endedStudent: person('student', here, 3),
    endedBoard: person('board', here),
    endedOwner: { role: 'teacher', teacherId: 'towner' },
    endedCoTeacher: { role: 'teacher', teacherId: 'tco' },
  };
  const people: Readonly<Partial<Record<Who, Person>>> = {
    // The second of four groups is with the teacher in the first round; see `studentCall`.
    student: person('student', here, 1),
    classmate: person('student', here, 0),
    foreignStudent: person('student', there),
    board: person('board', here),
    foreignBoard: person('board', there),
    owner: { role: 'teacher', teacherId: 'towner' },
    coTeacher: { role: 'teacher', teacherId: 'tco' },
    otherTeacher: { role: 'teacher', teacherId: 'tother' },
    ...ended,
  };
  const signedIn = new Map<string, Awaited<ReturnType<typeof issue>>>();
  for (const [who, one] of Object.entries(people)) signedIn.set(who, await issue(one));
  for (const who of Object.keys(ended)) {
    await services.tokens.end(signedIn.get(who)?.tokenId ?? '', 'signedOut');
  }
  const home: Snapshot = store.snapshot();
  let reached: Snapshot = home;

  const cookieOf = (who: Who) => signedIn.get(who)?.cookie ?? '';
  const csrfOf = (who: Who) => signedIn.get(who)?.csrf ?? 'x'.repeat(43);

  async function putBack(snapshot: Snapshot): Promise<void> {
    store.restore(snapshot);
    for (const { classId } of [here, there]) await host.refresh(classId);
  }

  async function open(side: Side, phase: Exclude<PhaseName, 'noLesson'>): Promise<void> {
    const session = must(await services.sessions.open(side.classId, side.lessonId));
    side.revision = session.revisionId;
    side.code = session.code;
    // A co-teacher of one class is in the other's register under no name; all students are here.
    for (const student of side.students.slice(0, 3))
      await submit(side, { type: 'join', student, place: 'remote' });
    for (const type of WAY_TO[phase]) await submit(side, await eventOf(side, type));
  }

  async function eventOf(side: Side, type: SessionEvent['type']): Promise<SessionEvent> {
    const seen = await seenIn(side);
    if (type === 'start' || type === 'pause' || type === 'endRound') return { type, seen };
    if (type === 'swap' || type === 'startRound') return { type, seen };
    return { type: 'end' };
  }

  async function seenIn(side: Side) {
    const session = await services.sessions.current(side.classId);
    if (session === null) throw new Error('no lesson is open');
    const phase = phaseOf(session.state);
    const top = phase === 'counting' || phase === 'paused' || phase === 'timeUp' ? 'round' : phase;
    const { round } = session.state.context;
    return { phase: top === 'changeoverPaused' ? 'changeover' : top, round } as const;
  }

  async function submit(side: Side, event: SessionEvent): Promise<void> {
    const ack = await host.submit(side.classId, event);
    if (!ack.ok) throw new Error(`${event.type}: ${ack.error.message}`);
  }

  const waiting = (side: Side) => JSON.stringify(services.doors.waiting(side.classId));

  async function ask(who: Who, name: RouteName, sent: Sent = {}): Promise<Answer> {
    const { method, path } = routes[name];
    const { params = {}, body = {}, headers = {}, query = '' } = sent;
    const filled = path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? 'none'));
    const changing = { origin, 'content-type': 'application/json', [CSRF_HEADER]: csrfOf(who) };
    const given = { cookie: cookieOf(who), ...(method === 'GET' ? {} : changing), ...headers };
    const response = await fetch(`${origin}${filled}${query}`, {
      method,
      headers: Object.entries(given).flatMap(([key, value]): [string, string][] =>
        value === null ? [] : [[key, value]],
      ),
      ...(method === 'GET' ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    return answerOf(response);
  }

  return {
    store,
    services,
    origin,
    port,
    here,
    there,
    faults,
    lines,
    cookieOf,
    csrfOf,
    ask,
    async line(who, asked) {
      const role = roleOf(who);
      const isThere = who === 'foreignStudent' || who === 'foreignBoard' || who === 'otherTeacher';
      const classId = asked ?? (isThere ? there : here).classId;
      const address = `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket&role=${role}&class=${classId}`;
      return join(new WebSocket(address, { headers: { cookie: cookieOf(who), origin } }), csrfOf(who));
    },
    async enter(phase) {
      // Whoever knocked before is gone.
      at += KNOCK_LIFE + 1;
      await putBack(home);
      for (const side of [here, there]) {
        side.revision = '';
        side.code = '';
        if (phase !== 'noLesson') await open(side, phase);
      }
      reached = store.snapshot();
    },
    reset: () => putBack(reached),
    async phase() {
      const session = await services.sessions.current(here.classId);
      return session === null ? 'noLesson' : phaseOf(session.state);
    },
    fingerprint: () => `${store.hash()} ${waiting(here)} ${waiting(there)}`,
    fingerprintOf: (side) => `${store.hashOf(side.classId)} ${waiting(side)}`,
    pass(ms) {
      at += ms;
    },
    close: () => server.close(),
  };
}

export function roleOf(who: Who): Role {
  if (/student|classmate/i.test(who)) return 'student';
  return /board/i.test(who) ? 'board' : 'teacher';
}

export function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
}

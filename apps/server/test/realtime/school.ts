import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Lesson, PlanField, type Role } from '@flipflop/protocol';
import { flipFlop, type Id, phaseOf, type SessionEvent, type StudentId } from '@flipflop/rotation';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import type { Outcome } from '../../src/classes/outcome.ts';
import { createClock, type ServerClock } from '../../src/clock.ts';
import { realTimers, type Timers } from '../../src/host/timers.ts';
import type { Person } from '../../src/identity/tokens.ts';
import { createMetrics, type Metrics } from '../../src/metrics.ts';
import type { Log } from '../../src/ports.ts';
import { WAITS, type Waits } from '../../src/realtime/limits.ts';
import type { StartCrowd } from '../../src/rehearsals/crowd-port.ts';
import { createServer, type FlipFlopServer } from '../../src/server.ts';
import type { SessionDocument } from '../../src/store/documents.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';

/** Somebody who is signed in: what their browser sends at a handshake. */
export interface SignedIn {
  readonly role: Role;
  readonly classId: Id;
  readonly cookie: string;
  readonly csrf: string;
  readonly tokenId: string;
}

/** A running server with a folder of its own, one teacher, and a class with a lesson in its lobby. */
export interface School {
  readonly origin: string;
  readonly dataDir: string;
  readonly port: number;
  readonly server: FlipFlopServer;
  readonly classId: Id;
  readonly teacherId: Id;
  /** In the order of the register. */
  readonly students: readonly StudentId[];
  readonly lines: readonly string[];
  readonly metrics: Metrics;
  signIn(person: Person, classId?: Id): Promise<SignedIn>;
  teacher(): Promise<SignedIn>;
  student(index: number): Promise<SignedIn>;
  board(): Promise<SignedIn>;
  /** As the host would take it from a socket. */
  submit(event: SessionEvent): Promise<void>;
  session(): Promise<SessionDocument>;
  /** How often the session's document was written. */
  sessionVersion(): Promise<number>;
  openLesson(): Promise<void>;
}

export interface SchoolOptions {
  readonly students?: number;
  readonly timers?: Timers;
  readonly withoutLesson?: boolean;
  /** Shorter than ours, so that what is waited for comes soon. */
  readonly waits?: Partial<Waits>;
  readonly connections?: number;
  readonly clock?: ServerClock;
  /** How a rehearsal's students come in. */
  readonly startCrowd?: StartCrowd;
  /** Puts something between the server and its store. */
  readonly store?: (store: Store) => Store;
}

export const LESSON: Lesson = {
  title: 'Fractions',
  plan: structuredPlan(),
  content: {
    call: null,
    live: { bring: '', place: 'the teacher’s table' },
    activities: [{ id: 'a1', title: 'Worksheet', instructions: 'Do it.', link: null }],
  },
};

/** Names that no other audience may ever see. */
export const nameOf = (index: number): string => `Canary${String.fromCharCode(65 + (index % 26))}${index}`;

export async function openSchool(options: SchoolOptions = {}): Promise<School> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'flipflop-'));
  const lines: string[] = [];
  const log = collectInto(lines);
  const clock = options.clock ?? createClock();
  const opened = await openStore(dataDir, log, clock.now());
  const metrics = createMetrics();
  const server = createServer({
    config: { port: 0, host: '127.0.0.1', publicUrl: null, trustProxy: 0, devOrigins: [] },
    store: options.store?.(opened) ?? opened,
    clock,
    timers: options.timers ?? realTimers,
    random: randomBytes,
    chance: Math.random,
    log,
    metrics,
    pages: null,
    waits: { ...WAITS, ...options.waits },
    ...(options.startCrowd === undefined ? {} : { startCrowd: options.startCrowd }),
    ...(options.connections === undefined ? {} : { connections: options.connections }),
  });
  const port = await server.listen();
  onTestFinished(async () => {
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const { services } = server;
  await services.links.makeTeacherLink();
  const [teacherId = ''] = await services.store.list('teacher');
  const classId = must(await services.classes.create(teacherId, '5B')).id;
  const names = Array.from({ length: options.students ?? 3 }, (_, index) => ({
    given: nameOf(index),
    family: '',
  }));
  if (names.length > 0) must(await services.classes.addStudents(classId, names));
  const students = must(await services.classes.deal(classId, 'evenly')).students.map(({ id }) => id);
  const lesson = must(await services.lessons.create(classId, LESSON));

  async function signIn(person: Person, of: Id = classId): Promise<SignedIn> {
    const { cookie: line, tokenId } = await services.tokens.issue(person);
    const [cookie = ''] = line.split(';');
    const found = await services.identity.callerOf(person.role, cookie);
    if (found === null) throw new Error('the new token is not known');
    return { role: person.role, classId: of, cookie, csrf: found.csrf, tokenId };
  }

  const school: School = {
    origin: `http://127.0.0.1:${port}`,
    dataDir,
    port,
    server,
    classId,
    teacherId,
    students,
    lines,
    metrics,
    signIn,
    teacher: () => signIn({ role: 'teacher', teacherId }),
    student: (index) => signIn({ role: 'student', classId, studentId: students[index] ?? 'nobody' }),
    board: () => signIn({ role: 'board', classId }),
    async submit(event) {
      const ack = await services.host.submit(classId, event);
      if (!ack.ok) throw new Error(`${event.type}: ${ack.error.code}`);
    },
    async session() {
      const session = await services.sessions.current(classId);
      if (session === null) throw new Error('no lesson was opened');
      return session;
    },
    async sessionVersion() {
      const { id } = await school.session();
      return (await services.store.get({ collection: 'session', id }))?.version ?? 0;
    },
    async openLesson() {
      must(await services.sessions.open(classId, lesson.id));
    },
  };
  if (options.withoutLesson !== true) await school.openLesson();
  return school;
}

export async function phaseIn(school: School) {
  return phaseOf((await school.session()).state);
}

function must<Value>(outcome: Outcome<Value>): Value {
  if (outcome.ok) return outcome.value;
  throw new Error(`${outcome.error.code}: ${outcome.error.message}`);
}

function structuredPlan(): Lesson['plan'] {
  const plan: unknown = JSON.parse(
    JSON.stringify(
      flipFlop({ minutes: 10, live: 'Fractions', work: { title: 'Worksheet', activity: 'a1' } }),
    ),
  );
  return v.parse(PlanField, plan);
}

function collectInto(lines: string[]): Log {
  const write = (fields: Readonly<Record<string, unknown>>, message: string) => {
    lines.push(JSON.stringify({ ...fields, message }));
  };
  return { info: write, warn: write, error: write };
}

import { randomBytes } from 'node:crypto';
import { type Lesson, LessonField } from '@flipflop/protocol';
import { flipFlop, type Id } from '@flipflop/rotation';
import * as v from 'valibot';
import { onTestFinished } from 'vitest';
import { createLocalBus } from '../../src/host/bus.ts';
import { createHost, type SessionHost } from '../../src/host/host.ts';
import { type AppOptions, createApp } from '../../src/http/app.ts';
import { createServices } from '../../src/http/create-services.ts';
import type { Services } from '../../src/http/services.ts';
import type { ClassDocument, SessionDocument } from '../../src/store/documents.ts';
import { getDocument, writeOf } from '../../src/store/typed-documents.ts';
import { createMemoryStore, type MemoryStore } from '../host/memory-store.ts';
import { createSimulatedTime, type SimulatedTime } from '../host/simulated-time.ts';
import { type Browser, createBrowser } from './browser.ts';

/** A whole server but its sockets, on simulated time and a store in memory, listening on a free port. */
export interface School {
  readonly store: MemoryStore;
  readonly time: SimulatedTime;
  readonly host: SessionHost;
  readonly services: Services;
  readonly origin: string;
  /** Everything that was logged, as one text. */
  logged(): string;
  /** A browser that has never been here. */
  browser(): Browser;
  /** A browser in which this installation's teacher is signed in. */
  teacher(): Promise<Browser>;
  /** A browser in which another teacher is signed in, and that teacher's class. */
  stranger(): Promise<{ readonly browser: Browser; readonly classId: Id }>;
  classOf(classId: Id): Promise<ClassDocument>;
  session(classId: Id): Promise<SessionDocument>;
}

/** `before`: the store of a server that has stopped; this one is started in its place. */
export async function openSchool(
  options: Partial<AppOptions> = {},
  before: MemoryStore | null = null,
): Promise<School> {
  const store = before ?? createMemoryStore();
  const time = createSimulatedTime(1_800_000_000_000);
  const lines: string[] = [];
  const note = (fields: object, message: string) => lines.push(JSON.stringify({ ...fields, message }));
  const log = { info: note, warn: note, error: note };
  const random = (count: number) => randomBytes(count);
  const host = createHost({
    store,
    clock: time,
    bus: createLocalBus(),
    log,
    timers: time.timers,
    random: () => 0.5,
    meter: { commit: () => {}, conflict: () => {} },
  });
  const publicUrl = options.publicUrl ?? null;
  const reach = () => 'http://192.168.1.20:3000';
  const services = createServices({ store, clock: time, random, log, host, publicUrl, reach });
  await services.devices.prepare();
  const app = createApp(services, {
    publicUrl,
    devOrigins: [],
    trustProxy: 0,
    pages: null,
    isReady: () => true,
    ...options,
  });
  const server = app.listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const origin = `http://127.0.0.1:${address.port}`;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await host.close();
  });

  const found = async <Body>(document: Promise<{ readonly body: Body } | null>): Promise<Body> => {
    const there = await document;
    if (there === null) throw new Error('it is not in the store');
    return there.body;
  };
  const browser = () => createBrowser(origin, options.publicUrl ?? origin);
  const classOf = (classId: Id) => found(getDocument(store, 'class', classId));

  return {
    store,
    time,
    host,
    services,
    origin,
    browser,
    classOf,
    logged: () => lines.join('\n'),
    async teacher() {
      const teacher = browser();
      await teacher.ok('teacherClaim', { body: { link: secretIn(await services.links.makeTeacherLink()) } });
      await teacher.signIn('teacherMe');
      return teacher;
    },
    async stranger() {
      await store.put([writeOf('teacher', 'other', 0, { id: 'other', name: 'Mr Else', createdAt: 0 })]);
      const made = await services.classes.create('other', 'Not yours');
      if (!made.ok) throw new Error('the other class was not made');
      const stranger = browser();
      stranger.take((await services.tokens.issue({ role: 'teacher', teacherId: 'other' })).cookie);
      await stranger.signIn('teacherMe');
      return { browser: stranger, classId: made.value.id };
    },
    async session(classId) {
      const { sessionId } = await classOf(classId);
      return found(getDocument(store, 'session', sessionId ?? 'none'));
    },
  };
}

/** What stands after `#link=` or `#card=`. */
export function secretIn(url: string): string {
  return url.slice(url.indexOf('=') + 1);
}

export const CALL_LINK = 'https://meet.example.org/room-7';

export function lessonOfTwoRounds(): Lesson {
  return v.parse(LessonField, {
    title: 'Fractions',
    plan: flipFlop({ minutes: 10, live: 'Fractions', work: { title: 'Worksheet', activity: 'a1' } }),
    content: {
      call: CALL_LINK,
      live: { bring: 'Bring a ruler.', place: 'the teacher’s table' },
      activities: [{ id: 'a1', title: 'Worksheet', instructions: 'Read, then draw.', link: null }],
    },
  });
}

/** A class with the names given, a lesson open in its lobby, and its code. */
export interface Lobby {
  readonly classId: Id;
  readonly lessonId: Id;
  readonly code: string;
  readonly students: Readonly<Record<string, Id>>;
}

export async function openLobby(
  school: School,
  teacher: Browser,
  names: readonly string[] = ['Ada Byron', 'Ben Okri', 'Ben Ola'],
): Promise<Lobby> {
  const { id: classId } = await teacher.ok('classCreate', { body: { name: '6B' } });
  const people = names.map((name) => {
    const [given = '', family = ''] = name.split(' ');
    return { given, family };
  });
  await teacher.ok('studentsAdd', { params: { classId }, body: { students: people } });
  const page = await teacher.ok('classDeal', { params: { classId }, body: { by: 'evenly' } });
  const { id: lessonId } = await teacher.ok('lessonCreate', {
    params: { classId },
    body: { lesson: lessonOfTwoRounds() },
  });
  await teacher.ok('lessonOpen', { params: { classId, lessonId } });
  const { code } = await school.session(classId);
  const students = Object.fromEntries(
    page.roster.map((entry) => [`${entry.given} ${entry.family}`, entry.id]),
  );
  return { classId, lessonId, code, students };
}

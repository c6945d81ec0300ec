import { PROTOCOL_VERSION } from '@flipflop/protocol';
import type { SessionEvent } from '@flipflop/rotation';
import type { FlipFlopServer } from '@flipflop/server';
import { must } from '@flipflop/simulator';
import { LESSON } from '../lesson.ts';
import type { Room, Seat, Start } from './protocol.ts';

type Services = FlipFlopServer['services'];

/** Classes with a lesson that runs, everybody joined, as if each had come in by the door. */
export async function seed(services: Services, options: Start, port: number): Promise<Room[]> {
  const rooms: Room[] = [];
  for (let number = 0; number < options.classes; number += 1) {
    // A teacher for each class, so that no quota of one is touched.
    const teacherId = `t${String(number).padStart(4, '0')}`;
    const { id: classId, students } = await makeClass(services, teacherId, options.students);
    const issued = await Promise.all(
      students.map(({ id }) => services.tokens.issue({ role: 'student', classId, studentId: id })),
    );
    const seats = await Promise.all(
      issued.map(({ cookie }) => seatOf(services, port, 'student', cookie, 'role=student')),
    );
    const { cookie } = await services.tokens.issue({ role: 'teacher', teacherId });
    rooms.push({
      readers: Array.from({ length: options.readers }, (_, index) => there(seats[index % seats.length])),
      commander: await seatOf(services, port, 'teacher', cookie, `role=teacher&class=${classId}`),
    });
  }
  return rooms;
}

/** Bytes of a class's session as it is written. */
export async function documentBytesOf({ store }: Services): Promise<number> {
  const [id] = await store.list('session');
  const found = id === undefined ? null : await store.get({ collection: 'session', id });
  return Buffer.byteLength(JSON.stringify(found));
}

async function makeClass({ classes, lessons, sessions, host }: Services, teacherId: string, count: number) {
  const { id } = must(await classes.create(teacherId, `Class ${teacherId}`));
  const names = Array.from({ length: count }, (_, index) => ({ given: `Student ${index + 1}`, family: '' }));
  must(await classes.addStudents(id, names));
  const made = must(await classes.deal(id, 'evenly'));
  const lesson = must(await lessons.create(id, LESSON));
  must(await sessions.open(id, lesson.id));
  await submitAll(host, id, [
    ...made.students.map((student) => ({ type: 'join', student: student.id, place: 'room' }) as const),
    { type: 'start', seen: { phase: 'lobby', round: 0 } },
  ]);
  return made;
}

async function submitAll(host: Services['host'], classId: string, events: readonly SessionEvent[]) {
  const acks = await Promise.all(events.map((event) => host.submit(classId, event)));
  for (const ack of acks) if (!ack.ok) throw new Error(ack.error.message);
}

async function seatOf(
  { identity }: Services,
  port: number,
  role: 'student' | 'teacher',
  setCookie: string,
  search: string,
): Promise<Seat> {
  const [cookie = ''] = setCookie.split(';');
  const found = await identity.callerOf(role, cookie);
  if (found === null) throw new Error('a new token is not known');
  return {
    url: `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket&${search}`,
    headers: { cookie, origin: `http://127.0.0.1:${port}` },
    hello: `40${JSON.stringify({ csrf: found.csrf, protocol: PROTOCOL_VERSION })}`,
  };
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is not there.');
  return value;
}

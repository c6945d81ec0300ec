import { LIMITS, phaseOf, type Seen, studentIn, type TeacherEvent } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { getDocument } from '../../src/store/typed-documents.ts';
import { ADA, BEN, CLASS, type Classroom, openClassroom, SESSION } from './classroom.ts';
import { settled } from './simulated-time.ts';

const LOBBY: Seen = { phase: 'lobby', round: 0 };
const FIRST_ROUND: Seen = { phase: 'round', round: 0 };
const start: TeacherEvent = { type: 'start', seen: LOBBY };
const swap: TeacherEvent = { type: 'swap', seen: FIRST_ROUND };
const key = (id: string, device = 'd1') => ({ device, id });

const MINUTE = 60_000;

async function phase({ session }: Classroom) {
  return phaseOf((await session()).state);
}

describe('a command', () => {
  test('is in the store when it is acknowledged', async () => {
    const room = await openClassroom();
    const ack = await room.host.submit(CLASS, start, key('1'));
    expect(ack).toEqual({ ok: true });
    expect(await phase(room)).toBe('counting');
  });

  test('sent again is applied once', async () => {
    const room = await openClassroom();
    await room.host.submit(CLASS, start, key('1'));
    await room.host.submit(CLASS, { type: 'addTime', seen: FIRST_ROUND, ms: MINUTE }, key('2'));
    const again = await room.host.submit(CLASS, { type: 'addTime', seen: FIRST_ROUND, ms: MINUTE }, key('2'));
    expect(again).toEqual({ ok: true });
    const { countdown } = (await room.session()).state.context;
    expect(countdown).toMatchObject({ endsAt: room.time.now() + 11 * MINUTE });
  });

  test('that changes nothing writes nothing', async () => {
    const room = await openClassroom();
    const before = room.store.written.length;
    const ack = await room.host.submit(CLASS, swap, key('1'));
    expect(ack).toMatchObject({ ok: false });
    expect(room.store.written).toHaveLength(before);
  });

  test('to a class without a lesson is refused', async () => {
    const room = await openClassroom();
    const ack = await room.host.submit('nobody', start, key('1'));
    expect(ack).toMatchObject({ ok: false, error: { code: 'noLesson' } });
  });

  test('waits for those before it: thirty arrivals at once are at most two commits', async () => {
    const room = await openClassroom({ students: 30 });
    await room.host.submit(CLASS, start, key('1'));
    const before = room.store.written.length;
    const students = Object.keys((await room.session()).state.context.students);
    const acks = await Promise.all(
      students.map((student) => room.host.submit(CLASS, { type: 'join', student, place: 'room' })),
    );
    expect(acks.every((ack) => ack.ok)).toBe(true);
    expect(room.store.written.length - before).toBeLessThanOrEqual(2);
    const { state } = await room.session();
    expect(students.filter((student) => studentIn(state, student)?.joined)).toHaveLength(30);
  });
});

describe('views', () => {
  test('are published once for a commit, after its acknowledgements', async () => {
    const room = await openClassroom();
    const order: string[] = [];
    room.host.watch(CLASS);
    await room.host.look(CLASS);
    room.host.onChange(() => order.push('published'));
    await Promise.all([
      room.host.submit(CLASS, start, key('1')).then(() => order.push('answered')),
      room.host.submit(CLASS, { type: 'end' }, key('2')).then(() => order.push('answered')),
    ]);
    await settled();
    expect(order).toEqual(['answered', 'answered', 'published']);
  });

  test('follow a lesson that was opened beside the host', async () => {
    const room = await openClassroom();
    room.host.watch(CLASS);
    await room.host.look(CLASS);
    const seen: (string | undefined)[] = [];
    room.host.onChange((_, now) => seen.push(now.running?.session.body.id));
    const found = await getDocument(room.store, 'class', CLASS);
    const session = await room.session();
    await room.store.put([
      { collection: 'session', id: 's2', expectedVersion: 0, body: { ...session, id: 's2' } },
      { collection: 'class', id: CLASS, expectedVersion: 1, body: { ...found?.body, sessionId: 's2' } },
    ]);
    await room.host.refresh(CLASS);
    await settled();
    expect(seen).toEqual(['s2']);
  });
});

describe('a deadline', () => {
  test('comes by itself, at its own time', async () => {
    const room = await openClassroom();
    await room.host.submit(CLASS, start, key('1'));
    await room.time.advance(10 * MINUTE - 1);
    expect(await phase(room)).toBe('counting');
    await room.time.advance(1);
    expect(await phase(room)).toBe('timeUp');
  });

  test('with automatic swap moves on through the changeover', async () => {
    const room = await openClassroom({ plan: { autoSwap: true } });
    await room.host.submit(CLASS, start, key('1'));
    await room.time.advance(10 * MINUTE);
    expect(await phase(room)).toBe('changeover');
    await room.time.advance(MINUTE);
    expect(await phase(room)).toBe('counting');
    expect((await room.session()).state.context.round).toBe(1);
  });

  test('that passed while nobody looked is applied by whoever loads the class', async () => {
    const room = await openClassroom({ plan: { autoSwap: true } });
    await room.host.submit(CLASS, start, key('1'));
    await room.host.close();
    await room.time.advance(11 * MINUTE);
    const now = await room.another().look(CLASS);
    expect(now?.running?.session.body.state.context).toMatchObject({ round: 1 });
    expect(await phase(room)).toBe('counting');
  });

  test('that the store refused is tried again, calmly', async () => {
    const room = await openClassroom();
    await room.host.submit(CLASS, start, key('1'));
    let tries = 0;
    room.store.before = async () => {
      tries += 1;
      return 'unavailable';
    };
    await room.time.advance(10 * MINUTE + 5_000);
    expect(tries).toBe(6);
    room.store.before = async () => 'ok';
    await room.time.advance(1_000);
    expect(await phase(room)).toBe('timeUp');
  });

  test('leaves no timer behind when the lesson ends, nor when the host closes', async () => {
    const room = await openClassroom();
    await room.host.submit(CLASS, start, key('1'));
    await settled();
    expect(room.time.armed).toBe(1);
    await room.host.submit(CLASS, { type: 'end' }, key('2'));
    await settled();
    expect(room.time.armed).toBe(0);
    await room.host.submit(CLASS, { type: 'undo', seen: { phase: 'ended', round: 0 } }, key('3'));
    await settled();
    expect(room.time.armed).toBe(1);
    await room.host.close();
    expect(room.time.armed).toBe(0);
  });
});

describe('the end of a lesson', () => {
  test('is noted in the session, and an undo takes it back', async () => {
    const room = await openClassroom();
    await room.host.submit(CLASS, start, key('1'));
    await room.host.submit(CLASS, { type: 'end' }, key('2'));
    expect((await room.session()).endedAt).toBe(room.time.now());
    await room.host.submit(CLASS, { type: 'undo', seen: { phase: 'ended', round: 0 } }, key('3'));
    expect((await room.session()).endedAt).toBeNull();
  });
});

describe('a store that refuses', () => {
  test('makes every waiting command a refusal, and nothing has changed', async () => {
    const room = await openClassroom();
    await room.host.look(CLASS);
    room.store.before = async () => 'unavailable';
    const acks = await Promise.all([
      room.host.submit(CLASS, start, key('1')),
      room.host.submit(CLASS, { type: 'join', student: ADA, place: 'room' }),
    ]);
    for (const ack of acks) expect(ack).toMatchObject({ ok: false, error: { code: 'unavailable' } });
    const now = await room.host.look(CLASS);
    expect(now?.running && phaseOf(now.running.session.body.state)).toBe('lobby');
  });

  test('by throwing does the same, and the class goes on afterwards', async () => {
    const room = await openClassroom();
    room.store.before = async () => {
      throw new Error('Ada Lovelace broke the disk');
    };
    expect(await room.host.submit(CLASS, start, key('1'))).toMatchObject({ error: { code: 'unavailable' } });
    expect(JSON.stringify(room.lines)).not.toContain('Ada');
    room.store.before = async () => 'ok';
    expect(await room.host.submit(CLASS, start, key('1'))).toEqual({ ok: true });
  });
});

describe('a session that would pass its limit', () => {
  test('is refused by name and never written; what came with it goes through', async () => {
    const room = await openClassroom();
    await room.host.submit(CLASS, start, key('1'));
    const found = await getDocument(room.store, 'session', SESSION);
    if (found === null) throw new Error('no session');
    const filler = LIMITS.sessionBytes.max - Buffer.byteLength(JSON.stringify(found.body)) - 300;
    const applied = { ...found.body.state.applied, old: ['x'.repeat(filler)] };
    await room.store.put([
      {
        collection: 'session',
        id: SESSION,
        expectedVersion: found.version,
        body: { ...found.body, state: { ...found.body.state, applied } },
      },
    ]);
    await room.host.refresh(CLASS);
    const [tooMuch, fine] = await Promise.all([
      room.host.submit(CLASS, { type: 'message', to: { kind: 'all' }, text: 'é'.repeat(200) }),
      room.host.submit(CLASS, { type: 'join', student: BEN, place: 'room' }),
    ]);
    expect(tooMuch).toMatchObject({ ok: false, error: { code: 'limit' } });
    expect(fine).toEqual({ ok: true });
    const bytes = Buffer.byteLength(JSON.stringify(await room.session()));
    expect(bytes).toBeLessThanOrEqual(LIMITS.sessionBytes.max);
  });
});

describe('a document dated ahead of the clock', () => {
  test('is moved back with what is left of its time, and that is logged', async () => {
    const room = await openClassroom();
    await room.host.submit(CLASS, start, key('1'));
    const hourBack = { now: () => room.time.now() - 60 * MINUTE };
    const later = room.another({ clock: hourBack });
    await later.submit(CLASS, { type: 'join', student: ADA, place: 'room' });
    const { countdown } = (await room.session()).state.context;
    expect(countdown).toMatchObject({ endsAt: hourBack.now() + 10 * MINUTE });
    expect(room.lines).toContainEqual(
      expect.objectContaining({ level: 'warn', fields: { classId: CLASS, aheadMs: 60 * MINUTE } }),
    );
    await later.close();
  });
});

import { describe, expect, test } from 'vitest';
import type { Store } from '../../src/store/store.ts';
import { closed, openPage } from './page.ts';
import { nameOf, openSchool, phaseIn } from './school.ts';

const LOBBY = { phase: 'lobby', round: 0 };
const FIRST_ROUND = { phase: 'round', round: 0 };
const isIn = (phase: string) => (body: Readonly<Record<string, unknown>>) => body.phase === phase;
const rowsOf = (body: Readonly<Record<string, unknown>> | null) =>
  Array.isArray(body?.students) ? body.students : [];

describe('coming in', () => {
  test('a student who connects gets the class view and the own one, and is on the roll', async () => {
    const school = await openSchool();
    const teacher = await openPage(school, await school.teacher());
    const student = await openPage(school, await school.student(0));
    const own = await student.view('personalView', (body) => body.joined === true);
    expect(own.envelope.body).toMatchObject({ id: school.students[0], name: nameOf(0) });
    expect((await student.view('classView')).envelope.body).toMatchObject({
      phase: 'lobby',
      className: '5B',
    });
    await teacher.view('teacherView', (body) =>
      rowsOf(body).some((row) => row.joined && row.presence.state === 'here' && row.name === nameOf(0)),
    );
  });

  test('a student without a lesson is told so, and is in it when it is opened', async () => {
    const school = await openSchool({ withoutLesson: true });
    const student = await openPage(school, await school.student(0));
    await student.frame('personalView');
    expect(student.frames.map(({ name, envelope }) => [name, envelope.body])).toEqual([
      ['classView', null],
      ['personalView', null],
    ]);
    await school.openLesson();
    await student.view('personalView', (body) => body.joined === true);
    const versions = student.frames.map(({ envelope }) => envelope.version);
    expect(versions).toEqual([...versions].sort((one, other) => one - other));
  });

  test('a reconnection commits nothing, and the teacher sees it come and go', async () => {
    const school = await openSchool();
    const teacher = await openPage(school, await school.teacher());
    const who = await school.student(0);
    const first = await openPage(school, who);
    await first.view('personalView', (body) => body.joined === true);
    const before = await school.session();
    first.socket.disconnect();
    await teacher.view('teacherView', (body) => rowsOf(body).some((row) => row.presence.state === 'lost'));
    const again = await openPage(school, who);
    const own = await again.view('personalView');
    expect(own.envelope.body).toMatchObject({ joined: true });
    expect(await school.session()).toEqual(before);
  });

  test('what a page shows is presence: the teacher sees it, no document holds it', async () => {
    const school = await openSchool();
    const teacher = await openPage(school, await school.teacher());
    const student = await openPage(school, await school.student(0));
    await student.view('personalView', (body) => body.joined === true);
    const before = await school.session();
    expect(await student.send('presence', { front: false, seen: 0 })).toEqual({ ok: true });
    await teacher.view('teacherView', (body) =>
      rowsOf(body).some((row) => row.presence.front === false && row.presence.seen === 0),
    );
    expect(await school.session()).toEqual(before);
  });
});

describe('a swap', () => {
  test('is one class view for each student, the same bytes for all, and nothing else', async () => {
    const school = await openSchool({ students: 12 });
    const students = await Promise.all(
      school.students.map(async (_, index) => openPage(school, await school.student(index))),
    );
    await Promise.all(students.map((page) => page.view('personalView', (body) => body.joined === true)));
    const teacher = await openPage(school, await school.teacher());
    expect(await teacher.send('start', { id: '1', seen: LOBBY })).toEqual({ ok: true });
    await Promise.all(students.map((page) => page.view('classView', isIn('counting'))));
    await Promise.all(students.map((page) => page.settle()));
    const before = students.map((page) => page.frames.length);

    expect(await teacher.send('swap', { id: '2', seen: FIRST_ROUND })).toEqual({ ok: true });
    await Promise.all(students.map((page) => page.view('classView', isIn('changeover'))));
    await Promise.all(students.map((page) => page.settle()));
    const news = students.map((page, index) => page.frames.slice(before[index]));
    expect(news.map((frames) => frames.map(({ name }) => name))).toEqual(students.map(() => ['classView']));
    expect(new Set(news.map(([frame]) => JSON.stringify(frame?.envelope))).size).toBe(1);
    expect(news[0]?.[0]?.bytes).toBeLessThan(2_000);
  });

  test('is acknowledged before its view comes', async () => {
    const school = await openSchool();
    const teacher = await openPage(school, await school.teacher());
    const order: string[] = [];
    teacher.socket.onAny((_, { body }) => {
      if (body.class.phase === 'counting') order.push('view');
    });
    teacher.socket.emit('start', { id: '1', seen: LOBBY }, () => order.push('acknowledgement'));
    await teacher.view('teacherView', (body) => JSON.stringify(body).includes('"phase":"counting"'));
    expect(order).toEqual(['acknowledgement', 'view']);
  });

  test('by two teachers at once is one', async () => {
    const school = await openSchool();
    const [one, other] = await Promise.all([
      openPage(school, await school.teacher()),
      openPage(school, await school.teacher()),
    ]);
    await one.send('start', { id: '1', seen: LOBBY });
    const acks = await Promise.all([
      one.send('swap', { id: '2', seen: FIRST_ROUND }),
      other.send('swap', { id: '2', seen: FIRST_ROUND }),
    ]);
    expect(acks.map((ack) => (ack.ok ? 'ok' : ack.error.code)).sort()).toEqual(['alreadyDone', 'ok']);
    expect((await school.session()).state.context.round).toBe(1);
  });

  test('sent again after its answer was lost is applied once', async () => {
    const school = await openSchool();
    const who = await school.teacher();
    const first = await openPage(school, who);
    await first.send('start', { id: '1', seen: LOBBY });
    const more = { id: '2', seen: FIRST_ROUND, ms: 60_000 };
    await first.send('addTime', more);
    const { countdown } = (await school.session()).state.context;
    first.socket.disconnect();
    const again = await openPage(school, who);
    expect(await again.send('addTime', more)).toEqual({ ok: true });
    expect((await school.session()).state.context.countdown).toEqual(countdown);
  });

  test('that the store refuses is refused to the teacher, and no screen moves', async () => {
    let isFull = false;
    const full = (store: Store): Store => ({
      ...store,
      put: async (writes) => {
        if (isFull) return writes.map(() => ({ ok: false, reason: 'unavailable' }) as const);
        return store.put(writes);
      },
    });
    const school = await openSchool({ store: full });
    const teacher = await openPage(school, await school.teacher());
    const student = await openPage(school, await school.student(0));
    await student.view('personalView', (body) => body.joined === true);
    isFull = true;
    expect(await teacher.send('start', { id: '1', seen: LOBBY })).toMatchObject({
      ok: false,
      error: { code: 'unavailable' },
    });
    await student.settle();
    expect(student.frames.every(({ envelope }) => envelope.body?.phase !== 'counting')).toBe(true);
    isFull = false;
    expect(await teacher.send('start', { id: '1', seen: LOBBY })).toEqual({ ok: true });
  });
});

describe('who sees what', () => {
  test('board and other students never get a name', async () => {
    const school = await openSchool({ students: 4 });
    const board = await openPage(school, await school.board());
    const students = await Promise.all(
      [0, 1, 2].map(async (index) => openPage(school, await school.student(index))),
    );
    await Promise.all(students.map((page) => page.view('personalView', (body) => body.joined === true)));
    const teacher = await openPage(school, await school.teacher());
    await teacher.send('start', { id: '1', seen: LOBBY });
    await teacher.send('call', { id: '2', students: [school.students[1]] });
    await teacher.send('swap', { id: '3', seen: FIRST_ROUND });
    await Promise.all([
      board.view('boardView', isIn('changeover')),
      students[0]?.view('classView', isIn('changeover')),
    ]);
    expect(board.text()).not.toContain('Canary');
    for (const [index, page] of students.entries()) {
      const others = [0, 1, 2, 3].filter((other) => other !== index).map(nameOf);
      for (const name of others) expect(page.text()).not.toContain(name);
    }
    expect(teacher.text()).toContain(nameOf(3));
  });

  test('a student cannot lead, and a board can only look', async () => {
    const school = await openSchool();
    const student = await openPage(school, await school.student(0));
    const board = await openPage(school, await school.board());
    for (const page of [student, board]) {
      expect(await page.send('start', { id: '1', seen: LOBBY })).toMatchObject({
        error: { code: 'notAllowed' },
      });
    }
    expect(await board.send('arrive', { round: 0 })).toMatchObject({ error: { code: 'notAllowed' } });
    expect((await board.send('clock', {})).now).toBeTypeOf('number');
    expect(await phaseIn(school)).toBe('lobby');
  });

  test('the board counts arrivals calmly, and shows a swap at once', async () => {
    const school = await openSchool({ students: 12 });
    const board = await openPage(school, await school.board());
    for (const student of school.students) await school.submit({ type: 'join', student, place: 'room' });
    await board.view(
      'boardView',
      (body) => Array.isArray(body.counts) && body.counts.every((count) => count.here === 6),
    );
    expect(board.frames.length).toBeLessThan(school.students.length);
    expect((await board.view('boardView')).envelope.body).toMatchObject({
      door: { code: expect.stringMatching(/^\w{6}$/), url: expect.stringContaining('/#') },
    });
  });
});

describe('a token that ends', () => {
  test('says goodbye and closes its sockets, and no other', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const page = await openPage(school, who);
    const other = await openPage(school, await school.student(1));
    const gone = closed(page);
    await school.server.services.tokens.end(who.tokenId, 'signedOut');
    expect(await gone).toBe('io server disconnect');
    expect(page.frames.at(-1)).toMatchObject({ name: 'goodbye', envelope: { reason: 'signedOut' } });
    await other.settle();
  });

  test('because the student goes on elsewhere says so', async () => {
    const school = await openSchool();
    const page = await openPage(school, await school.student(0));
    const gone = closed(page);
    await school.student(0);
    await gone;
    expect(page.frames.at(-1)).toMatchObject({ name: 'goodbye', envelope: { reason: 'otherDevice' } });
  });
});

import { phaseOf } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { lessonOfTwoRounds, openLobby, openSchool } from '../support/school.ts';

async function openClass(names?: readonly string[]) {
  const school = await openSchool();
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher, names);
  return { school, teacher, ...lobby, params: { classId: lobby.classId, lessonId: lobby.lessonId } };
}

describe('a lesson that is prepared', () => {
  test('is saved from the version that was changed, and from no other', async () => {
    const { teacher, params } = await openClass();
    const lesson = { ...lessonOfTwoRounds(), title: 'Halves' };
    expect(await teacher.ok('lessonSave', { params, body: { version: 1, lesson } })).toEqual({ version: 2 });
    const late = await teacher.call('lessonSave', { params, body: { version: 1, lesson } });
    expect([late.status, late.refused]).toEqual([409, 'conflict']);
    expect(await teacher.ok('lessonGet', { params })).toEqual({
      id: params.lessonId,
      version: 2,
      lesson,
      lastTime: null,
    });
  });

  test('sends nobody to an activity that is not there', async () => {
    const { teacher, params } = await openClass();
    const lesson = lessonOfTwoRounds();
    const empty = { ...lesson, content: { ...lesson.content, activities: [] } };
    for (const [name, body] of [
      ['lessonCreate', { lesson: empty }],
      ['lessonSave', { version: 1, lesson: empty }],
    ] as const) {
      expect((await teacher.call(name, { params, body })).refused).toBe('badInput');
    }
  });

  test('is in its class once it is made, or not at all', async () => {
    const { school, teacher, params, classId } = await openClass();
    await school.store.delete({ collection: 'class', id: classId });
    const made = await school.services.lessons.create(classId, lessonOfTwoRounds());
    expect(made.ok).toBe(false);
    expect(await school.store.list('lesson')).toHaveLength(2);
    expect((await teacher.call('lessonGet', { params })).status).toBe(403);
  });
});

describe('opening a lesson', () => {
  test('makes a lobby with everybody on the list, and a code for it', async () => {
    const { school, classId, students, code } = await openClass();
    const session = await school.session(classId);
    expect(phaseOf(session.state)).toBe('lobby');
    expect(Object.keys(session.state.context.students).sort()).toEqual(Object.values(students).sort());
    expect(code).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
  });

  test('includes those without a group', async () => {
    const { school, teacher, params, classId } = await openClass();
    const page = await teacher.ok('studentsAdd', {
      params,
      body: { students: [{ given: 'Zoe', family: '' }] },
    });
    await teacher.ok('lessonOpen', { params });
    const zoe = page.roster.at(-1)?.id ?? '';
    expect((await school.session(classId)).state.context.students[zoe]).toBe('--000000');
  });

  test('again replaces a lobby that was not started: its code leads nowhere and nothing is left of it', async () => {
    const { school, teacher, params, classId, code } = await openClass();
    const before = await school.session(classId);
    await teacher.ok('lessonOpen', { params });
    const after = await school.session(classId);
    expect(after.code).not.toBe(code);
    expect((await school.browser().call('joinCode', { body: { code } })).refused).toBe('unknownCode');
    for (const [collection, id] of [
      ['session', before.id],
      ['revision', before.revisionId],
      ['code', code.toLowerCase()],
    ] as const) {
      expect(await school.store.get({ collection, id })).toBe(null);
    }
  });

  test('is refused while one runs, in plain words, and changes nothing', async () => {
    const { school, teacher, params, classId, code } = await openClass();
    await school.host.submit(classId, { type: 'start', seen: { phase: 'lobby', round: 0 } });
    const got = await teacher.call('lessonOpen', { params });
    expect([got.status, got.refused]).toEqual([409, 'notNow']);
    expect(got.body).toMatchObject({
      error: { message: 'A lesson is running in this class. End it first.' },
    });
    expect((await school.session(classId)).code).toBe(code);
  });

  test('after one that ended keeps what was held', async () => {
    const { school, teacher, params, classId, code } = await openClass();
    const before = await school.session(classId);
    await school.host.submit(classId, { type: 'start', seen: { phase: 'lobby', round: 0 } });
    await school.host.submit(classId, { type: 'end' });
    expect((await teacher.ok('classGet', { params })).running).toBe(false);
    await teacher.ok('lessonOpen', { params });
    expect((await teacher.ok('classGet', { params })).running).toBe(true);
    expect(await school.store.get({ collection: 'session', id: before.id })).not.toBe(null);
    expect(await school.store.get({ collection: 'code', id: code.toLowerCase() })).toBe(null);
  });

  test('twice at once opens one', async () => {
    const { school, classId, lessonId } = await openClass();
    const opened = await Promise.all([1, 2, 3].map(() => school.services.sessions.open(classId, lessonId)));
    const codes = opened.map((one) => (one.ok ? 'opened' : one.error.code));
    expect(codes.sort()).toEqual(['conflict', 'conflict', 'opened']);
    expect(await school.store.list('session')).toEqual([(await school.session(classId)).id]);
    expect(await school.store.list('code')).toHaveLength(1);
  });

  test('runs on the lesson as it was: a later change is the next one’s', async () => {
    const { school, teacher, params, classId } = await openClass();
    const lesson = { ...lessonOfTwoRounds(), title: 'Halves' };
    await teacher.ok('lessonSave', { params, body: { version: 1, lesson } });
    const { revisionId } = await school.session(classId);
    expect((await school.services.sessions.content(classId, revisionId))?.title).toBe('Fractions');
  });

  test('is refused with more students than a lesson holds', async () => {
    const { teacher, params } = await openClass();
    const students = Array.from({ length: 58 }, (_, index) => ({ given: `Child ${index}`, family: '' }));
    await teacher.ok('studentsAdd', { params, body: { students } });
    const got = await teacher.call('lessonOpen', { params });
    expect([got.status, got.refused]).toEqual([422, 'limit']);
  });

  test('draws another code where one is taken', async () => {
    const { school, teacher, params, classId } = await openClass();
    const draws = [...'AAAAAA', ...'BBBBBB'];
    const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
    const { createSessions } = await import('../../src/classes/sessions.ts');
    const sessions = createSessions({
      store: school.store,
      clock: school.time,
      host: school.host,
      random: (count) =>
        count === 1
          ? Uint8Array.of(alphabet.indexOf(draws.shift() ?? 'Z'))
          : crypto.getRandomValues(new Uint8Array(count)),
    });
    await school.store.put([
      { collection: 'code', id: 'aaaaaa', expectedVersion: 0, body: { classId: 'other', sessionId: 's' } },
    ]);
    expect(await sessions.open(classId, params.lessonId)).toMatchObject({ ok: true });
    expect((await school.session(classId)).code).toBe('BBBBBB');
    expect((await teacher.ok('classGet', { params })).running).toBe(true);
  });
});

describe('a draft', () => {
  test('is kept without titles, said to be one, and cannot be started', async () => {
    const { teacher, params } = await openClass();
    const whole = lessonOfTwoRounds();
    const plan = {
      ...whole.plan,
      stations: whole.plan.stations.map((station) => ({ ...station, title: '' })),
    };
    const draft = { ...whole, title: '', plan };
    const { id } = await teacher.ok('lessonCreate', { params, body: { lesson: draft } });
    const page = await teacher.ok('classGet', { params });
    expect(page.lessons.map(({ draft: isDraft }) => isDraft)).toEqual([false, true]);
    const opened = await teacher.call('lessonOpen', { params: { ...params, lessonId: id } });
    expect(opened.refused).toBe('badInput');
  });
});

describe('a copy', () => {
  test('goes to another class of the same teacher, with the groups that are there', async () => {
    const { teacher, params } = await openClass();
    const { id: other } = await teacher.ok('classCreate', { body: { name: '7C' } });
    const groups = [
      { id: 'owls', name: 'Owls', shape: 6, place: 'room' },
      { id: 'foxes', name: 'Foxes', shape: 5, place: 'remote' },
    ] as const;
    await teacher.ok('groupsSet', { params: { classId: other }, body: { groups, members: [] } });
    const { id } = await teacher.ok('lessonCopy', { params, body: { to: other } });
    const { lesson } = await teacher.ok('lessonGet', { params: { classId: other, lessonId: id } });
    expect(lesson.title).toBe(lessonOfTwoRounds().title);
    expect(lesson.plan.groups.map(({ name }) => name).sort()).toEqual(['Foxes', 'Owls']);
    const { lessons } = await teacher.ok('teacherLessons', {});
    expect(lessons.map(({ className }) => className)).toContain('7C');
  });

  test('in its own class has a name of its own, also where there is no room for one', async () => {
    const { teacher, params } = await openClass();
    const long = { ...lessonOfTwoRounds(), title: '🥯'.repeat(40) };
    await teacher.ok('lessonSave', { params, body: { version: 1, lesson: long } });
    await teacher.ok('lessonCopy', { params, body: { to: params.classId } });
    const page = await teacher.ok('classGet', { params });
    expect(page.lessons.at(-1)?.title).toBe(`${'🥯'.repeat(36)} (copy)`);
  });

  test('goes to no class of somebody else', async () => {
    const { school, teacher, params } = await openClass();
    const { classId: theirs } = await school.stranger();
    const got = await teacher.call('lessonCopy', { params, body: { to: theirs } });
    expect([got.status, got.refused]).toEqual([403, 'notAllowed']);
  });
});

describe('a lesson that is removed', () => {
  test('goes from the list, unless it is open', async () => {
    const { teacher, params } = await openClass();
    expect((await teacher.call('lessonRemove', { params })).refused).toBe('notNow');
    const { id } = await teacher.ok('lessonCopy', { params, body: { to: params.classId } });
    const page = await teacher.ok('lessonRemove', { params: { ...params, lessonId: id } });
    expect(page.lessons.map((line) => line.id)).toEqual([params.lessonId]);
  });

  test('is never the one that is opened in the same moment', async () => {
    const { teacher, params } = await openClass();
    for (let turn = 0; turn < 8; turn += 1) {
      const { id } = await teacher.ok('lessonCopy', { params, body: { to: params.classId } });
      const ofCopy = { params: { ...params, lessonId: id } };
      const [opened, removed] = await Promise.all([
        teacher.call('lessonOpen', ofCopy),
        teacher.call('lessonRemove', ofCopy),
      ]);
      expect([opened.status, removed.status].filter((status) => status === 200)).toHaveLength(1);
      const page = await teacher.ok('classGet', { params });
      expect(page.lessons.some((line) => line.id === id)).toBe(opened.status === 200);
    }
  });
});

describe('the last time', () => {
  test('is known of the lesson that was held, also after another one is opened', async () => {
    const { school, teacher, params, classId, students } = await openClass();
    await school.host.submit(classId, { type: 'markArrived', students: Object.values(students) });
    await school.host.submit(classId, { type: 'start', seen: { phase: 'lobby', round: 0 } });
    await school.host.submit(classId, { type: 'end' });
    const { id } = await teacher.ok('lessonCopy', { params, body: { to: classId } });
    const first = (await teacher.ok('lessonGet', { params })).lastTime;
    const everyone = Object.keys(students).length;
    expect(first).toMatchObject({ came: everyone, of: everyone, readyMs: [] });
    await teacher.ok('lessonOpen', { params: { ...params, lessonId: id } });
    expect((await teacher.ok('lessonGet', { params })).lastTime).toEqual(first);
    expect((await teacher.ok('classGet', { params })).lessons.map(({ heldAt }) => heldAt)).toEqual([
      first?.openedAt,
      null,
    ]);
  });
});

import { describe, expect, test } from 'vitest';
import { KNOCK_LIFE, KNOCKS_PER_CLASS } from '../../src/identity/knocks.ts';
import type { Browser } from '../support/browser.ts';
import { joined } from '../support/roll.ts';
import { type Lobby, openLobby, openSchool, type School, secretIn } from '../support/school.ts';

interface Scene {
  readonly school: School;
  readonly teacher: Browser;
  readonly lobby: Lobby;
}

async function openDoor(): Promise<Scene> {
  const school = await openSchool();
  const teacher = await school.teacher();
  return { school, teacher, lobby: await openLobby(school, teacher) };
}

const join = (browser: Browser, { code }: Lobby, name: string) =>
  browser.ok('joinName', { body: { code, name } });

async function start({ school, lobby }: Scene): Promise<void> {
  const ack = await school.host.submit(lobby.classId, { type: 'start', seen: { phase: 'lobby', round: 0 } });
  expect(ack).toEqual({ ok: true });
}

async function end({ school, lobby }: Scene): Promise<void> {
  expect(await school.host.submit(lobby.classId, { type: 'end' })).toEqual({ ok: true });
}

const waitingIn = ({ school, lobby }: Scene) => school.services.doors.waiting(lobby.classId);

async function cardOf({ teacher, lobby }: Scene, student: string): Promise<string> {
  const studentId = lobby.students[student] ?? '';
  const { url } = await teacher.ok('studentCard', { params: { classId: lobby.classId, studentId } });
  return secretIn(url);
}

/** Who a browser is signed in as; null: nobody. */
async function whoIs(browser: Browser): Promise<string | null> {
  const { body } = await browser.call('studentMe');
  return typeof body === 'object' && body !== null && 'name' in body ? String(body.name) : null;
}

describe('by code and name, in the lobby', () => {
  test('a code says whose class it is, however it is typed', async () => {
    const { school, teacher, lobby } = await openDoor();
    await teacher.ok('teacherName', { body: { name: 'Ms Okafor' } });
    const typed = ` ${lobby.code.toLowerCase().slice(0, 3)} ${lobby.code.slice(3)}`;
    expect(await school.browser().ok('joinCode', { body: { code: typed } })).toEqual({
      className: '6B',
      teacherName: 'Ms Okafor',
    });
  });

  test.each(['AAAAAA', 'O0O0O0', '', 'ABC'])('a code that leads nowhere is said so: %j', async (code) => {
    const { school } = await openDoor();
    expect((await school.browser().call('joinCode', { body: { code } })).refused).toBe('unknownCode');
    const named = await school.browser().call('joinName', { body: { code, name: 'Ada' } });
    expect([named.status, named.refused]).toEqual([404, 'unknownCode']);
  });

  test.each(['Ada', 'ada byron', 'Byron, Ada', ' ÁDA '])('a free name goes in: %j', async (name) => {
    const scene = await openDoor();
    const device = scene.school.browser();
    expect(await join(device, scene.lobby, name)).toEqual({ state: 'in' });
    expect(await whoIs(device)).toBe('Ada');
    expect(await joined(scene.school, scene.lobby.classId)).toEqual([scene.lobby.students['Ada Byron']]);
    expect(waitingIn(scene)).toEqual([]);
  });

  test('a miss, a taken name and a double look the same to the device', async () => {
    const scene = await openDoor();
    await join(scene.school.browser(), scene.lobby, 'Ada');
    const answers = await Promise.all(
      ['Zoe', 'Ada', 'Ben'].map(async (name) => {
        const device = scene.school.browser();
        const got = await device.call('joinName', { body: { code: scene.lobby.code, name } });
        return {
          status: got.status,
          body: got.body,
          cookies: got.cookies.map((line) => line.split('=')[0]),
          name,
        };
      }),
    );
    for (const { name, ...answer } of answers) {
      expect(answer).toEqual({ status: 200, body: { state: 'waiting', typed: name }, cookies: ['ff_door'] });
    }
  });

  test('the teacher sees who it seems to be, and whether that one is in already', async () => {
    const scene = await openDoor();
    await join(scene.school.browser(), scene.lobby, 'Ada');
    for (const name of ['Zoe', 'Ada', 'Ben']) await join(scene.school.browser(), scene.lobby, name);
    const ada = { id: scene.lobby.students['Ada Byron'], name: 'Ada' };
    expect(waitingIn(scene).map(({ typed, student, kind }) => ({ typed, student, kind }))).toEqual([
      { typed: 'Zoe', student: null, kind: 'name' },
      { typed: 'Ada', student: ada, kind: 'device' },
      { typed: 'Ben', student: null, kind: 'name' },
    ]);
  });

  test('of two who type the same name at once one is in', async () => {
    const scene = await openDoor();
    const answers = await Promise.all(
      [scene.school.browser(), scene.school.browser()].map((device) => join(device, scene.lobby, 'Ada')),
    );
    expect(answers.map((answer) => answer.state).sort()).toEqual(['in', 'waiting']);
  });

  test('the same device types its name again and is in', async () => {
    const scene = await openDoor();
    const device = scene.school.browser();
    await join(device, scene.lobby, 'Ada');
    expect(await join(device, scene.lobby, 'Ada')).toEqual({ state: 'in' });
    expect(waitingIn(scene)).toEqual([]);
  });

  test('a device on which another student comes in is that student’s alone', async () => {
    const scene = await openDoor();
    const device = scene.school.browser();
    await join(device, scene.lobby, 'Ada');
    const adas = device.jar.get('ff_student') ?? '';
    await join(device, scene.lobby, 'Ben Okri');
    expect(await whoIs(device)).toBe('Ben Ok.');
    const old = scene.school.browser();
    old.take(`ff_student=${adas}`);
    expect(await whoIs(old)).toBe(null);
  });

  test('a name in the last lesson is free in the next, and the device from then ends', async () => {
    const scene = await openDoor();
    const first = scene.school.browser();
    await join(first, scene.lobby, 'Ada');
    await start(scene);
    await end(scene);
    const { classId, lessonId } = scene.lobby;
    await scene.teacher.ok('lessonOpen', { params: { classId, lessonId } });
    const { code } = await scene.school.session(classId);
    const second = scene.school.browser();
    expect(await second.ok('joinName', { body: { code, name: 'Ada' } })).toEqual({ state: 'in' });
    expect([await whoIs(first), await whoIs(second)]).toEqual([null, 'Ada']);
  });

  test('whoever is put on the list after the lobby was opened comes in with the list’s group', async () => {
    const scene = await openDoor();
    const { classId } = scene.lobby;
    const page = await scene.teacher.ok('studentsAdd', {
      params: { classId },
      body: { students: [{ given: 'Zoe', family: '' }] },
    });
    const studentId = page.roster.find((entry) => entry.given === 'Zoe')?.id ?? '';
    await scene.teacher.ok('studentEdit', { params: { classId, studentId }, body: { group: 'roomers' } });
    expect(await join(scene.school.browser(), scene.lobby, 'Zoe')).toEqual({ state: 'in' });
    expect((await scene.school.session(classId)).state.context.students[studentId]).toMatch(/roomers$/);
  });
});

describe('by code and name, later', () => {
  test('after the start every knock waits, a free name too', async () => {
    const scene = await openDoor();
    await start(scene);
    for (const name of ['Ada', 'Zoe']) {
      expect(await join(scene.school.browser(), scene.lobby, name)).toEqual({
        state: 'waiting',
        typed: name,
      });
    }
    expect(waitingIn(scene).map(({ student, kind }) => [student?.name, kind])).toEqual([
      ['Ada', 'name'],
      [undefined, 'name'],
    ]);
    expect(await joined(scene.school, scene.lobby.classId)).toEqual([]);
  });

  test('the code dies with the lesson', async () => {
    const scene = await openDoor();
    await start(scene);
    await end(scene);
    const got = await scene.school
      .browser()
      .call('joinName', { body: { code: scene.lobby.code, name: 'Ada' } });
    expect(got.refused).toBe('unknownCode');
  });

  test('a knock on a lesson that ended is closed', async () => {
    const scene = await openDoor();
    const device = scene.school.browser();
    await join(device, scene.lobby, 'Zoe');
    expect(await device.ok('joinDoor')).toEqual({ state: 'waiting' });
    await end(scene);
    expect(await device.ok('joinDoor')).toEqual({ state: 'closed' });
    expect(waitingIn(scene)).toEqual([]);
  });
});

describe('the teacher’s answer', () => {
  async function knocking(scene: Scene, name: string) {
    const device = scene.school.browser();
    await join(device, scene.lobby, name);
    const knock = waitingIn(scene).find(({ typed }) => typed === name)?.id ?? '';
    const answer = (student: string | null, letIn: boolean) =>
      scene.school.services.doors.answer(scene.lobby.classId, knock, student, letIn);
    return { device, answer, knock };
  }

  test('lets a listed student in: on the roll at once, the cookie with the next ask', async () => {
    const scene = await openDoor();
    await start(scene);
    const { device, answer } = await knocking(scene, 'Ada');
    expect(await device.ok('joinDoor')).toEqual({ state: 'waiting' });
    const ada = scene.lobby.students['Ada Byron'] ?? '';
    expect(await answer(ada, true)).toEqual({ ok: true });
    expect(await joined(scene.school, scene.lobby.classId)).toEqual([ada]);
    expect(waitingIn(scene)).toEqual([]);
    expect(await device.ok('joinDoor')).toEqual({ state: 'in' });
    expect(await whoIs(device)).toBe('Ada');
  });

  test('[T3] moves a student to another device, and the first one ends', async () => {
    const scene = await openDoor();
    const ended: string[] = [];
    scene.school.services.identity.onEnded((_, reason) => ended.push(reason));
    const first = scene.school.browser();
    await join(first, scene.lobby, 'Ada');
    await start(scene);
    const { device, answer } = await knocking(scene, 'Ada');
    expect([await whoIs(first), await whoIs(device)]).toEqual(['Ada', null]);
    await answer(scene.lobby.students['Ada Byron'] ?? '', true);
    await device.ok('joinDoor');
    expect([await whoIs(first), await whoIs(device)]).toEqual([null, 'Ada']);
    expect(ended).toEqual(['otherDevice']);
  });

  test('[T3] not now: the first device stays, the other is told once', async () => {
    const scene = await openDoor();
    const first = scene.school.browser();
    await join(first, scene.lobby, 'Ada');
    const { device, answer } = await knocking(scene, 'Ada');
    expect(await answer(null, false)).toEqual({ ok: true });
    expect(await device.ok('joinDoor')).toEqual({ state: 'closed' });
    expect([await whoIs(first), await whoIs(device)]).toEqual(['Ada', null]);
  });

  test('[T3] of two devices that ask at once for the same student, and are both let in, one is', async () => {
    const scene = await openDoor();
    const first = scene.school.browser();
    await join(first, scene.lobby, 'Ada');
    await start(scene);
    const devices = [scene.school.browser(), scene.school.browser()];
    await Promise.all(devices.map((device) => join(device, scene.lobby, 'Ada')));
    const knocks = waitingIn(scene);
    expect(knocks.map(({ kind, student }) => [kind, student?.name])).toEqual([
      ['device', 'Ada'],
      ['device', 'Ada'],
    ]);
    const { doors } = scene.school.services;
    const ada = scene.lobby.students['Ada Byron'] ?? '';
    await Promise.all(knocks.map(({ id }) => doors.answer(scene.lobby.classId, id, ada, true)));
    await Promise.all(devices.map((device) => device.ok('joinDoor')));
    const people = await Promise.all([first, ...devices].map(whoIs));
    expect(people[0]).toBe(null);
    expect(people.filter((person) => person === 'Ada')).toHaveLength(1);
    expect(await scene.school.store.list('token', `student.${scene.lobby.classId}.${ada}.`)).toHaveLength(1);
  });

  test('[T3] of two devices that use one card at once, one is in', async () => {
    const scene = await openDoor();
    const card = await cardOf(scene, 'Ada Byron');
    const devices = [scene.school.browser(), scene.school.browser()];
    await Promise.all(devices.map((device) => device.call('joinCard', { body: { card } })));
    const people = await Promise.all(devices.map(whoIs));
    expect(people.filter((person) => person === 'Ada')).toHaveLength(1);
  });

  test('a guest is put on the list as typed, without a group', async () => {
    const scene = await openDoor();
    const { device, answer } = await knocking(scene, 'Zoe B');
    expect(await answer(null, true)).toEqual({ ok: true });
    await device.ok('joinDoor');
    expect(await whoIs(device)).toBe('Zoe B');
    const { students } = await scene.school.classOf(scene.lobby.classId);
    expect(students.at(-1)).toMatchObject({ given: 'Zoe B', family: '', group: null, place: null });
  });

  test('given twice is one, given otherwise is too late', async () => {
    const scene = await openDoor();
    const { answer } = await knocking(scene, 'Zoe');
    const answers = await Promise.all([answer(null, true), answer(null, true)]);
    expect(answers).toEqual([{ ok: true }, { ok: true }]);
    expect((await scene.school.classOf(scene.lobby.classId)).students).toHaveLength(4);
    expect(await answer(null, false)).toMatchObject({ ok: false, error: { code: 'alreadyDone' } });
  });

  test('reaches no knock of another class, no student of another class, and no lesson that is over', async () => {
    const scene = await openDoor();
    const { answer, knock } = await knocking(scene, 'Zoe');
    const other = await scene.school.services.doors.answer('other', knock, null, true);
    expect(other).toMatchObject({ ok: false, error: { code: 'notFound' } });
    expect(await answer('nosuch11', true)).toMatchObject({ ok: false, error: { code: 'notFound' } });
    await end(scene);
    expect(await answer(null, true)).toMatchObject({ ok: false, error: { code: 'noLesson' } });
  });

  test('is told to those who watch, and so is each knock', async () => {
    const scene = await openDoor();
    const changes: string[] = [];
    scene.school.services.doors.onChange((classId) => changes.push(classId));
    const { device, answer } = await knocking(scene, 'Zoe');
    await join(device, scene.lobby, 'Zoe');
    expect(changes).toEqual([scene.lobby.classId]);
    await answer(null, false);
    expect(changes).toHaveLength(2);
  });
});

describe('the door', () => {
  test('holds one knock of a device: typed again, the first one goes', async () => {
    const scene = await openDoor();
    const device = scene.school.browser();
    await join(device, scene.lobby, 'Zoo');
    await join(device, scene.lobby, 'Zoe');
    expect(waitingIn(scene).map(({ typed }) => typed)).toEqual(['Zoe']);
  });

  test('forgets whoever went away', async () => {
    const scene = await openDoor();
    const device = scene.school.browser();
    await join(device, scene.lobby, 'Zoe');
    await scene.school.time.advance(KNOCK_LIFE + 1);
    expect(waitingIn(scene)).toEqual([]);
    expect(await device.ok('joinDoor')).toEqual({ state: 'closed' });
  });

  test('when it is full, names that nobody has make room for names of the list', async () => {
    const scene = await openDoor();
    await start(scene);
    const { doors } = scene.school.services;
    const knock = (device: string, name: string) =>
      doors.byName({ device, signedIn: null }, scene.lobby.code, name);
    for (let index = 0; index < KNOCKS_PER_CLASS; index += 1) await knock(`d${index}`, `Nobody ${index}`);
    expect(await knock('real', 'Ada')).toMatchObject({ ok: true });
    expect(waitingIn(scene)).toHaveLength(KNOCKS_PER_CLASS);
    expect(waitingIn(scene).at(-1)?.student?.name).toBe('Ada');
  });

  test('tells a holder of the code nobody’s name, and the log no name and no code', async () => {
    const scene = await openDoor();
    const device = scene.school.browser();
    const seen = [
      await device.call('joinCode', { body: { code: scene.lobby.code } }),
      await device.call('joinName', { body: { code: scene.lobby.code, name: 'Zoe' } }),
      await device.call('joinDoor'),
    ];
    const text = JSON.stringify(seen.map(({ body, cookies }) => [body, cookies]));
    expect(text).not.toMatch(/Ada|Byron|Ben|Okri|Ola/);
    expect(scene.school.logged()).not.toMatch(/Ada|Byron|Ben|Zoe/);
    expect(scene.school.logged()).not.toContain(scene.lobby.code);
  });

  test('a text that is no name is not a knock', async () => {
    const scene = await openDoor();
    const got = await scene.school.browser().call('joinName', {
      body: { code: scene.lobby.code, name: '\u200b\u2800' },
    });
    expect([got.status, got.refused]).toEqual([400, 'badInput']);
  });
});

describe('by card', () => {
  const useCard = (browser: Browser, card: string) => browser.ok('joinCard', { body: { card } });

  test('goes in without any lesson', async () => {
    const scene = await openDoor();
    const card = await cardOf(scene, 'Ada Byron');
    await end(scene);
    const device = scene.school.browser();
    expect(await useCard(device, card)).toEqual({ state: 'in' });
    expect(await whoIs(device)).toBe('Ada');
  });

  test('[T3] outside a running lesson moves the device at once, and the old one is told', async () => {
    const scene = await openDoor();
    const ended: string[] = [];
    scene.school.services.identity.onEnded((_, reason) => ended.push(reason));
    const card = await cardOf(scene, 'Ada Byron');
    const [first, second] = [scene.school.browser(), scene.school.browser()];
    await useCard(first, card);
    expect(await useCard(second, card)).toEqual({ state: 'in' });
    expect([await whoIs(first), await whoIs(second)]).toEqual([null, 'Ada']);
    expect(ended).toEqual(['otherDevice']);
    expect(await joined(scene.school, scene.lobby.classId)).toEqual([scene.lobby.students['Ada Byron']]);
  });

  test('[T3] in a running lesson a first device goes in, a second one waits for the teacher', async () => {
    const scene = await openDoor();
    await start(scene);
    const card = await cardOf(scene, 'Ada Byron');
    const [first, second] = [scene.school.browser(), scene.school.browser()];
    expect(await useCard(first, card)).toEqual({ state: 'in' });
    expect(await useCard(second, card)).toEqual({ state: 'waiting', typed: 'Ada' });
    expect(await whoIs(first)).toBe('Ada');
    const [knock] = waitingIn(scene);
    expect(knock).toMatchObject({ kind: 'device', student: { name: 'Ada' } });
    const { doors } = scene.school.services;
    await doors.answer(scene.lobby.classId, knock?.id ?? '', knock?.student?.id ?? null, true);
    expect(await second.ok('joinDoor')).toEqual({ state: 'in' });
    expect([await whoIs(first), await whoIs(second)]).toEqual([null, 'Ada']);
  });

  test('on the student’s own device changes nothing', async () => {
    const scene = await openDoor();
    const card = await cardOf(scene, 'Ada Byron');
    const device = scene.school.browser();
    await useCard(device, card);
    await start(scene);
    const before = device.jar.get('ff_student');
    expect(await useCard(device, card)).toEqual({ state: 'in' });
    expect(device.jar.get('ff_student')).toBe(before);
  });

  test('a new card ends the one before; a student who left the list has none', async () => {
    const scene = await openDoor();
    const old = await cardOf(scene, 'Ada Byron');
    const card = await cardOf(scene, 'Ada Byron');
    const device = scene.school.browser();
    expect((await device.call('joinCard', { body: { card: old } })).refused).toBe('linkUsed');
    await useCard(device, card);
    const { classId, students } = scene.lobby;
    const studentId = students['Ada Byron'] ?? '';
    await scene.teacher.ok('studentRemove', { params: { classId, studentId } });
    expect(await whoIs(device)).toBe(null);
    expect((await device.call('joinCard', { body: { card } })).refused).toBe('linkUsed');
  });

  test.each(['studentRemove', 'studentCard'] as const)(
    '[T4] signs nobody in by what ended while it was used: %s',
    async (route) => {
      const scene = await openDoor();
      const { store } = scene.school;
      const card = await cardOf(scene, 'Ada Byron');
      await end(scene);
      const { classId, students } = scene.lobby;
      const params = { classId, studentId: students['Ada Byron'] ?? '' };
      const get = store.get;
      let isUnderWay = false;
      store.get = async (key) => {
        if (key.collection === 'session' && !isUnderWay) {
          isUnderWay = true;
          await scene.teacher.ok(route, { params });
        }
        return get(key);
      };
      const device = scene.school.browser();
      await device.call('joinCard', { body: { card } });
      expect(isUnderWay).toBe(true);
      expect(await whoIs(device)).toBe(null);
      expect(await store.list('token', 'student.')).toEqual([]);
    },
  );

  test('is of no use after the school year', async () => {
    const scene = await openDoor();
    const card = await cardOf(scene, 'Ada Byron');
    await scene.school.time.advance(367 * 24 * 60 * 60 * 1_000);
    expect((await scene.school.browser().call('joinCard', { body: { card } })).status).toBe(410);
  });
});

test('"I’m finished" signs the device out and takes the student off the roll', async () => {
  const scene = await openDoor();
  const device = scene.school.browser();
  await join(device, scene.lobby, 'Ada');
  await device.signIn('studentMe');
  await device.ok('studentLeave');
  expect(device.jar.has('ff_student')).toBe(false);
  expect(await joined(scene.school, scene.lobby.classId)).toEqual([]);
});

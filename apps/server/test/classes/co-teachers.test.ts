import { describe, expect, test } from 'vitest';
import { CLASS_LIMITS } from '../../src/classes/limits.ts';
import type { Browser } from '../support/browser.ts';
import { openLobby, openSchool, type School, secretIn } from '../support/school.ts';

const DAY = 24 * 60 * 60 * 1_000;

/** A class with its own teacher, and the way to invite another. */
async function open() {
  const school = await openSchool();
  const owner = await school.teacher();
  await owner.ok('teacherName', { body: { name: 'Ms Okafor' } });
  const lobby = await openLobby(school, owner);
  const params = { classId: lobby.classId };
  const invite = async () => secretIn((await owner.ok('coTeacherInvite', { params })).url);
  return { school, owner, lobby, params, invite };
}

/** A browser that was let in by an invitation. */
async function comeIn(school: School, link: string): Promise<Browser> {
  const browser = school.browser();
  await browser.ok('teacherClaim', { body: { link } });
  await browser.signIn('teacherMe');
  return browser;
}

describe('an invitation', () => {
  test('makes a new teacher of a browser that is nobody’s, who teaches that class and no other', async () => {
    const { school, params, invite } = await open();
    const coTeacher = await comeIn(school, await invite());
    const { name, classes } = await coTeacher.ok('teacherMe');
    expect(name).toBe(null);
    expect(classes).toMatchObject([{ id: params.classId, mine: false }]);
    await coTeacher.ok('teacherName', { body: { name: 'Mr Lind' } });
    const page = await coTeacher.ok('classGet', { params });
    expect(page).toMatchObject({ mine: false, coTeachers: [{ name: 'Mr Lind' }] });
  });

  test('adds the class to a teacher who is signed in, beside their own', async () => {
    const { school, params, invite } = await open();
    const { browser, classId: own } = await school.stranger();
    await browser.ok('teacherClaim', { body: { link: await invite() } });
    await browser.signIn('teacherMe');
    const { classes } = await browser.ok('teacherMe');
    expect(new Map(classes.map(({ id, mine }) => [id, mine]))).toEqual(
      new Map([
        [own, true],
        [params.classId, false],
      ]),
    );
  });

  test('says where to open it on another device', async () => {
    const { owner, params } = await open();
    const { url, elsewhere } = await owner.ok('coTeacherInvite', { params });
    expect(elsewhere).toMatch(/^http:\/\/192\.168\.1\.20:3000\/teach\/#link=/);
    expect(secretIn(elsewhere)).toBe(secretIn(url));
  });

  test('works once, also for two at once', async () => {
    const { school, invite } = await open();
    const link = await invite();
    const claims = [1, 2, 3].map(() => school.browser().call('teacherClaim', { body: { link } }));
    expect((await Promise.all(claims)).map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  test('works for two days, and ends with the next one', async () => {
    const { school, invite } = await open();
    const first = await invite();
    const second = await invite();
    expect((await school.browser().call('teacherClaim', { body: { link: first } })).status).toBe(410);
    await school.time.advance(2 * DAY);
    expect((await school.browser().call('teacherClaim', { body: { link: second } })).status).toBe(200);
    const third = await invite();
    await school.time.advance(2 * DAY + 1);
    expect((await school.browser().call('teacherClaim', { body: { link: third } })).refused).toBe('linkUsed');
  });

  test('to oneself is said plainly and is not used up', async () => {
    const { school, owner, params, invite } = await open();
    const link = await invite();
    const own = await owner.call('teacherClaim', { body: { link } });
    expect([own.status, own.refused]).toEqual([409, 'alreadyDone']);
    expect(JSON.stringify(own.body)).toContain('This is your own class');
    expect((await owner.ok('classGet', { params })).mine).toBe(true);
    await comeIn(school, link);
  });

  test('to somebody who teaches the class already is not used up either', async () => {
    const { school, params, invite } = await open();
    const coTeacher = await comeIn(school, await invite());
    const link = await invite();
    expect((await coTeacher.call('teacherClaim', { body: { link } })).refused).toBe('alreadyDone');
    await comeIn(school, link);
    expect((await school.classOf(params.classId)).coTeacherIds).toHaveLength(2);
  });

  test('is refused past the room that a class has', async () => {
    const { school, owner, params, invite } = await open();
    for (let index = 1; index < CLASS_LIMITS.coTeachersPerClass; index += 1)
      await comeIn(school, await invite());
    const last = await invite();
    await comeIn(school, last);
    const refused = await owner.call('coTeacherInvite', { params });
    expect([refused.status, refused.refused]).toEqual([422, 'limit']);
  });
});

describe('a co-teacher', () => {
  const routesOfOwner = ['classSignOut', 'coTeacherInvite'] as const;

  test('may do everything with the class but end the access of others, and is told so', async () => {
    const { school, params, lobby, invite } = await open();
    const coTeacher = await comeIn(school, await invite());
    const [studentId = ''] = Object.values(lobby.students);
    const [teacherId = ''] = (await school.classOf(params.classId)).coTeacherIds;
    const refused = [
      ...(await Promise.all(routesOfOwner.map((name) => coTeacher.call(name, { params })))),
      await coTeacher.call('studentSignOut', { params: { ...params, studentId } }),
      await coTeacher.call('coTeacherEnd', { params: { ...params, teacherId } }),
    ];
    for (const { status, body } of refused) {
      expect(status).toBe(403);
      expect(body).toEqual({
        error: { code: 'notAllowed', message: 'Only the class’s own teacher can do this.' },
      });
    }
    await coTeacher.ok('studentsAdd', { params, body: { students: [{ given: 'Eve', family: '' }] } });
    await coTeacher.ok('classCards', { params, body: { students: [studentId] } });
    await coTeacher.ok('classBoard', { params });
    await coTeacher.ok('studentRemove', { params: { ...params, studentId } });
  });

  test('is a stranger again once access was ended', async () => {
    const { school, owner, params, invite } = await open();
    const coTeacher = await comeIn(school, await invite());
    const [teacherId = ''] = (await school.classOf(params.classId)).coTeacherIds;
    const page = await owner.ok('coTeacherEnd', { params: { ...params, teacherId } });
    expect(page.coTeachers).toEqual([]);
    const asked = await coTeacher.call('classGet', { params });
    const none = await coTeacher.call('classGet', { params: { classId: 'nosuch11' } });
    expect([asked.status, asked.body]).toEqual([403, none.body]);
    expect((await coTeacher.ok('teacherMe')).classes).toEqual([]);
    const again = await owner.call('coTeacherEnd', { params: { ...params, teacherId } });
    expect(again.refused).toBe('notFound');
  });

  test('takes no room among the classes of the teacher who comes to help', async () => {
    const { school, invite } = await open();
    const { browser } = await school.stranger();
    await browser.ok('teacherClaim', { body: { link: await invite() } });
    await browser.signIn('teacherMe');
    const { classes } = school.services;
    const own = (await classes.ofTeacher('other')).filter(({ teacherId }) => teacherId === 'other');
    expect(own).toHaveLength(1);
    for (let made = own.length; made < CLASS_LIMITS.classesPerTeacher; made += 1) {
      await school.time.advance(10_000);
      expect((await classes.create('other', `Class ${made}`)).ok).toBe(true);
    }
    await school.time.advance(10_000);
    expect((await classes.create('other', 'One more')).ok).toBe(false);
  });
});

test('this installation’s own teacher is the one who was here first, whatever the ids are', async () => {
  const { school, owner, invite } = await open();
  for (let guests = 0; guests < 6; guests += 1) {
    await school.time.advance(1_000);
    await comeIn(school, await invite());
  }
  const link = secretIn(await school.services.links.makeTeacherLink());
  const browser = await comeIn(school, link);
  expect((await browser.ok('teacherMe')).name).toBe('Ms Okafor');
  expect((await owner.ok('teacherDevices')).devices).toHaveLength(2);
});

import { describe, expect, test } from 'vitest';
import { TOKEN_LIFE } from '../../src/identity/tokens.ts';
import { openLobby, openSchool, secretIn } from '../support/school.ts';

const DAY = 24 * 60 * 60 * 1_000;

describe('the teacher’s one-time link', () => {
  test('signs one browser in, once', async () => {
    const school = await openSchool();
    const { links } = school.services;
    expect(await links.isClaimed()).toBe(false);
    const url = await links.makeTeacherLink();
    expect(url).toMatch(/^\/teach\/#link=[A-Za-z0-9_-]{50,64}$/);
    const link = secretIn(url);
    const first = await school.browser().call('teacherClaim', { body: { link } });
    const second = await school.browser().call('teacherClaim', { body: { link } });
    expect([first.status, second.status, second.refused]).toEqual([200, 410, 'linkUsed']);
    expect(await links.isClaimed()).toBe(true);
  });

  test('of two who use it at once one is in', async () => {
    const school = await openSchool();
    const link = secretIn(await school.services.links.makeTeacherLink());
    const claims = [1, 2, 3].map(() => school.browser().call('teacherClaim', { body: { link } }));
    expect((await Promise.all(claims)).map(({ status }) => status).sort()).toEqual([200, 410, 410]);
  });

  test('is too old after a day', async () => {
    const school = await openSchool();
    const link = secretIn(await school.services.links.makeTeacherLink());
    await school.time.advance(DAY + 1);
    expect((await school.browser().call('teacherClaim', { body: { link } })).refused).toBe('linkUsed');
  });

  test('a new one ends the one before and signs in the same teacher', async () => {
    const school = await openSchool();
    const first = await school.teacher();
    const unused = secretIn(await school.services.links.makeTeacherLink());
    const second = await school.teacher();
    expect((await school.browser().call('teacherClaim', { body: { link: unused } })).status).toBe(410);
    const [one, other] = [await first.ok('teacherMe'), await second.ok('teacherMe')];
    expect(one.classes).toEqual(other.classes);
  });

  test('gives a browser a new token each time; the one before is dead', async () => {
    const school = await openSchool();
    const browser = await school.teacher();
    const before = browser.jar.get('ff_teacher') ?? '';
    const link = secretIn(await school.services.links.makeTeacherLink());
    await browser.ok('teacherClaim', { body: { link } });
    expect(browser.jar.get('ff_teacher')).not.toBe(before);
    const thief = school.browser();
    thief.take(`ff_teacher=${before}`);
    expect((await thief.call('teacherMe')).status).toBe(401);
  });

  test.each(['x', 'a'.repeat(43), '__proto____________________________'])(
    'nothing else does: %j',
    async (link) => {
      const school = await openSchool();
      await school.services.links.makeTeacherLink();
      expect((await school.browser().call('teacherClaim', { body: { link } })).status).toBe(410);
    },
  );

  test('brings a sample class the first time, and never again', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    await school.teacher();
    const { classes, name } = await teacher.ok('teacherMe');
    expect(name).toBe(null);
    expect(classes).toMatchObject([{ name: 'Baking bagels', sample: true, students: 24, running: false }]);
  });
});

describe('the board’s link', () => {
  test('opens the board on several screens for a day; a new one ends it', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId } = await openLobby(school, teacher);
    const make = async () => secretIn((await teacher.ok('classBoard', { params: { classId } })).url);
    const link = await make();
    const claim = async (secret: string) =>
      (await school.browser().call('boardClaim', { body: { link: secret } })).status;
    expect([await claim(link), await claim(link)]).toEqual([200, 200]);
    const next = await make();
    expect([await claim(link), await claim(next)]).toEqual([410, 200]);
    await school.time.advance(DAY + 1);
    expect(await claim(next)).toBe(410);
  });

  test('is of no use as another link', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId } = await openLobby(school, teacher);
    const link = secretIn((await teacher.ok('classBoard', { params: { classId } })).url);
    expect((await school.browser().call('teacherClaim', { body: { link } })).status).toBe(410);
    expect((await school.browser().call('joinCard', { body: { card: link } })).status).toBe(410);
  });

  test('says where to open it: under the address of the page, and elsewhere under one that leads here', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId, students } = await openLobby(school, teacher);
    const board = await teacher.ok('classBoard', { params: { classId } });
    expect(board.url.startsWith(`${school.origin}/board/#link=`)).toBe(true);
    expect(school.origin).toMatch(/127\.0\.0\.1|localhost/);
    expect(board.elsewhere).toMatch(/^http:\/\/192\.168\.1\.20:3000\/board\/#link=/);
    expect(secretIn(board.elsewhere)).toBe(secretIn(board.url));
    const studentId = students['Ada Byron'] ?? '';
    const card = await teacher.ok('studentCard', { params: { classId, studentId } });
    expect(card.url).toMatch(/^http:\/\/192\.168\.1\.20:3000\/#card=/);
  });
});

describe('tokens', () => {
  test('the store holds no token, no secret and no value of a page', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId, students, code } = await openLobby(school, teacher);
    const device = school.browser();
    await device.ok('joinName', { body: { code, name: 'Ada' } });
    const studentId = students['Ben Okri'] ?? '';
    const card = secretIn((await teacher.ok('studentCard', { params: { classId, studentId } })).url);
    const { csrf } = await teacher.ok('teacherMe');
    const stored = JSON.stringify(school.store.written);
    const secrets = [...teacher.jar.values(), ...device.jar.values(), card, csrf];
    expect(secrets).toHaveLength(5);
    for (const secret of secrets) {
      expect(stored).not.toContain(secret);
      expect(stored).not.toContain(secret.split('_').at(-1));
    }
  });

  test.each(['teacher', 'board'] as const)('a %s’s ends after its time without use', async (role) => {
    const school = await openSchool();
    const { tokens } = school.services;
    const person =
      role === 'teacher' ? ({ role, teacherId: 't1' } as const) : ({ role, classId: 'c1' } as const);
    const { cookie } = await tokens.issue(person);
    const header = cookie.split(';')[0] ?? '';
    const { idle } = TOKEN_LIFE[role];
    await school.time.advance(idle);
    expect((await tokens.callerOf(role, header))?.caller.role).toBe(role);
    await school.time.advance(idle);
    expect(await tokens.callerOf(role, header)).not.toBe(null);
    await school.time.advance(idle + 1);
    expect(await tokens.callerOf(role, header)).toBe(null);
    expect(await school.store.list('token')).toEqual([]);
  });

  test('none lives for ever, however much it is used', async () => {
    const school = await openSchool();
    const { tokens } = school.services;
    const { cookie } = await tokens.issue({ role: 'board', classId: 'c1' });
    const header = cookie.split(';')[0];
    for (let day = 1; day <= 30; day += 1) {
      await school.time.advance(DAY);
      expect(await tokens.callerOf('board', header)).not.toBe(null);
    }
    await school.time.advance(DAY);
    expect(await tokens.callerOf('board', header)).toBe(null);
  });

  test('use is not written down on each request', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const before = school.store.written.length;
    for (let ask = 0; ask < 20; ask += 1) await teacher.ok('teacherMe');
    expect(school.store.written.length).toBe(before);
  });

  test('one that ends while it is read is not remembered', async () => {
    const school = await openSchool();
    const { tokens } = school.services;
    const { cookie, tokenId } = await tokens.issue({ role: 'teacher', teacherId: 't1' });
    const header = cookie.split(';')[0];
    await Promise.all([tokens.callerOf('teacher', header), tokens.end(tokenId, 'signedOut')]);
    expect(await tokens.callerOf('teacher', header)).toBe(null);
  });

  test('each role’s cookie is read for that role alone', async () => {
    const school = await openSchool();
    const { tokens } = school.services;
    const { cookie } = await tokens.issue({ role: 'teacher', teacherId: 't1' });
    const value = cookie.split(';')[0]?.split('=')[1];
    for (const role of ['student', 'board'] as const) {
      expect(await tokens.callerOf(role, `ff_teacher=${value}`)).toBe(null);
      expect(await tokens.callerOf(role, `ff_${role}=${value}`)).toBe(null);
    }
  });
});

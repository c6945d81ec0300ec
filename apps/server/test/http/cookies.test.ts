import { describe, expect, test } from 'vitest';
import { openLobby, openSchool, secretIn } from '../support/school.ts';

/** What follows the value in every `Set-Cookie` line of the way in, by cookie. */
async function attributes(publicUrl: string | null) {
  const school = await openSchool({ publicUrl });
  const teacher = school.browser();
  const link = secretIn(await school.services.links.makeTeacherLink());
  const claimed = await teacher.call('teacherClaim', { body: { link } });
  await teacher.signIn('teacherMe');
  const { classId, code } = await openLobby(school, teacher);
  const board = secretIn((await teacher.ok('classBoard', { params: { classId } })).url);
  const device = school.browser();
  const joined = await device.call('joinName', { body: { code, name: 'Ada' } });
  await device.signIn('studentMe');
  const answers = [
    claimed,
    await school.browser().call('boardClaim', { body: { link: board } }),
    joined,
    await device.call('studentLeave'),
  ];
  return answers.flatMap(({ cookies }) => cookies.map((line) => line.replace(/=[^;]*/, '')));
}

describe('cookies', () => {
  test('on a plain address', async () => {
    expect(await attributes(null)).toMatchInlineSnapshot(`
      [
        "ff_teacher; Max-Age=31708800; Path=/; HttpOnly; SameSite=Strict",
        "ff_board; Max-Age=2678400; Path=/; HttpOnly; SameSite=Strict",
        "ff_student; Max-Age=31708800; Path=/; HttpOnly; SameSite=Strict",
        "ff_door; Path=/; HttpOnly; SameSite=Strict",
        "ff_student; Max-Age=0; Path=/; HttpOnly; SameSite=Strict",
      ]
    `);
  });

  test('on https they are bound to the host', async () => {
    expect(await attributes('https://flipflop.example.org')).toMatchInlineSnapshot(`
      [
        "__Host-ff_teacher; Max-Age=31708800; Path=/; HttpOnly; Secure; SameSite=Strict",
        "__Host-ff_board; Max-Age=2678400; Path=/; HttpOnly; Secure; SameSite=Strict",
        "__Host-ff_student; Max-Age=31708800; Path=/; HttpOnly; Secure; SameSite=Strict",
        "__Host-ff_door; Path=/; HttpOnly; Secure; SameSite=Strict",
        "__Host-ff_student; Max-Age=0; Path=/; HttpOnly; Secure; SameSite=Strict",
      ]
    `);
  });

  test('on https a cookie without its host’s name before it is not read', async () => {
    const school = await openSchool({ publicUrl: 'https://flipflop.example.org' });
    const { tokens } = school.services;
    const { cookie } = await tokens.issue({ role: 'board', classId: 'c1' });
    const [pair = ''] = cookie.split(';');
    expect(pair).toMatch(/^__Host-ff_board=/);
    expect(cookie).not.toMatch(/domain/i);
    expect(cookie).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    expect(await tokens.callerOf('board', pair)).not.toBe(null);
    expect(await tokens.callerOf('board', pair.replace('__Host-', ''))).toBe(null);
  });
});

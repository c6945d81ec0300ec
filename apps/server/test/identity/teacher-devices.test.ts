import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { openSchool, type School, secretIn } from '../support/school.ts';

const MINUTE = 60 * 1_000;
const HOUR = 60 * MINUTE;

async function anotherDevice(school: School, of: Browser): Promise<Browser> {
  const { url } = await of.ok('deviceLink');
  const browser = school.browser();
  await browser.ok('teacherClaim', { body: { link: secretIn(url) } });
  await browser.signIn('teacherMe');
  return browser;
}

const idOf = async (browser: Browser) =>
  (await browser.ok('teacherDevices')).devices.find(({ here }) => here)?.id ?? '';

describe('a link for another device of the same teacher', () => {
  test('signs it in as the same teacher, and the first stays', async () => {
    const school = await openSchool();
    const first = await school.teacher();
    await first.ok('teacherName', { body: { name: 'Ms Okafor' } });
    const second = await anotherDevice(school, first);
    expect((await second.ok('teacherMe')).name).toBe('Ms Okafor');
    expect((await first.ok('teacherMe')).name).toBe('Ms Okafor');
  });

  test('works once, for ten minutes, and the one before ends', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const make = async () => secretIn((await teacher.ok('deviceLink')).url);
    const claim = async (link: string) =>
      (await school.browser().call('teacherClaim', { body: { link } })).status;
    const before = await make();
    const link = await make();
    expect([await claim(before), await claim(link), await claim(link)]).toEqual([410, 200, 410]);
    const slow = await make();
    await school.time.advance(10 * MINUTE);
    expect(await claim(slow)).toBe(200);
    const late = await make();
    await school.time.advance(10 * MINUTE + 1);
    expect(await claim(late)).toBe(410);
  });

  test('does not end the link that the server printed, nor that one it', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const printed = secretIn(await school.services.links.makeTeacherLink());
    await anotherDevice(school, teacher);
    expect((await school.browser().call('teacherClaim', { body: { link: printed } })).status).toBe(200);
  });

  test('leads a phone to an address that it can reach', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { url, elsewhere } = await teacher.ok('deviceLink');
    expect(url.startsWith(`${school.origin}/teach/#link=`)).toBe(true);
    expect(elsewhere).toMatch(/^http:\/\/192\.168\.1\.20:3000\/teach\/#link=/);
  });
});

describe('the devices of a teacher', () => {
  test('are listed, the one used last first, and this one is marked', async () => {
    const school = await openSchool();
    const start = school.time.now();
    const first = await school.teacher();
    await school.time.advance(HOUR);
    const second = await anotherDevice(school, first);
    await school.time.advance(7 * HOUR);
    await second.ok('teacherMe');
    await first.ok('teacherMe');
    await school.time.advance(7 * HOUR);
    const { devices } = await second.ok('teacherDevices');
    expect(devices).toEqual([
      { id: await idOf(second), here: true, since: start + HOUR, usedAt: start + 15 * HOUR },
      { id: await idOf(first), here: false, since: start, usedAt: start + 8 * HOUR },
    ]);
  });

  test('are one’s own alone, to see and to end', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { browser: stranger } = await school.stranger();
    const theirs = await idOf(stranger);
    expect((await teacher.ok('teacherDevices')).devices.map(({ id }) => id)).not.toContain(theirs);
    const foreign = await teacher.call('deviceEnd', { params: { deviceId: theirs } });
    const none = await teacher.call('deviceEnd', { params: { deviceId: 'nosuch11' } });
    expect([foreign.status, foreign.refused, foreign.body]).toEqual([404, 'notFound', none.body]);
    await stranger.ok('teacherMe');
  });

  test('are ended one by one', async () => {
    const school = await openSchool();
    const first = await school.teacher();
    const second = await anotherDevice(school, first);
    await first.ok('deviceEnd', { params: { deviceId: await idOf(second) } });
    expect((await second.call('teacherMe')).status).toBe(401);
    await first.ok('teacherMe');
  });

  test('this one too: it leaves, and its cookie goes', async () => {
    const school = await openSchool();
    for (const leave of ['teacherLeave', 'deviceEnd'] as const) {
      const device = await school.teacher();
      const kept = device.jar.get('ff_teacher') ?? '';
      await device.ok(leave, { params: { deviceId: await idOf(device) } });
      expect(device.jar.has('ff_teacher')).toBe(false);
      const thief = school.browser();
      thief.take(`ff_teacher=${kept}`);
      expect((await thief.call('teacherMe')).status).toBe(401);
    }
  });

  test('all others end at once, with the links by which one of them could come back', async () => {
    const school = await openSchool();
    const stolen = await school.teacher();
    const { id: classId } = await stolen.ok('classCreate', { body: { name: '6B' } });
    const first = await anotherDevice(school, stolen);
    const device = secretIn((await stolen.ok('deviceLink')).url);
    const invitation = secretIn((await stolen.ok('coTeacherInvite', { params: { classId } })).url);
    await first.ok('signOutOthers');
    expect((await stolen.call('teacherMe')).status).toBe(401);
    await first.ok('teacherMe');
    for (const link of [device, invitation]) {
      expect((await school.browser().call('teacherClaim', { body: { link } })).refused).toBe('linkUsed');
    }
  });
});

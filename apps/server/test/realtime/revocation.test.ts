import { once } from 'node:events';
import { PROTOCOL_VERSION } from '@flipflop/protocol';
import type { Id } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import type { Browser } from '../support/browser.ts';
import { createBrowser } from '../support/browser.ts';
import { secretIn } from '../support/school.ts';
import { closed, openPage, type PageSocket, pageSocket, refusalOf } from './page.ts';
import { openSchool, type School, type SignedIn } from './school.ts';

/** The browser of somebody who is signed in already. */
async function browserOf(school: School, who: SignedIn): Promise<Browser> {
  const browser = createBrowser(school.origin, school.origin);
  browser.take(who.cookie);
  await browser.signIn(ME[who.role]);
  return browser;
}

const ME = { teacher: 'teacherMe', student: 'studentMe', board: 'boardMe' } as const;

/** What a browser's page would open its socket with. */
async function signedIn(browser: Browser, role: SignedIn['role'], classId: Id): Promise<SignedIn> {
  const { csrf } = await browser.ok(ME[role]);
  return { role, classId, cookie: `ff_${role}=${browser.jar.get(`ff_${role}`)}`, csrf, tokenId: '' };
}

/** The socket was told why, was closed and gets nothing more, and does not come back. */
async function expectEnded(
  school: School,
  who: SignedIn,
  page: PageSocket,
  revoke: () => Promise<unknown>,
  reason: string,
): Promise<void> {
  const end = closed(page);
  await revoke();
  expect(await end).toBe('io server disconnect');
  expect(page.frames.at(-1)).toMatchObject({ name: 'goodbye', envelope: { reason } });
  const before = page.frames.length;
  const witness = await openPage(school, await school.teacher());
  await school.submit({ type: 'eyesUp', on: true, text: 'Look here' });
  await witness.view('teacherView', (view) => JSON.stringify(view).includes('Look here'));
  expect(page.frames).toHaveLength(before);
  expect(await refusalOf(pageSocket(school, who))).toMatch(/error/);
}

async function open() {
  const school = await openSchool();
  const owner = await browserOf(school, await school.teacher());
  const params = { classId: school.classId };
  return { school, owner, params, studentId: school.students[0] ?? '' };
}

describe('[T4] an open socket ends with what signed it in', () => {
  test.each([
    ['the teacher signs the student out', 'studentSignOut'],
    ['the teacher signs the class out', 'classSignOut'],
    ['the student is taken off the list', 'studentRemove'],
  ] as const)('when %s', async (_, route) => {
    const { school, owner, params, studentId } = await open();
    const who = await school.student(0);
    const page = await openPage(school, who);
    await page.view('personalView');
    const revoke = () => owner.ok(route, { params: { ...params, studentId } });
    await expectEnded(school, who, page, revoke, 'signedOut');
  });

  test('when a student says “not me”', async () => {
    const { school } = await open();
    const who = await school.student(0);
    const page = await openPage(school, who);
    const device = await browserOf(school, who);
    await expectEnded(school, who, page, () => device.ok('studentLeave'), 'signedOut');
  });

  test.each([
    ['the card by which the student came is replaced', 'studentCard'],
    ['cards are made for the whole class', 'classCards'],
  ] as const)('when %s', async (_, route) => {
    const { school, owner, params, studentId } = await open();
    const { url } = await owner.ok('studentCard', { params: { ...params, studentId } });
    const device = createBrowser(school.origin, school.origin);
    await device.ok('joinCard', { body: { card: secretIn(url) } });
    const who = await signedIn(device, 'student', school.classId);
    const page = await openPage(school, who);
    await page.view('personalView');
    const body = route === 'classCards' ? { students: school.students } : {};
    const revoke = () => owner.ok(route, { params: { ...params, studentId }, body });
    await expectEnded(school, who, page, revoke, 'signedOut');
  });

  test('when the student goes on on another device, which stays', async () => {
    const { school } = await open();
    const who = await school.student(0);
    const page = await openPage(school, who);
    let next = who;
    const move = async () => {
      next = await school.student(0);
    };
    await expectEnded(school, who, page, move, 'otherDevice');
    await (await openPage(school, next)).view('personalView');
  });

  test('when the class is signed out: its boards too', async () => {
    const { school, owner, params } = await open();
    const who = await school.board();
    const page = await openPage(school, who);
    await page.view('boardView');
    await expectEnded(school, who, page, () => owner.ok('classSignOut', { params }), 'signedOut');
  });

  test.each(['deviceEnd', 'signOutOthers'] as const)(
    'when a teacher ends the device from another: %s',
    async (route) => {
      const { school, owner } = await open();
      const who = await school.teacher();
      const page = await openPage(school, who);
      await page.view('teacherView');
      const { devices } = await owner.ok('teacherDevices');
      const deviceId = devices.find(({ here }) => !here)?.id ?? '';
      await expectEnded(school, who, page, () => owner.ok(route, { params: { deviceId } }), 'signedOut');
      await owner.ok('teacherMe');
    },
  );

  test('when a teacher leaves this device', async () => {
    const { school } = await open();
    const who = await school.teacher();
    const page = await openPage(school, who);
    const browser = await browserOf(school, who);
    await expectEnded(school, who, page, () => browser.ok('teacherLeave'), 'signedOut');
  });

  test('when access to the class ends: its panels alone', async () => {
    const { school, owner, params } = await open();
    const guest = createBrowser(school.origin, school.origin);
    const { url } = await owner.ok('coTeacherInvite', { params });
    await guest.ok('teacherClaim', { body: { link: secretIn(url) } });
    await guest.signIn('teacherMe');
    const { id: own } = await guest.ok('classCreate', { body: { name: 'My own' } });
    const who = await signedIn(guest, 'teacher', school.classId);
    const page = await openPage(school, who);
    await page.view('teacherView');
    const atHome = await openPage(school, { ...who, classId: own });
    const [coTeacher] = (await owner.ok('classGet', { params })).coTeachers;
    const revoke = () => owner.ok('coTeacherEnd', { params: { ...params, teacherId: coTeacher?.id ?? '' } });
    await expectEnded(school, who, page, revoke, 'noLongerYours');
    await atHome.settle();
    expect(atHome.socket.connected).toBe(true);
  });
});

describe('[T4] a socket that comes while its token ends', () => {
  test('is told goodbye and sees nothing, also if it shook hands before', async () => {
    const { school } = await open();
    const who = await school.student(0);
    const address = `${school.origin.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&role=student`;
    const socket = new WebSocket(address, { headers: { cookie: who.cookie, origin: school.origin } });
    const texts: string[] = [];
    socket.on('message', (data) => {
      texts.push(data.toString());
      if (String(data).startsWith('40')) socket.send('421["leave",{"id":"c1"}]');
    });
    await once(socket, 'message');
    await school.server.services.tokens.end(who.tokenId, 'signedOut');
    const end = once(socket, 'close');
    socket.send(`40${JSON.stringify({ csrf: who.csrf, protocol: PROTOCOL_VERSION })}`);
    await end;
    const events = texts.filter((text) => text.startsWith('4'));
    expect(events.slice(1).map((text) => text.replace(/\{.*/, ''))).toEqual(['42["goodbye",', '41']);
    expect(texts.join()).not.toContain('Canary');
  });

  test('does not stay, whichever of the two is first', async () => {
    const { school } = await open();
    for (let time = 0; time < 20; time += 1) {
      const who = await school.board();
      const page = pageSocket(school, who);
      const over = new Promise((resolve) => {
        page.socket.once('disconnect', resolve);
        page.socket.once('connect_error', resolve);
      });
      page.socket.connect();
      for (let turn = 0; turn < time; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      await school.server.services.tokens.end(who.tokenId, 'signedOut');
      await over;
    }
    expect(await school.metrics.text()).toContain('flipflop_sockets{role="board"} 0');
  });
});

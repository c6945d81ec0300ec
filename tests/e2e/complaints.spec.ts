import { joinByCode, must } from '@flipflop/simulator';
import type { Page } from '@playwright/test';
import { canSleep, fallAsleep, lookAway, wakeUp } from './support/asleep.ts';
import { lead } from './support/lead.ts';
import { openLine } from './support/line.ts';
import type { OpenLesson } from './support/open-lesson.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';
import { expectSameTime, secondsShown, timer } from './support/time.ts';

/** What users of such tools complain of, as `docs/complaints.md` lists it: here is what no other test keeps from us. */

const MINUTE = 60_000;
const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();
const notice = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words, { exact: true });

function rowOf(lesson: OpenLesson, name: string) {
  const row = lesson.now().students.find((student) => student.name === name);
  if (row === undefined) throw new Error(`${name} is not on the list.`);
  return row;
}

test('[C1] A phone that was locked through a swap is on the new screen when it is looked at again', async ({
  lesson,
  open,
  product,
}) => {
  const line = await openLine(product.port);
  const as = await studentIn(lesson, 'Amara', 'remote');
  await lead(lesson, 'start', 'counting');
  const amara = await open(`${line.base}/`, { as, size: 'phone' });
  await canSleep(amara);
  await press(amara, 'Start');
  await expect.poll(() => rowOf(lesson, 'Amara').arrived).toBe(true);

  await fallAsleep(amara);
  line.cut();
  await expect.poll(() => rowOf(lesson, 'Amara').presence.state).toBe('lost');
  await lead(lesson, 'swap', 'changeover');
  line.restore();
  await wakeUp(amara);
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect.poll(() => rowOf(lesson, 'Amara').presence.state).toBe('here');
  expect(rowOf(lesson, 'Amara').joined).toBe(true);
  await line.close();
});

test('[C3] A tab that is closed counts no longer, and the teacher reads who is lost', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await expect(panel.getByText('1 of 24 connected')).toBeVisible();
  await amara.close();
  await expect(panel.getByText('0 of 24 connected')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Amara\s*Lost Wi-Fi/ })).toBeVisible();
});

test('[C3] A press that comes too late is answered in words, and nothing happens twice', async ({
  lesson,
  open,
}) => {
  await lead(lesson, 'start', 'counting');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const held: (() => void)[] = [];
  let isHeld = false;
  await panel.routeWebSocket(/socket\.io/, (page) => {
    const server = page.connectToServer();
    server.onMessage((message) => {
      if (isHeld) held.push(() => page.send(message));
      else page.send(message);
    });
  });
  await panel.reload();
  await expect(panel.getByRole('button', { name: /^Swap/ })).toBeVisible();

  isHeld = true;
  await lead(lesson, 'swap', 'changeover');
  await press(panel, /^Swap/);
  await expect(panel.getByText('Swapping…')).toBeVisible();
  isHeld = false;
  for (const deliver of held.splice(0)) deliver();
  const rail = panel.getByRole('complementary', { name: 'Lesson' });
  await expect(rail.getByText('Already swapped.')).toBeVisible();
  expect(lesson.now().class).toMatchObject({ phase: 'changeover', round: 1 });
});

test('[C4] Of two students whose pages were in the back, neither drifts: both show the true time as soon as they are looked at', async ({
  lesson,
  open,
}) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  const bao = await open('/', { as: await studentIn(lesson, 'Bao', 'room'), size: 'chromebook' });
  await lead(lesson, 'start', 'counting');
  await canSleep(amara);
  await expectSameTime(lesson, [amara, bao]);

  await fallAsleep(amara);
  const before = await secondsShown(amara);
  await expect.poll(() => secondsShown(bao)).toBeLessThan(before - 3);
  expect(await secondsShown(amara)).toBe(before);
  await wakeUp(amara);
  expect(Math.abs((await secondsShown(amara)) - (await secondsShown(bao)))).toBeLessThanOrEqual(1);
  await lesson.send('addTime', { seen: { phase: 'round', round: 0 }, ms: MINUTE });
  await expectSameTime(lesson, [amara, bao]);
});

test('[C5] No round ends in the middle of a sentence: two minutes are said softly, time runs over until the teacher swaps, and more can be given', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  await press(amara, 'Start');
  for (const ms of [-9 * MINUTE, -9 * MINUTE + 2_000]) {
    await lesson.send('addTime', { seen: { phase: 'round', round: 0 }, ms });
  }
  await expect(amara.getByRole('status')).toHaveText('2 minutes left');
  await expect(amara.getByRole('alert').filter({ hasText: /\w/ })).toHaveCount(0);

  await press(panel, /^−1 min/);
  await press(panel, /^−1 min/);
  await expect(notice(amara, 'Time’s up.')).toBeVisible();
  await expect(timer(amara)).toContainText('+0:0');
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await press(panel, '+1 min');
  await expect(notice(amara, 'Time’s up.')).toBeHidden();
  await expect.poll(() => secondsShown(amara)).toBeGreaterThan(50);
});

test('[C6] After a swap nobody is in limbo: the roll says who is there, and who is not can be found, marked or come late', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  const bao = await open('/', { as: await studentIn(lesson, 'Bao', 'room'), size: 'chromebook' });
  await lead(lesson, 'start', 'counting');
  await lead(lesson, 'swap', 'changeover');
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect(panel.getByText('0 of 24 have switched')).toBeVisible();
  await press(bao, 'Start');
  await expect(panel.getByText('1 of 24 have switched')).toBeVisible();
  await expect(panel.getByRole('button', { name: /^Amara\s*(Has not seen|Prompt seen)/ })).toBeVisible();
  await lesson.send('markArrived', { students: [lesson.student('Amara')] });
  await expect(panel.getByText('2 of 24 have switched')).toBeVisible();
  await expect(heading(amara, 'You are with Ms Okafor')).toBeVisible();
  await amara.reload();
  await expect(heading(amara, 'You are with Ms Okafor')).toBeVisible();
});

test('[C7] Several who are moved at once, one of them called, all end up where they were sent, and nobody else moves', async ({
  lesson,
  open,
}) => {
  await lesson.fill(['Eli', 'Kofi', 'Noah'], 'remote');
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  await lesson.send('call', { students: [lesson.student('Eli')] });
  const before = groupsByName(lesson);
  const roomers = before.get('Bao');
  if (roomers === undefined || roomers === null) throw new Error('Bao has no group.');
  const moved = ['Amara', 'Eli', 'Kofi'];
  await lesson.send('move', { students: moved.map(lesson.student), group: roomers });
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect(amara.getByRole('button', { name: 'Roomers Amara Menu' })).toBeVisible();
  await expect.poll(() => groupsByName(lesson).get('Amara')).toBe(roomers);
  const expected = new Map([...before].map(([name, was]) => [name, moved.includes(name) ? roomers : was]));
  expect(groupsByName(lesson)).toEqual(expected);
  await lead(lesson, 'swap', 'changeover');
  await expect(heading(amara, 'Time to start')).toBeVisible();
  expect(groupsByName(lesson)).toEqual(expected);
});

test('[C8] A lesson that was held opens again with its plan, its groups and its words', async ({
  lesson,
  open,
  product,
}) => {
  await lead(lesson, 'start', 'counting');
  const before = lesson.now();
  await lesson.send('end', {});
  const panel = await open(`/teach/#/class/${lesson.classId}`, { as: lesson.teacher });
  await panel
    .getByRole('button', { name: /^Start lesson/ })
    .first()
    .click();
  await expect(panel.getByRole('button', { name: /^Start/ })).toBeVisible();
  await expect.poll(() => lesson.now().class.phase).toBe('lobby');
  const after = lesson.now();
  const { lessonTitle, rounds, wrapUp } = before.class;
  expect(after.class).toMatchObject({ lessonTitle, rounds, wrapUp });
  const groupsOf = (view: typeof before) => view.students.map(({ name, group }) => ({ name, group }));
  expect(groupsOf(after)).toEqual(groupsOf(before));
  await joinByCode(product.base, after.door.code ?? '', 'Amara');
  expect(rowOf(lesson, 'Amara').joined).toBe(true);
});

test('[C11] No page makes a sound or asks for one, through time’s up, a call and a swap', async ({
  lesson,
  open,
}) => {
  const pages = [
    await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' }),
    await open(lesson.panelAddress, { as: lesson.teacher }),
    await open(await lesson.boardAddress(), { size: 'projector' }),
  ];
  for (const page of pages) {
    await page.addInitScript(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      HTMLMediaElement.prototype.play = async () => void heard.push('play');
      const { start } = AudioScheduledSourceNode.prototype;
      AudioScheduledSourceNode.prototype.start = function (this: AudioScheduledSourceNode, when?: number) {
        heard.push('start');
        start.call(this, when);
      };
      Navigator.prototype.vibrate = () => heard.push('vibrate') > 0;
    });
    await page.reload();
  }
  const [amara] = pages;
  if (amara === undefined) throw new Error('no page');
  await lead(lesson, 'start', 'counting');
  await press(amara, 'Start');
  await lead(lesson, 'endRound', 'timeUp');
  await expect(notice(amara, 'Time’s up.')).toBeVisible();
  await lesson.send('call', { students: [lesson.student('Amara')] });
  await expect(heading(amara, 'Amara, come to Ms Okafor')).toBeVisible();
  await lesson.send('release', { students: [lesson.student('Amara')] });
  await lead(lesson, 'swap', 'changeover');
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  for (const page of pages) expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
});

test('[C13] [C15] One message and one “Eyes up” reach both groups, and every screen has one heading and at most one button to press', async ({
  lesson,
  open,
}) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  const bao = await open('/', { as: await studentIn(lesson, 'Bao', 'room'), size: 'chromebook' });
  const both = [amara, bao];
  const expectClear = async (words: string) => {
    for (const page of both) {
      await expect(page.getByText(words).first()).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
      const toPress = page.locator(
        'main .ff-button[data-variant="ink"], main .ff-button[data-variant="ground"]',
      );
      expect(await toPress.count(), words).toBeLessThanOrEqual(1);
    }
  };
  await expectClear('You’re in');
  await lead(lesson, 'start', 'counting');
  await expect(heading(amara, 'Time to start')).toBeVisible();
  await expect(heading(bao, 'Come to the teacher’s table')).toBeVisible();
  await lesson.send('message', { to: { kind: 'all' }, text: 'Flour your hands.' });
  await expectClear('Flour your hands.');
  await lesson.send('eyesUp', { on: true, text: null });
  await expectClear('Eyes up');
  await lesson.send('eyesUp', { on: false, text: null });
  await lead(lesson, 'endRound', 'timeUp');
  await expectClear('Time’s up.');
  await lead(lesson, 'swap', 'changeover');
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect(heading(bao, 'Time to start')).toBeVisible();
  await expectClear('0:');
  await lead(lesson, 'startRound', 'counting');
  await lead(lesson, 'swap', 'wrapUp');
  await expectClear('Well done');
});

test('[C14] The panel says of each child at home: here, page not in front, finished, lost', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const zoomers = panel.getByRole('region', { name: 'Zoomers' });
  const tile = (words: RegExp) => zoomers.getByRole('button', { name: words });
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await canSleep(amara);
  await lead(lesson, 'start', 'counting');
  await expect(tile(/^Amara\s*Has not started/)).toBeVisible();
  await lookAway(amara);
  await expect(tile(/^Amara\s*Page not in front/)).toBeVisible();
  await wakeUp(amara);
  await press(amara, 'Start');
  await expect(tile(/^Amara\s*, here/)).toBeVisible();
  await press(amara, 'I’m done');
  await expect(tile(/^Amara\s*, finished/)).toBeVisible();
  await amara.close();
  await expect(tile(/^Amara\s*Lost Wi-Fi/)).toBeVisible();
});

test('[C16] In one round early finishers are told what comes and may look again, and who is not finished keeps the work until the teacher swaps', async ({
  lesson,
  open,
}) => {
  const early = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  const late = await open('/', { as: await studentIn(lesson, 'Eli', 'remote'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  await press(early, 'Start');
  await press(late, 'Start');
  await press(early, 'I’m done');
  await expect(heading(early, 'You did it, Amara')).toBeVisible();
  await expect(early.getByText('Next you are with Ms Okafor.')).toBeVisible();
  await press(early, 'Look at it again');
  await expect(early.getByText('Cut the dough into six.')).toBeVisible();

  await lead(lesson, 'endRound', 'timeUp');
  await expect(late.getByText('Finish what you are doing.')).toBeVisible();
  await expect(late.getByText('Cut the dough into six.')).toBeVisible();
  await lead(lesson, 'swap', 'changeover');
  for (const page of [early, late]) await expect(heading(page, 'Join your teacher now')).toBeVisible();
});

test('[C2] [C17] Who comes late is let in by one tap to where the round is, and nobody’s time or screen starts again', async ({
  lesson,
  open,
}) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  await press(amara, 'Start');
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  const before = lesson.now().class;
  const params = { classId: lesson.classId, studentId: lesson.student('Mei') };
  const { url } = must(await lesson.teacher.api.call('studentCard', { params, body: {} }));
  const mei = await open(url, { size: 'phone' });
  await press(mei, 'At home');
  await expect(heading(mei, 'Time to start')).toBeVisible();
  await expectSameTime(lesson, [amara, mei]);
  expect(lesson.now().class).toEqual(before);
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
});

function groupsByName(lesson: OpenLesson): ReadonlyMap<string, string | null> {
  return new Map(lesson.now().students.map(({ name, group }) => [name, group]));
}

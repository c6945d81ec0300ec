import type { Page } from '@playwright/test';
import { inPhase, lead } from './support/lead.ts';
import { type Line, openLine } from './support/line.ts';
import { studentIn } from './support/student-in.ts';
import { test as base, expect } from './support/test.ts';
import { expectSameTime, secondsShown } from './support/time.ts';

const test = base.extend<{ line: Line }>({
  line: async ({ product }, use) => {
    const line = await openLine(product.port);
    await use(line);
    await line.close();
  },
});

const notice = (page: Page, words: string) =>
  page.getByRole('region', { name: 'Notices' }).getByText(words, { exact: true });
const heading = (page: Page, name: string) => page.getByRole('heading', { name });

test('[C9] A student without internet keeps the screen, and is on the new one when it is back', async ({
  lesson,
  line,
  open,
}) => {
  const as = await studentIn(lesson, 'Amara', 'remote');
  await lead(lesson, 'start', 'counting');
  const amara = await open(`${line.base}/`, { as, size: 'phone' });
  await amara.getByRole('button', { name: 'Start' }).click();
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();

  line.cut();
  await expect(notice(amara, 'No connection. Keep going.')).toBeVisible();
  await expect(amara.getByRole('status')).toHaveText('No connection. Keep going.');
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();

  await amara.getByRole('button', { name: 'I’m done' }).click();
  await expect(heading(amara, 'You did it, Amara')).toBeVisible();
  await expect(amara.getByText('Ms Okafor sees it when you are back.')).toBeVisible();

  await lead(lesson, 'swap', 'changeover');
  await expect(heading(amara, 'You did it, Amara')).toBeVisible();

  line.restore();
  await expect(notice(amara, 'You are back.')).toBeVisible();
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect(notice(amara, 'No connection. Keep going.')).toBeHidden();
});

test('[C9] What a student pressed without internet reaches the teacher when it is back, if the round still runs', async ({
  lesson,
  line,
  open,
}) => {
  const as = await studentIn(lesson, 'Amara', 'remote');
  const amara = await open(`${line.base}/`, { as, size: 'phone' });
  await expect(amara.getByText('The activity is on your device')).toBeVisible();
  await lead(lesson, 'start', 'counting');
  await expect(heading(amara, 'Time to start')).toBeVisible();

  line.cut();
  await expect(notice(amara, 'No connection. Keep going.')).toBeVisible();
  await amara.getByRole('button', { name: 'Start' }).click();
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  expect(rowOf('Amara').arrived).toBe(false);

  line.restore();
  await expect.poll(() => rowOf('Amara').arrived).toBe(true);
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();

  function rowOf(name: string) {
    const row = lesson.now().students.find((student) => student.name === name);
    if (row === undefined) throw new Error(`${name} is not on the list.`);
    return row;
  }
});

test('[C9] A place that was pressed without internet is not sent later, and the page says so', async ({
  lesson,
  line,
  open,
}) => {
  const { visitor } = await lesson.join('Amara');
  const amara = await open(`${line.base}/`, { as: visitor, size: 'phone' });
  await expect(heading(amara, 'Amara, where are you today?')).toBeVisible();

  line.cut();
  await expect(notice(amara, 'No connection. Keep going.')).toBeVisible();
  await amara.getByRole('button', { name: 'At home' }).click();
  await expect(amara.getByText('No connection. Try again when you are back.')).toBeVisible();

  line.restore();
  await expect(notice(amara, 'You are back.')).toBeVisible();
  await expect(amara.getByText('No connection. Try again when you are back.')).toBeHidden();
  await expect(heading(amara, 'Amara, where are you today?')).toBeVisible();
  await amara.getByRole('button', { name: 'At home' }).click();
  await expect(heading(amara, 'You’re in, Amara')).toBeVisible();
});

test('A panel without a connection commands nothing, and nothing that was pressed happens later', async ({
  lesson,
  line,
  open,
}) => {
  await studentIn(lesson, 'Amara', 'remote');
  await studentIn(lesson, 'Bao', 'room');
  await lead(lesson, 'start', 'counting');
  const teacher = await open(`${line.base}${lesson.panelAddress}`, { as: lesson.teacher });
  const rail = teacher.getByRole('complementary', { name: 'Lesson' });
  const zoomers = teacher.getByRole('region', { name: 'Zoomers' });
  const roomers = teacher.getByRole('region', { name: 'Roomers' });
  await expect(rail.getByRole('button', { name: /^Swap/ })).toBeEnabled();
  await expect(zoomers.getByRole('button', { name: 'Amara' })).toBeVisible();
  await expect(roomers.getByRole('button', { name: 'All here' })).toBeVisible();

  line.cut();
  await expect(teacher.getByText('No connection', { exact: true }).first()).toBeVisible();
  await expect(teacher.getByText(/^No connection since/)).toBeVisible();
  await expect(rail.getByText('No connection. Not swapped.')).toBeVisible();
  const buttons = await rail.getByRole('button').all();
  expect(buttons.length).toBeGreaterThanOrEqual(7);
  for (const button of buttons) await expect(button).toHaveAttribute('aria-disabled', 'true');
  await expect(zoomers.getByRole('button')).toHaveCount(0);
  await expect(roomers.getByRole('button')).toHaveCount(0);

  for (const name of [/^Swap/, '+1 min', 'Pause', 'Eyes up', 'Message', 'Call']) {
    await rail.getByRole('button', { name }).click({ force: true });
  }
  await teacher.getByRole('button', { name: 'More' }).click();
  await expect(teacher.getByRole('menuitem', { name: /^Back to/ })).toBeVisible();
  await expect(teacher.getByRole('menuitem', { name: 'End lesson' })).toHaveCount(0);
  await teacher.keyboard.press('Escape');

  line.restore();
  await expect(teacher.getByText('0 of 24 connected')).toBeVisible();
  await rail.getByRole('button', { name: 'Pause' }).click();
  await inPhase(lesson, 'paused');
  const { round, countdown, eyesUp } = lesson.now().class;
  expect({ round, totalMs: countdown?.totalMs, eyesUp }).toEqual({
    round: 0,
    totalMs: 20 * 60_000,
    eyesUp: null,
  });
});

test('A message that is being written when the connection goes is kept, and sent when the teacher says so', async ({
  lesson,
  line,
  open,
}) => {
  await lead(lesson, 'start', 'counting');
  const teacher = await open(`${line.base}${lesson.panelAddress}`, { as: lesson.teacher });
  const rail = teacher.getByRole('complementary', { name: 'Lesson' });
  await rail.getByRole('button', { name: 'Message' }).click();
  await rail.getByRole('textbox').fill('Two more minutes.');

  line.cut();
  const send = rail.getByRole('button', { name: /^Send to/ });
  await expect(send).toHaveAttribute('aria-disabled', 'true');
  await expect(send).toContainText('No connection. Not sent.');

  line.restore();
  await expect(send).toBeEnabled();
  await expect(rail.getByRole('textbox')).toHaveValue('Two more minutes.');
  expect(lesson.now().class.messages).toEqual([]);
  await send.click();
  await expect.poll(() => lesson.now().class.messages).toEqual([{ to: 'all', text: 'Two more minutes.' }]);
});

test('A board without a connection counts on, and follows when it is back', async ({
  lesson,
  line,
  open,
}) => {
  await lead(lesson, 'start', 'counting');
  const address = new URL(await lesson.boardAddress());
  const board = await open(`${line.base}${address.pathname}${address.hash}`, { size: 'projector' });
  await expect(heading(board, 'Round 1 of 2')).toBeVisible();
  await expectSameTime(lesson, [board]);

  line.cut();
  await expect(board.getByRole('complementary', { name: 'Connection' })).toHaveText('No connection');
  const shown = await secondsShown(board);
  await expect.poll(() => secondsShown(board)).toBeLessThan(shown - 1);
  await expectSameTime(lesson, [board]);
  await lead(lesson, 'swap', 'changeover');
  await expect(heading(board, 'Round 1 of 2')).toBeVisible();

  line.restore();
  await expect(heading(board, 'Swap!')).toBeVisible();
  await expect(board.getByRole('complementary', { name: 'Connection' })).toBeHidden();
});

test('A server that dies in a round and starts again finds all three screens waiting, and the countdown goes on', async ({
  lesson,
  open,
  product,
}) => {
  const as = await studentIn(lesson, 'Amara', 'remote');
  await lead(lesson, 'start', 'counting');
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const board = await open(await lesson.boardAddress(), { size: 'projector' });
  const amara = await open('/', { as, size: 'phone' });
  await amara.getByRole('button', { name: 'Start' }).click();
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await expect(heading(board, 'Round 1 of 2')).toBeVisible();
  await expect(teacher.getByText('1 of 24 connected')).toBeVisible();
  await expectSameTime(lesson, [teacher, board, amara]);
  const { countdown } = lesson.now().class;

  await product.kill();
  await expect(notice(amara, 'No connection. Keep going.')).toBeVisible();
  await expect(teacher.getByText(/^No connection since/)).toBeVisible();
  await expect(board.getByRole('complementary', { name: 'Connection' })).toBeVisible();
  await product.start();

  await expect(notice(amara, 'You are back.')).toBeVisible();
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await expect(teacher.getByText('1 of 24 connected')).toBeVisible();
  await expect(board.getByRole('complementary', { name: 'Connection' })).toBeHidden();
  await expect(heading(board, 'Round 1 of 2')).toBeVisible();
  await expect.poll(() => lesson.panel.status.get().state).toBe('online');
  expect(lesson.now().class.countdown).toEqual(countdown);
  await expectSameTime(lesson, [teacher, board, amara]);

  await teacher.getByRole('button', { name: /^Swap/ }).click();
  await expect(heading(amara, 'Join your teacher now')).toBeVisible();
  await expect(heading(board, 'Swap!')).toBeVisible();
});

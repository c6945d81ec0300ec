import type { Page } from '@playwright/test';
import { sayName, typeCode } from './support/join.ts';
import { startOwnLesson } from './support/own-lesson.ts';
import { expect, test } from './support/test.ts';

const sees = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name, exact: typeof name === 'string' })).toBeVisible();
const press = (page: Page, name: string | RegExp) =>
  page.getByRole('button', { name, exact: typeof name === 'string' }).click();

test('[V14.2.3] Panel, board and a student’s page in one browser go through a whole lesson, each stays what it is, and every request is to our own host', async ({
  fresh,
  open,
}) => {
  const teacher = await open(fresh.teacherLink());
  const hosts = new Set<string>();
  const note = (page: Page) => page.on('websocket', (socket) => hosts.add(new URL(socket.url()).host));
  note(teacher);
  teacher.context().on('page', note);
  teacher.context().on('request', (request) => {
    const { host, protocol } = new URL(request.url());
    if (protocol !== 'data:') hosts.add(host);
  });
  const code = await startOwnLesson(teacher);

  await teacher.getByRole('button', { name: 'Show on the board' }).first().click();
  const opened = teacher.context().waitForEvent('page');
  await teacher.getByRole('link', { name: 'Open it here' }).click();
  const board = await opened;
  await expect(board.getByText(code)).toBeVisible();
  const student = await open(`${fresh.base}/`, { beside: teacher });
  await typeCode(student, code);
  await sayName(student, 'Amara');
  await press(student, 'At home');
  await sees(student, 'You’re in, Amara');
  await expect(teacher.getByText('1 of 4 connected')).toBeVisible();

  await press(teacher, /^Start/);
  await press(student, 'Start');
  await sees(board, 'Round 1 of 2');
  await press(teacher, /^Swap/);
  await sees(student, 'Join your teacher now');
  await sees(board, 'Swap!');
  await press(teacher, /^Undo/);
  await expect(student.getByRole('button', { name: 'I’m done' })).toBeVisible();
  await sees(board, 'Round 1 of 2');

  const reloadAll = () => Promise.all([teacher.reload(), board.reload(), student.reload()]);
  await reloadAll();
  await expect(teacher.getByRole('button', { name: /^Swap/ })).toBeVisible();
  await expect(student.getByRole('button', { name: 'I’m done' })).toBeVisible();
  await sees(board, 'Round 1 of 2');
  await expect(teacher.getByText('1 of 4 connected')).toBeVisible();

  await press(teacher, /^Swap/);
  await sees(student, 'Join your teacher now');
  // Deaf at first, so that a double tap on Swap does not skip the changeover.
  await teacher.bringToFront();
  await expect(async () => {
    await teacher.getByRole('button', { name: /^Start round/ }).click({ timeout: 2_000 });
    await expect(board.getByText('2 of 2')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await press(teacher, /^Finish/);
  await press(teacher, /^End lesson/);
  await sees(teacher, 'The lesson is over');
  await sees(board, 'See you, 6B');
  await sees(student, 'See you, Amara');

  await press(student, 'Leave this device');
  await student.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await sees(student, 'Type your class code');
  await reloadAll();
  await sees(teacher, 'The lesson is over');
  await sees(board, 'See you, 6B');
  await sees(student, 'Type your class code');
  expect([...hosts]).toEqual([new URL(fresh.base).host]);
});

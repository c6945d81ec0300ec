import { sayName, typeCode } from './support/join.ts';
import { lead } from './support/lead.ts';
import { expect, test } from './support/test.ts';

test('Panel, board and a student’s page in one browser each stay what they are, and leaving as a student signs nobody else out', async ({
  lesson,
  open,
}) => {
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const board = await open(await lesson.boardAddress(), { beside: teacher });
  const student = await open('/', { beside: teacher });
  await typeCode(student, lesson.code);
  await sayName(student, 'Amara');
  await student.getByRole('button', { name: 'At home' }).click();
  await expect(student.getByRole('heading', { name: 'You’re in, Amara' })).toBeVisible();
  await expect(teacher.getByText('1 of 24 connected')).toBeVisible();
  await expect(board.getByRole('heading', { name: /^Go to .* and type$/ })).toBeVisible();

  await teacher.getByRole('button', { name: /^Start/ }).click();
  await expect(student.getByRole('heading', { name: 'Time to start' })).toBeVisible();
  await expect(board.getByRole('heading', { name: 'Round 1 of 2' })).toBeVisible();
  await expect(teacher.getByRole('button', { name: /^Swap/ })).toBeVisible();

  await teacher.getByRole('button', { name: /^Swap/ }).click();
  await expect(student.getByRole('heading', { name: 'Join your teacher now' })).toBeVisible();
  await expect(board.getByRole('heading', { name: 'Swap!' })).toBeVisible();
  await expect(teacher.getByRole('button', { name: /^Start round/ })).toBeVisible();

  await lead(lesson, 'startRound', 'counting');
  await teacher.getByRole('button', { name: /^Finish/ }).click();
  await teacher.getByRole('button', { name: /^End lesson/ }).click();
  await expect(teacher.getByRole('heading', { name: 'The lesson is over' })).toBeVisible();
  await expect(board.getByRole('heading', { name: 'See you, 6B' })).toBeVisible();
  await expect(student.getByRole('heading', { name: 'See you, Amara' })).toBeVisible();

  await student.getByRole('button', { name: 'Leave this device' }).click();
  await student.getByRole('dialog').getByRole('button', { name: 'Leave' }).click();
  await expect(student.getByRole('heading', { name: 'Type your class code' })).toBeVisible();

  await Promise.all([teacher.reload(), board.reload(), student.reload()]);
  await expect(teacher.getByRole('heading', { name: 'The lesson is over' })).toBeVisible();
  await expect(board.getByRole('heading', { name: 'See you, 6B' })).toBeVisible();
  await expect(student.getByRole('heading', { name: 'Type your class code' })).toBeVisible();
});

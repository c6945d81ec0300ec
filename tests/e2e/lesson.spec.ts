import { asShown, sayName, typeCode } from './support/join.ts';
import { lead } from './support/lead.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';

test('[C12] A teacher starts, swaps, takes it back, swaps and ends; every screen follows', async ({
  lesson,
  open,
}) => {
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const board = await open(await lesson.boardAddress(), { size: 'projector' });
  await expect(board.getByText(asShown(lesson.code))).toBeVisible();

  const amara = await open('/', { size: 'phone' });
  await typeCode(amara, lesson.code.toLowerCase());
  await sayName(amara, 'amara');
  await amara.getByRole('button', { name: 'At home' }).click();
  await expect(amara.getByRole('heading', { name: 'You’re in, Amara' })).toBeVisible();

  const bao = await open(`/#${lesson.code}`, { size: 'chromebook' });
  await sayName(bao, 'Bao');
  await bao.getByRole('button', { name: 'In the room' }).click();
  await expect(bao.getByRole('heading', { name: 'You’re in, Bao' })).toBeVisible();
  expect(new URL(bao.url()).hash).toBe('');
  await expect(teacher.getByText('2 of 24 connected')).toBeVisible();

  await teacher.getByRole('button', { name: /^Start/ }).click();
  await expect(amara.getByText('Shape and boil your bagels').first()).toBeVisible();
  await expect(bao.getByRole('heading', { name: 'Come to the teacher’s table' })).toBeVisible();
  await expect(board.getByText('With Ms Okafor').first()).toBeVisible();
  await amara.getByRole('button', { name: 'Start' }).click();
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await bao.getByRole('button', { name: 'I’m here' }).click();

  await teacher.getByRole('button', { name: /^Swap/ }).click();
  await expect(amara.getByRole('heading', { name: 'Join your teacher now' })).toBeVisible();
  await expect(bao.getByRole('heading', { name: 'Go to your seat' })).toBeVisible();
  await expect(board.getByText('Swap!')).toBeVisible();

  await teacher.getByRole('button', { name: /^Undo/ }).click();
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await expect(board.getByText('1 of 2')).toBeVisible();

  await teacher.getByRole('button', { name: /^Swap/ }).click();
  await expect(amara.getByRole('heading', { name: 'Join your teacher now' })).toBeVisible();
  // Deaf at first, so that a double tap on Swap does not skip the changeover.
  await expect(async () => {
    await teacher.getByRole('button', { name: /^Start round/ }).click({ timeout: 500 });
    await expect(board.getByText('2 of 2')).toBeVisible({ timeout: 500 });
  }).toPass();

  await teacher.getByRole('button', { name: /^Finish/ }).click();
  await expect(board.getByText('Well done, 6B')).toBeVisible();
  await expect(amara.getByRole('heading', { name: /Well done/ })).toBeVisible();
  await teacher.getByRole('button', { name: /^End/ }).last().click();
  await expect(amara.getByRole('heading', { name: 'See you, Amara' })).toBeVisible();
});

test('In the wrap-up everybody at home joins the call by one button; in the room there is none', async ({
  lesson,
  open,
}) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  const bao = await open('/', { as: await studentIn(lesson, 'Bao', 'room'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  await lead(lesson, 'swap', 'changeover');
  await lead(lesson, 'startRound', 'counting');
  await lead(lesson, 'swap', 'wrapUp');

  await expect(amara.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expect(amara.getByRole('link', { name: 'Join now' })).toHaveAttribute(
    'href',
    'https://meet.example.org/6b',
  );
  await expect(bao.getByRole('heading', { name: 'Well done' })).toBeVisible();
  await expect(bao.getByRole('link')).toHaveCount(0);
});

test('On a wide screen the title of the activity stands there once, beside the time until the teacher', async ({
  lesson,
  open,
}) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'chromebook' });
  await lead(lesson, 'start', 'counting');
  await amara.getByRole('button', { name: 'Start' }).click();
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await expect(amara.getByText('Join Ms Okafor in')).toBeVisible();
  await expect(amara.getByText('Shape and boil your bagels')).toHaveCount(1);
});

import { must } from '@flipflop/simulator';
import type { Page } from '@playwright/test';
import { sayName, typeCode } from './support/join.ts';
import { lead } from './support/lead.ts';
import { expectNothingOf, statusWith, studentCookie } from './support/left-behind.ts';
import { openLine } from './support/line.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const menu = (page: Page) => page.getByRole('button', { name: /Menu/ });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

test('[T4] [V14.3.1] Who leaves a shared device is signed out on the server, and nothing of them is left on it', async ({
  lesson,
  open,
  product,
}) => {
  const page = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'chromebook' });
  await lead(lesson, 'start', 'counting');
  await press(page, 'Start');
  await expect(page.getByText('Cut the dough into six.')).toBeVisible();
  await menu(page).click();
  await page.getByRole('checkbox', { name: /Hide the numbers/ }).check();
  const key = await studentCookie(page);
  expect(await statusWith(key, product.base)).toBe(200);

  await press(page, 'Leave this device');
  await press(page, 'Leave');
  await expect(heading(page, 'Type your class code')).toBeVisible();
  expect(await statusWith(key, product.base)).toBe(401);
  await expect(studentCookie(page)).rejects.toThrow('Nobody is signed in here.');
  const canaries = ['Amara', lesson.student('Amara'), key.value];
  await expectNothingOf(page, canaries);

  await page.goto('about:blank');
  await page.goBack();
  await expect(heading(page, 'Type your class code')).toBeVisible();
  await expectNothingOf(page, canaries);
  await expect.poll(() => lesson.now().students.find(({ name }) => name === 'Amara')?.joined).toBe(false);
});

test('[T4] A child who opens someone else’s device reads whose it is, and comes in as themselves', async ({
  lesson,
  open,
}) => {
  const page = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'chromebook' });
  await menu(page).click();
  await expect(heading(page, 'You are Amara')).toBeVisible();
  await page.getByRole('checkbox', { name: /Hide the numbers/ }).check();
  await press(page, 'Close');

  await page.reload();
  await expect(heading(page, 'You’re in, Amara')).toBeVisible();
  await press(page, 'I am not Amara');
  await expect(heading(page, 'Not Amara?')).toBeVisible();
  await press(page, 'I am Amara');
  await expect(heading(page, 'You’re in, Amara')).toBeVisible();
  await press(page, 'I am not Amara');
  await page.getByRole('dialog').getByRole('button', { name: 'I am not Amara' }).click();
  await expect(heading(page, 'Type your class code')).toBeVisible();
  await expectNothingOf(page, ['Amara', lesson.student('Amara')]);

  await typeCode(page, lesson.code);
  await sayName(page, 'Bao');
  await press(page, 'In the room');
  await expect(heading(page, 'You’re in, Bao')).toBeVisible();
  await menu(page).click();
  await expect(page.getByRole('checkbox', { name: /Hide the numbers/ })).not.toBeChecked();
});

test('[T4] In a round and before the place is known, too, whoever is not the one named gets out', async ({
  lesson,
  open,
}) => {
  const { visitor } = await lesson.join('Eli');
  const place = await open('/', { as: visitor, size: 'phone' });
  await press(place, 'I am not Eli');
  await expect(heading(place, 'Type your class code')).toBeVisible();
  await expectNothingOf(place, ['Eli', lesson.student('Eli')]);

  const round = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  await expect(heading(round, 'Time to start')).toBeVisible();
  await menu(round).click();
  await press(round, 'I am not Amara');
  await expect(heading(round, 'Not Amara?')).toBeVisible();
  await press(round, 'I am not Amara');
  await expect(heading(round, 'Type your class code')).toBeVisible();
  await expectNothingOf(round, ['Amara', lesson.student('Amara')]);
});

test('[T4] A device whose student is signed out by the teacher keeps nothing, and asks anew when the browser brings the page back', async ({
  lesson,
  open,
}) => {
  const page = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await menu(page).click();
  await page.getByRole('checkbox', { name: /Hide the numbers/ }).check();
  const params = { classId: lesson.classId, studentId: lesson.student('Amara') };
  must(await lesson.teacher.api.call('studentSignOut', { params, body: {} }));
  await expect(heading(page, 'You are signed out')).toBeVisible();
  await expectNothingOf(page, ['Amara', lesson.student('Amara')]);

  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(heading(page, 'Type your class code')).toBeVisible();
});

test('[T4] A card of somebody else makes the device theirs, with nothing of the one before', async ({
  lesson,
  open,
}) => {
  const page = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await menu(page).click();
  await page.getByRole('checkbox', { name: /Hide the numbers/ }).check();
  const params = { classId: lesson.classId, studentId: lesson.student('Bao') };
  const { url } = must(await lesson.teacher.api.call('studentCard', { params, body: {} }));
  await page.goto(url);
  await press(page, 'In the room');
  await expect(heading(page, 'You’re in, Bao')).toBeVisible();
  await expectNothingOf(page, ['Amara', lesson.student('Amara')]);
});

test('Leaving without internet is refused in words that go when it is back, and works then', async ({
  lesson,
  open,
  product,
}) => {
  const line = await openLine(product.port);
  const page = await open(`${line.base}/`, {
    as: await studentIn(lesson, 'Amara', 'remote'),
    size: 'phone',
  });
  await expect(heading(page, 'You’re in, Amara')).toBeVisible();
  line.cut();
  await expect(page.getByRole('status')).toHaveText('No connection. Keep going.');
  await press(page, 'I am not Amara');
  const question = page.getByRole('dialog');
  await question.getByRole('button', { name: 'I am not Amara' }).click();
  await expect(question.getByText('No connection. Try again when you are back.')).toBeVisible();

  line.restore();
  await expect(question.getByText('No connection. Try again when you are back.')).toBeHidden();
  await question.getByRole('button', { name: 'I am not Amara' }).click();
  await expect(heading(page, 'Type your class code')).toBeVisible();
  await line.close();
});

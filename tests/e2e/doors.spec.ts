import { must } from '@flipflop/simulator';
import type { Page } from '@playwright/test';
import { sayName, typeCode } from './support/join.ts';
import { lead } from './support/lead.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name });
const atTheDoor = (teacher: Page) => teacher.getByRole('region', { name: 'At the door' });

test('A wrong code is said as such, shown as it was typed, and can be typed again', async ({
  lesson,
  open,
}) => {
  const page = await open('/', { size: 'phone', refused: /status of 404/ });
  await page.getByRole('textbox').fill('zz');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.getByText('A code has 6 letters and numbers.')).toBeVisible();

  await typeCode(page, 'zzz zzz');
  await expect(heading(page, 'We don’t know that code')).toBeVisible();
  await expect(page.getByText('0 and O, 1 and I are never in a code.')).toBeVisible();
  await expect(page.getByRole('img', { name: 'You typed Z Z Z Z Z Z' })).toBeVisible();

  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByText('You typed ZZZ ZZZ')).toBeVisible();
  await expect(page.getByRole('textbox')).toHaveValue('');
  await typeCode(page, lesson.code);
  await expect(heading(page, 'Type your name')).toBeVisible();
  await expect(page.getByText('6B')).toBeVisible();
});

test('A name that is not on the list waits at the door, and the teacher lets it in as a guest', async ({
  lesson,
  open,
}) => {
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const page = await open('/', { size: 'phone' });
  await typeCode(page, lesson.code);
  await sayName(page, 'Wren');
  await expect(heading(page, 'Ms Okafor will let you in')).toBeVisible();
  await expect(page.getByText('You typed Wren')).toBeVisible();

  const door = atTheDoor(teacher);
  await expect(door.getByText('“Wren” asks to come in')).toBeVisible();
  await expect(door.getByText('No one on your list is called that.')).toBeVisible();
  await door.getByRole('button', { name: /^Let in as/ }).click();
  await teacher.getByRole('menuitem', { name: 'Add as a guest' }).click();
  await expect(door).toBeHidden();

  await page.getByRole('button', { name: 'In the room' }).click();
  await expect(heading(page, 'You’re in, Wren')).toBeVisible();
  await teacher.getByRole('button', { name: 'Move to Roomers: Wren' }).click();
  await expect(page.getByText('Today you are a Roomer.')).toBeVisible();
});

test('A child who typed another name by mistake is let in as who it is', async ({ lesson, open }) => {
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const page = await open('/', { size: 'phone' });
  await typeCode(page, lesson.code);
  await sayName(page, 'Mary');
  await expect(heading(page, 'Ms Okafor will let you in')).toBeVisible();

  await atTheDoor(teacher)
    .getByRole('button', { name: /^Let in as/ })
    .click();
  await teacher.getByRole('menuitem', { name: 'Mei' }).click();
  await expect(heading(page, 'Mei, where are you today?')).toBeVisible();
});

test('Whom the teacher does not let in is told so, and can type again', async ({ lesson, open }) => {
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const page = await open('/', { size: 'phone' });
  await typeCode(page, lesson.code);
  await sayName(page, 'Batman');
  await atTheDoor(teacher).getByRole('button', { name: 'Not now' }).click();

  await expect(heading(page, 'You are not in yet')).toBeVisible();
  await page.getByRole('button', { name: 'Type it again' }).click();
  await sayName(page, 'Mei');
  await expect(heading(page, 'Mei, where are you today?')).toBeVisible();
});

test('[C2] Who comes late waits at the door, and one tap lets them in where the lesson is', async ({
  lesson,
  open,
}) => {
  await lead(lesson, 'start', 'counting');
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const page = await open('/', { size: 'phone' });
  await typeCode(page, lesson.code);
  await sayName(page, 'Mei');
  await expect(heading(page, 'Ms Okafor will let you in')).toBeVisible();
  await expect(atTheDoor(teacher).getByText('Mei is on your list and has not joined.')).toBeVisible();

  await atTheDoor(teacher).getByRole('button', { name: 'Let Mei in' }).click();
  await expect(heading(page, 'Mei, where are you today?')).toBeVisible();
  await page.getByRole('button', { name: 'At home' }).click();
  await expect(heading(page, 'Time to start')).toBeVisible();
});

test('A student goes on at another device when the teacher says so, and the first device is told', async ({
  lesson,
  open,
}) => {
  const as = await studentIn(lesson, 'Amara', 'remote');
  const teacher = await open(lesson.panelAddress, { as: lesson.teacher });
  const first = await open('/', { as, size: 'phone' });
  await expect(heading(first, 'You’re in, Amara')).toBeVisible();

  const second = await open('/', { size: 'chromebook' });
  await typeCode(second, lesson.code);
  await sayName(second, 'Amara');
  await expect(heading(second, 'Ms Okafor will let you in')).toBeVisible();
  const door = atTheDoor(teacher);
  await expect(door.getByText('Amara wants to go on at another device')).toBeVisible();
  await expect(heading(first, 'You’re in, Amara')).toBeVisible();

  await door.getByRole('button', { name: 'Move Amara' }).click();
  await expect(heading(first, 'You go on at another device')).toBeVisible();
  await expect(heading(second, 'You’re in, Amara')).toBeVisible();

  await first.getByRole('button', { name: 'Come back to this one' }).click();
  await expect(heading(first, 'Type your class code')).toBeVisible();
});

test('A card lets its student in without typing, and its secret leaves the address bar', async ({
  lesson,
  open,
}) => {
  const params = { classId: lesson.classId, studentId: lesson.student('Amara') };
  const { url } = must(await lesson.teacher.api.call('studentCard', { params, body: {} }));
  expect(new URL(url).hash).toMatch(/^#card=\S{16,}$/);
  const page = await open(url, { size: 'phone' });
  await expect(heading(page, 'Amara, where are you today?')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);

  await page.getByRole('button', { name: 'At home' }).click();
  await expect(heading(page, 'You’re in, Amara')).toBeVisible();
  await page.reload();
  await expect(heading(page, 'You’re in, Amara')).toBeVisible();
});

test('A card that was replaced is not known any more', async ({ lesson, open }) => {
  const params = { classId: lesson.classId, studentId: lesson.student('Amara') };
  const old = must(await lesson.teacher.api.call('studentCard', { params, body: {} }));
  must(await lesson.teacher.api.call('studentCard', { params, body: {} }));
  const page = await open(old.url, { size: 'phone', refused: /status of 410/ });
  await expect(heading(page, 'We don’t know this card')).toBeVisible();
  expect(new URL(page.url()).hash).toBe('');
  await page.getByRole('button', { name: 'Type the class code' }).click();
  await expect(heading(page, 'Type your class code')).toBeVisible();
});

test('Of two students with the same given name each types the whole name', async ({ lesson, open }) => {
  const students = [
    { given: 'Noor', family: 'Ali' },
    { given: 'Noor', family: 'Haddad' },
  ];
  must(
    await lesson.teacher.api.call('studentsAdd', { params: { classId: lesson.classId }, body: { students } }),
  );
  const page = await open('/', { size: 'phone' });
  await typeCode(page, lesson.code);
  await sayName(page, 'Noor');
  await expect(heading(page, 'Ms Okafor will let you in')).toBeVisible();

  await page.getByRole('button', { name: 'Type it again' }).click();
  await sayName(page, 'noor haddad');
  await expect(heading(page, 'Noor H., where are you today?')).toBeVisible();
});

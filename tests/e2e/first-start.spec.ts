import type { Page } from '@playwright/test';
import { sayName } from './support/join.ts';
import { ROOMERS, ZOOMERS } from './support/open-lesson.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { name, exact: typeof name === 'string' });

test('[C18] From the one-time link to a lobby that shows the code, with one’s own class', async ({
  fresh,
  open,
}) => {
  const teacher = await open(fresh.teacherLink());
  await expect(heading(teacher, 'Bring your class. Or see it move first.')).toBeVisible();
  await expect(teacher.getByText('The one-time link is used up.')).toBeVisible();
  expect(new URL(teacher.url()).hash).not.toContain('link');

  await teacher.getByLabel('What do students call you?').fill('Ms Okafor');
  await teacher.getByLabel('Name of the class').fill('6B');
  await teacher.getByRole('button', { name: 'Make 6B' }).click();

  await expect(heading(teacher, 'Add students to 6B')).toBeVisible();
  const names = [...ZOOMERS, ...ROOMERS, 'Amara'];
  await teacher.getByLabel('Your list, as it is').fill(names.join('\n'));
  await expect(heading(teacher, '24 students from 25 lines')).toBeVisible();
  await expect(teacher.getByText('Amara is in the list twice. Taken once.')).toBeVisible();
  await teacher.getByRole('button', { name: 'Add 24 students' }).click();

  await expect(heading(teacher, 'Who is at home today?')).toBeVisible();
  for (const name of ZOOMERS) await teacher.getByRole('button', { name, exact: true }).click();
  await expect(teacher.getByText('12 at home, 12 in the room')).toBeVisible();
  await teacher.getByRole('button', { name: 'Make the groups' }).click();
  await expect(teacher.getByRole('region', { name: 'Zoomers' }).getByText('At home, 12')).toBeVisible();
  await expect(teacher.getByRole('region', { name: 'Roomers' }).getByText('In the room, 12')).toBeVisible();
  await teacher.getByRole('link', { name: 'Done' }).click();

  await teacher.getByRole('link', { name: 'Plan a lesson' }).click();
  await teacher.getByLabel('What they work on').fill('Shape and boil your bagels');
  await teacher.getByLabel('What you do together').fill('Why do we boil a bagel?');
  await teacher.getByLabel('Link of your call').fill('meet.example.org/6b');
  await expect(teacher.getByText('Opens meet.example.org')).toBeVisible();
  await teacher.getByRole('button', { name: 'Start lesson' }).click();

  const code = await codeIn(teacher);
  await expect(teacher.getByText('0 of 24 connected')).toBeVisible();

  const amara = await open(`${fresh.base}/#${code}`, { size: 'phone' });
  await sayName(amara, 'Amara');
  await amara.getByRole('button', { name: 'At home' }).click();
  await expect(heading(amara, 'You’re in, Amara')).toBeVisible();
  await teacher.getByRole('button', { name: /^Start/ }).click();
  await expect(amara.getByText('Shape and boil your bagels')).toBeVisible();
  await teacher.getByRole('button', { name: /^Swap/ }).click();
  await expect(amara.getByRole('link', { name: 'Join now' })).toHaveAttribute(
    'href',
    'https://meet.example.org/6b',
  );
});

test('The one-time link works once, and no secret stays in the address bar', async ({ fresh, open }) => {
  const link = fresh.teacherLink();
  const teacher = await open(link);
  await expect(heading(teacher, 'Bring your class. Or see it move first.')).toBeVisible();

  const stranger = await open(link, { refused: /status of 410/ });
  await expect(heading(stranger, 'This browser is not a teacher’s')).toBeVisible();
  await expect(stranger.getByText('This link was used, replaced or is too old.')).toBeVisible();
  const secret = link.slice(link.indexOf('#link=') + '#link='.length);
  for (const page of [teacher, stranger]) {
    expect(page.url()).not.toContain(secret);
    expect(await page.evaluate(() => history.length)).toBeLessThanOrEqual(2);
  }
  await teacher.reload();
  await expect(heading(teacher, 'Bring your class. Or see it move first.')).toBeVisible();
});

test('The sample class opens, and its lesson starts and swaps', async ({ fresh, open }) => {
  const teacher = await open(fresh.teacherLink());
  await teacher.getByRole('button', { name: 'Open the sample class' }).click();
  await expect(teacher.getByText('Say this first. Students read it in the sample class, too.')).toBeVisible();
  await teacher.getByLabel('What do students call you?').fill('Ms Okafor');
  await teacher.getByRole('button', { name: 'Open the sample class' }).click();

  await expect(heading(teacher, 'Baking bagels')).toBeVisible();
  await teacher.getByRole('button', { name: /^Start lesson/ }).click();
  const code = await codeIn(teacher);
  await teacher.getByRole('button', { name: 'Show on the board' }).first().click();
  const url = await teacher.getByRole('link', { name: 'Open it here' }).getAttribute('href');
  await teacher.keyboard.press('Escape');
  const board = await open(url ?? '', { size: 'projector' });
  await expect(board.getByText(code)).toBeVisible();
  expect(new URL(board.url()).hash).toBe('');

  await teacher.getByRole('button', { name: /^Start/ }).click();
  await expect(heading(board, 'Round 1 of 2')).toBeVisible();
  await teacher.getByRole('button', { name: /^Swap/ }).click();
  await expect(heading(board, 'Swap!')).toBeVisible();
});

test('A start with --teacher-link prints a new link to the same classes', async ({ fresh, open }) => {
  const first = await open(fresh.teacherLink());
  await first.getByLabel('What do students call you?').fill('Ms Okafor');
  await first.getByLabel('Name of the class').fill('6B');
  await first.getByRole('button', { name: 'Make 6B' }).click();
  await expect(heading(first, 'Add students to 6B')).toBeVisible();

  const used = fresh.teacherLink();
  await fresh.stop();
  await fresh.start(['--teacher-link']);
  const link = fresh.teacherLink();
  expect(link).not.toBe(used);

  const second = await open(link);
  await expect(heading(second, 'Your classes')).toBeVisible();
  await expect(second.getByRole('link', { name: /^6B/ })).toBeVisible();
  await expect(second.getByRole('link', { name: /^Baking bagels/ })).toBeVisible();
  await expect(second.getByRole('button', { name: 'Students call you Ms Okafor' })).toBeVisible();
});

/** The class code as the panel's lobby shows it: "HKT 4M9". */
async function codeIn(teacher: Page): Promise<string> {
  const code = teacher.getByRole('complementary', { name: 'Lesson' }).getByText(/^[A-Z0-9]{3} [A-Z0-9]{3}$/);
  await expect(code).toBeVisible();
  return (await code.textContent()) ?? '';
}

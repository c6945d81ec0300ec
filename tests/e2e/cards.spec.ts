import { must } from '@flipflop/simulator';
import type { Page } from '@playwright/test';
import { expectNoFault } from './support/no-fault.ts';
import { readCode } from './support/read-code.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });
const sheets = (page: Page) => page.getByRole('region', { name: /, sheet \d of \d$/ });

/** The pages of a PDF and how large they are, in points. */
async function printed(page: Page) {
  const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
  return boxes.map((box) => [Math.round(Number(box[1])), Math.round(Number(box[2]))]);
}

/** Words that do not fit on their card, or run into another part of it. */
const overflowing = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('.card')].flatMap((card) => {
      const box = card.getBoundingClientRect();
      const code = card.querySelector('.ff-qr')?.getBoundingClientRect();
      return [...card.querySelectorAll('.card-words > p')].flatMap((line) => {
        const range = document.createRange();
        range.selectNodeContents(line);
        const words = range.getBoundingClientRect();
        const isIn = words.bottom <= box.bottom && words.left >= box.left;
        return isIn && code !== undefined && words.right <= code.left ? [] : [line.textContent];
      });
    }),
  );

test('Cards for all lie eight on a sheet, the printed sheets have no page too many, and a code read by a camera is the student’s key', async ({
  lesson,
  open,
}) => {
  const page = await open(`/teach/#/class/${lesson.classId}`, { as: lesson.teacher });
  await page.getByRole('link', { name: 'Print cards' }).click();
  await expect(heading(page, 'Who gets a card?')).toBeVisible();
  await expect(page.getByText('Print them right away.')).toBeVisible();
  await expect(page.getByText('New cards end the old ones.')).toHaveCount(0);
  await expect(page.getByText('24 cards on 3 sheets of US Letter')).toBeVisible();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Make 24 cards' }).click();

  await expect(sheets(page)).toHaveCount(3);
  await expect(page.getByRole('region', { name: '6B, sheet 1 of 3' }).getByRole('listitem')).toHaveCount(8);
  await expect(page.getByText('My key. I keep it.')).toHaveCount(24);
  await expectNoFault(page);
  await page.getByText('A4', { exact: true }).click();
  expect(await printed(page)).toEqual([
    [595, 842],
    [595, 842],
    [595, 842],
  ]);
  await page.getByText('US Letter').click();
  expect(await printed(page)).toEqual([
    [612, 792],
    [612, 792],
    [612, 792],
  ]);
  expect(await overflowing(page)).toEqual([]);
  // An address in words would be copied; and the sheet would say where the class is.
  expect(await sheets(page).first().textContent()).not.toContain('http');

  const card = page.getByRole('listitem').filter({ has: page.getByText('Amara', { exact: true }) });
  const blank = await open('/', { size: 'phone' });
  const url = await readCode(card, blank);
  expect(new URL(url ?? '').hash).toMatch(/^#card=\S{16,}$/);

  const student = await open(new URL(url ?? '').hash.replace('#', '/#'), { size: 'phone' });
  await expect(heading(student, 'Amara, where are you today?')).toBeVisible();
  expect(student.url()).not.toContain('card=');

  await page.getByRole('button', { name: 'Choose again' }).click();
  await expect(page.getByText('New cards end the old ones.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make 24 new cards' })).toBeVisible();
});

test('A new card ends the old one at once, and the device that came in by it', async ({ lesson, open }) => {
  const params = { classId: lesson.classId };
  const students = [lesson.student('Amara')];
  const { cards } = must(await lesson.teacher.api.call('classCards', { params, body: { students } }));
  const old = `/${new URL(cards[0]?.url ?? '').hash}`;
  const first = await open(old, { size: 'phone' });
  await expect(heading(first, 'Amara, where are you today?')).toBeVisible();

  const page = await open(`/teach/#/class/${lesson.classId}/cards`, { as: lesson.teacher });
  await page.getByText('Some', { exact: true }).click();
  await expect(page.getByText('Choose someone first')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Amara' }).check();
  await expect(page.getByText('1 card on 1 sheet')).toBeVisible();
  await expect(page.getByText('A lesson is running now.')).toBeVisible();
  await page.getByRole('button', { name: 'Make 1 new card' }).click();
  await expect(page.getByText('The card is made.')).toBeVisible();

  await expect(heading(first, 'Amara, where are you today?')).toBeHidden();
  const again = await open(old, { size: 'phone', refused: /status of 410/ });
  await expect(heading(again, 'We don’t know this card')).toBeVisible();
});

test('Long, narrow and right-to-left names stay on their card', async ({ teacher, open }) => {
  const { api } = teacher.visitor;
  const { id } = must(await api.call('classCreate', { body: { name: 'Mathematics, mornings!' } }));
  const students = [
    { given: 'Maximiliana-Alexandrina Theodora', family: 'Featherstonehaugh' },
    { given: 'Wolfeschlegelsteinhausenbergerdorff', family: '' },
    { given: 'عبد الرحمن بن محمد', family: 'الهاشمي' },
    { given: 'שרה', family: '' },
    { given: '山本美咲', family: '' },
    { given: 'ที่ระลึกของความสุข', family: '' },
    { given: 'A', family: '' },
  ];
  const params = { classId: id };
  must(await api.call('studentsAdd', { params, body: { students } }));
  must(await api.call('classDeal', { params, body: { by: 'evenly' } }));
  const page = await open(`/teach/#/class/${id}/cards`, { as: teacher.visitor });
  await page.getByRole('button', { name: 'Make 7 cards' }).click();
  for (const paper of ['A4', 'US Letter']) {
    await page.getByText(paper, { exact: true }).click();
    expect(await overflowing(page)).toEqual([]);
    expect(await printed(page)).toHaveLength(1);
  }
});

test('Cards are made and printed with the keyboard alone', async ({ lesson, open }) => {
  const page = await open(`/teach/#/class/${lesson.classId}/cards`, { as: lesson.teacher });
  await expect(heading(page, 'Who gets a card?')).toBeVisible();
  await page.evaluate(() => {
    window.print = () => document.body.setAttribute('data-printed', '');
  });
  await page.getByRole('radio', { name: 'All 24' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByText('12 cards on 2 sheets')).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(page.getByText('1 card on 1 sheet')).toBeVisible();
  const make = page.getByRole('button', { name: 'Make 1 card' });
  for (let tabs = 0; tabs < 30 && !(await isFocused(make)); tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The card is made.')).toBeVisible();
  const print = page.getByRole('button', { name: 'Print' });
  for (let tabs = 0; tabs < 12 && !(await isFocused(print)); tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('body')).toHaveAttribute('data-printed', '');
});

test('Without a connection no card is made, and the page says so', async ({ lesson, open }) => {
  const page = await open(`/teach/#/class/${lesson.classId}/cards`, { as: lesson.teacher });
  await expect(heading(page, 'Who gets a card?')).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Make 24 cards' }).click();
  await expect(page.getByRole('alert')).toHaveText('No connection. Nothing was saved. Try again.');
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Make 24 cards' }).click();
  await expect(sheets(page)).toHaveCount(3);
});

test('Signing every student out is asked first, and all devices and the board go out', async ({
  lesson,
  open,
}) => {
  const as = await studentIn(lesson, 'Amara', 'remote');
  const student = await open('/', { as, size: 'phone' });
  const board = await open(await lesson.boardAddress(), { size: 'projector' });
  await expect(heading(student, 'You’re in, Amara')).toBeVisible();
  await expect(board.getByRole('heading', { name: /^Go to .* and type$/ })).toBeVisible();

  const page = await open(`/teach/#/class/${lesson.classId}`, { as: lesson.teacher });
  await page.getByRole('button', { name: 'Sign out every student' }).click();
  await expect(page.getByText('A lesson is running now.')).toBeVisible();
  await expectNoFault(page);
  await page.getByRole('button', { name: 'Leave them in' }).click();
  await expect(heading(student, 'You’re in, Amara')).toBeVisible();
  await page.getByRole('button', { name: 'Sign out every student' }).click();
  await page.getByRole('button', { name: 'Sign out everyone' }).click();
  await expect(page.getByText('Done. Every student and every board is signed out.')).toBeVisible();
  await expect(heading(student, 'You’re in, Amara')).toBeHidden();
  await expect(board.getByRole('heading', { name: /^Go to .* and type$/ })).toBeHidden();
});

test('One student is signed out for a lost device, and nobody else', async ({ lesson, open }) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  const eli = await open('/', { as: await studentIn(lesson, 'Eli', 'remote'), size: 'phone' });
  await expect(heading(amara, 'You’re in, Amara')).toBeVisible();
  await expect(heading(eli, 'You’re in, Eli')).toBeVisible();

  const page = await open(`/teach/#/class/${lesson.classId}`, { as: lesson.teacher });
  await page.getByRole('button', { name: /^Amara/ }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'New card' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Sign this student out' }).click();
  await dialog.getByRole('button', { name: 'Sign out' }).click();
  await expect(dialog.getByText('Amara comes back with the card or the code on the board.')).toBeVisible();
  await expect(heading(amara, 'You’re in, Amara')).toBeHidden();
  await expect(heading(eli, 'You’re in, Eli')).toBeVisible();
});

const isFocused = (locator: ReturnType<Page['locator']>) =>
  locator.evaluate((element) => element === document.activeElement);

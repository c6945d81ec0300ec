import { readFileSync } from 'node:fs';
import { must } from '@flipflop/simulator';
import type { Locator, Page } from '@playwright/test';
import { expectNoFault } from './support/no-fault.ts';
import { expect, test } from './support/test.ts';

const file = (name: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: readFileSync(new URL(`../../apps/teacher/test/roster-files/${name}`, import.meta.url)),
});

test('a list from a file: which class, what is left out, and the names', async ({ teacher, open }) => {
  const { id } = must(await teacher.visitor.api.call('classCreate', { body: { name: '6F' } }));
  const page = await open(`/teach/#/class/${id}/add`, { as: teacher.visitor });
  const input = page.getByTestId('roster-file');

  await input.setInputFiles(file('42-workbook.xlsx'));
  await expect(page.getByRole('alert')).toContainText(
    'Save it as CSV, or copy the names and paste them here.',
  );

  await input.setInputFiles(file('38-two-classes.csv'));
  await expect(page.getByRole('alert')).toBeEmpty();
  await expect(page.getByRole('heading', { name: 'Which class?' })).toBeVisible();
  await page.getByRole('button', { name: 'Take 6B' }).click();
  await expect(page.getByRole('heading', { name: '2 students from 2 lines' })).toBeVisible();
  await page.getByRole('button', { name: 'Another class' }).click();
  await page.getByRole('button', { name: 'Remove 38-two-classes.csv' }).click();

  await input.setInputFiles(file('31-zoom.csv'));
  await expect(page.getByText('Ms Okafor is no student in this list. Left out.')).toBeVisible();
  await expect(page.getByText('Only names are kept.')).toBeVisible();
  await page.getByRole('button', { name: 'Add 3 students' }).click();
  await expect(page.getByRole('heading', { name: 'Who is at home today?' })).toBeVisible();
});

const LIST =
  'García, Lucía 8.10.14\nGarcía, Lucía 8.10.14\nKim, Hanna 1.1.14\nMensah, Kofi 22.4.15\nMensah Kofi';

const names = (page: Page) => page.getByRole('list', { name: 'Names' }).getByRole('button');

/** Tabs on until the element has the focus. */
async function tabTo(page: Page, element: Locator) {
  for (let tabs = 0; tabs < 40; tabs += 1) {
    if (await element.evaluate((one) => one === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  await expect(element).toBeFocused();
}

test('a name is corrected and another left out before anything is saved, by keys alone', async ({
  teacher,
  open,
}) => {
  const { api } = teacher.visitor;
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6K' } }));
  const page = await open(`/teach/#/class/${classId}/add`, { as: teacher.visitor });
  await tabTo(page, page.getByLabel('Your list, as it is'));
  await page.keyboard.insertText(LIST);
  await expect(page.getByRole('heading', { name: '4 students from 5 lines' })).toBeVisible();
  await expect(page.getByText('García, Lucía is in the list twice. Taken once.')).toBeVisible();
  await expect(page.getByText(/^Mensah, Kofi and .* look the same/)).toBeVisible();
  await expect(page.locator('.roster-list-marks s')).toHaveText([
    '8.10.14',
    'García, Lucía 8.10.14',
    '1.1.14',
    '22.4.15',
  ]);
  await expectNoFault(page);

  const hanna = names(page).filter({ hasText: 'Hanna' });
  await tabTo(page, hanna);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByLabel('First name')).toBeFocused();
  await expectNoFault(page);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('Hana');
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  const hana = names(page).filter({ hasText: 'Hana' });
  await expect(hana).toHaveText('Hana Kimcorrected');
  await expect(hana).toBeFocused();

  await tabTo(page, names(page).filter({ hasText: 'Mensah Kofi' }));
  await page.keyboard.press('Enter');
  await tabTo(page, dialog.getByRole('button', { name: 'Leave out' }));
  await page.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('heading', { name: '3 students from 5 lines' })).toBeVisible();
  await expect(page.getByText(/look the same/)).toHaveCount(0);
  await expectNoFault(page);
  await tabTo(page, page.getByRole('button', { name: 'Add 3 students' }));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Who is at home today?' })).toBeVisible();
  const { roster } = must(await api.call('classGet', { params: { classId } }));
  expect(roster.map(({ given, family }) => [given, family])).toEqual([
    ['Lucía', 'García'],
    ['Hana', 'Kim'],
    ['Kofi', 'Mensah'],
  ]);
});

test('a row that was left out is taken in again, and a corrected one is as in the list again', async ({
  teacher,
  open,
}) => {
  const { id } = must(await teacher.visitor.api.call('classCreate', { body: { name: '6K' } }));
  const page = await open(`/teach/#/class/${id}/add`, { as: teacher.visitor });
  await page.getByLabel('Your list, as it is').fill('Kim, Hanna\nMensah, Kofi');
  const dialog = page.getByRole('dialog');
  const first = names(page).first();
  await first.click();
  await dialog.getByRole('button', { name: 'Leave out' }).click();
  await expect(page.getByRole('button', { name: 'Add 1 student' })).toBeVisible();
  await first.click();
  await dialog.getByRole('button', { name: 'Take in again' }).click();
  await first.click();
  await dialog.getByLabel('First name').fill('');
  await expect(dialog.getByText('A first name is needed')).toBeVisible();
  await dialog.getByLabel('First name').fill('Hana');
  await dialog.getByRole('button', { name: 'Done' }).click();
  await expect(first).toHaveText('Hana Kimcorrected');
  await first.click();
  await dialog.getByRole('button', { name: 'As in the list' }).click();
  await expect(first).toHaveText('Hanna Kim');
  await expect(page.getByRole('button', { name: 'Add 2 students' })).toBeVisible();
});

test('what was just added is taken away again, for good, and nobody else', async ({ teacher, open }) => {
  const { api } = teacher.visitor;
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6U' } }));
  const params = { classId };
  const students = [{ given: 'Amara', family: '' }];
  must(await api.call('studentsAdd', { params, body: { students } }));
  must(await api.call('classDeal', { params, body: { by: 'evenly' } }));
  const page = await open(`/teach/#/class/${classId}/add`, { as: teacher.visitor });
  const add = async () => {
    await page.getByLabel('Your list, as it is').fill('Kim, Hana\nMensah, Kofi');
    await page.getByRole('button', { name: 'Add 2 students' }).click();
  };
  await add();
  await expect(page.getByText('2 names added.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Kofi Mensah' })).toBeVisible();
  await expectNoFault(page);
  await page.context().setOffline(true);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'No connection.' })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('All of them are taken away again.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Amara' })).toBeVisible();
  await expect(page.getByText('Kofi')).toHaveCount(0);
  const after = must(await api.call('classGet', { params }));
  expect(after.roster.map(({ given }) => given)).toEqual(['Amara']);
  expect(after.left).toEqual([]);

  await page.getByRole('link', { name: 'Add students' }).click();
  await add();
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.getByRole('link', { name: 'Print cards' }).click();
  await expect(page.getByText('2 names added.')).toHaveCount(0);
});

test('a first list is taken away again from the page of the groups', async ({ teacher, open }) => {
  const { id } = must(await teacher.visitor.api.call('classCreate', { body: { name: '6V' } }));
  const page = await open(`/teach/#/class/${id}/add`, { as: teacher.visitor });
  await page.getByLabel('Your list, as it is').fill('Hana\nKofi');
  await page.getByRole('button', { name: 'Add 2 students' }).click();
  await expect(page.getByRole('heading', { name: 'Who is at home today?' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nobody is in 6V yet.')).toBeVisible();

  await page.getByRole('link', { name: 'Add students' }).click();
  await page.getByLabel('Your list, as it is').fill('Hana\nKofi');
  await page.getByRole('button', { name: 'Add 2 students' }).click();
  await page.getByRole('button', { name: 'Make the groups' }).click();
  await expect(page.getByRole('heading', { name: 'Zoomers' })).toBeVisible();
  await expect(page.getByText('2 names added.')).toHaveCount(0);
});

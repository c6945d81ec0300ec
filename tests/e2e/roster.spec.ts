import { readFileSync } from 'node:fs';
import { must } from '@flipflop/simulator';
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

import { must, type SimulatedTeacher } from '@flipflop/simulator';
import { expectNoFault } from './support/no-fault.ts';
import { BAGELS } from './support/open-lesson.ts';
import { expect, test } from './support/test.ts';

/** Two classes with a lesson each. */
async function twoClasses({ visitor: { api } }: SimulatedTeacher) {
  for (const [name, title] of [
    ['6N', 'Bagels'],
    ['7N', 'Fractions'],
  ] as const) {
    const { id: classId } = must(await api.call('classCreate', { body: { name } }));
    must(await api.call('lessonCreate', { params: { classId }, body: { lesson: { ...BAGELS, title } } }));
  }
}

test('A lesson of any class is found from the first page, and opened', async ({ teacher, open }) => {
  await twoClasses(teacher);
  const page = await open('/teach/#/', { as: teacher.visitor });
  await page.getByRole('link', { name: 'All lessons' }).click();
  await expect(page.getByText('2 lessons', { exact: true })).toBeVisible();
  await page.getByLabel('Find a lesson').fill('bag 6n');
  await expect(page.getByRole('heading', { name: 'Bagels' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Fractions' })).toHaveCount(0);
  await expectNoFault(page);
  await page.getByLabel('Find a lesson').fill('volcano');
  await expect(page.getByText('No lesson has “volcano” in its name or class.')).toBeVisible();
  await page.getByRole('button', { name: 'Show all lessons' }).click();
  await page.getByRole('link', { name: 'Open Fractions' }).click();
  await expect(page.getByLabel('Name of the lesson')).toHaveValue('Fractions');
});

test('A lesson is copied into another class from the list of all', async ({ teacher, open }) => {
  await twoClasses(teacher);
  const page = await open('/teach/#/lessons', { as: teacher.visitor, size: 'phone' });
  await page.getByRole('button', { name: 'Copy Bagels' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '7N', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Back to 7N' })).toBeVisible();
  await expect(page.getByLabel('Name of the lesson')).toHaveValue('Bagels');
});

test('Without a lesson the list says where one is planned', async ({ teacher, open }) => {
  const page = await open('/teach/#/lessons', { as: teacher.visitor });
  await expect(page.getByText(/^No lesson yet\./)).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Your classes' }).click();
  await expect(page.getByRole('heading', { name: 'Your classes' })).toBeVisible();
});

import { must } from '@flipflop/simulator';
import { expect } from '@playwright/test';
import { BAGELS } from './support/open-lesson.ts';
import { test } from './support/test.ts';

test('A student who left comes back, or is deleted for good', async ({ teacher, open }) => {
  const { api } = teacher.visitor;
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6L' } }));
  const students = ['Amara', 'Noah'].map((given) => ({ given, family: '' }));
  must(await api.call('studentsAdd', { params: { classId }, body: { students } }));
  const page = await open(`/teach/#/class/${classId}`, { as: teacher.visitor });
  const left = page.getByRole('region', { name: 'Left the class' });
  const leave = async (name: string) => {
    await page.getByRole('button', { name }).first().click();
    await page.getByRole('button', { name: 'Left the class' }).click();
    await page.getByRole('button', { name: 'Yes, left the class' }).click();
  };
  await leave('Noah');
  await left.getByRole('button', { name: 'Bring back Noah' }).click();
  await expect(left).toHaveCount(0);
  await leave('Amara');
  await left.getByRole('button', { name: 'Delete Amara for good' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await expect(left).toHaveCount(0);
  await expect(page.getByText('Amara')).toHaveCount(0);
});

test('A lesson is copied into another class, and removed from the first', async ({
  product,
  teacher,
  open,
}) => {
  const { api } = teacher.visitor;
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6M' } }));
  must(await api.call('classCreate', { body: { name: '7M' } }));
  must(await api.call('lessonCreate', { params: { classId }, body: { lesson: BAGELS } }));
  const page = await open(`/teach/#/class/${classId}`, { as: teacher.visitor });
  await page.getByRole('button', { name: `Copy ${BAGELS.title}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: '7M', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Back to 7M' })).toBeVisible();
  await expect(page.getByLabel('Name of the lesson')).toHaveValue(BAGELS.title);
  await page.goto(`${product.base}/teach/#/class/${classId}`);
  await page.getByRole('button', { name: `Remove ${BAGELS.title}` }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Plan a lesson')).toBeVisible();
});

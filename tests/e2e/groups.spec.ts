import { must, type SimulatedTeacher } from '@flipflop/simulator';
import type { Locator, Page } from '@playwright/test';
import { expectNoFault } from './support/no-fault.ts';
import { ROOMERS, ZOOMERS } from './support/open-lesson.ts';
import { expect, test } from './support/test.ts';

/** A class of 24, half of them at home, in two groups by place. */
async function groupedClass({ visitor: { api } }: SimulatedTeacher): Promise<string> {
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6G' } }));
  const params = { classId };
  const students = [...ZOOMERS, ...ROOMERS].map((given) => ({ given, family: '' }));
  const { roster } = must(await api.call('studentsAdd', { params, body: { students } }));
  const remote = roster.filter(({ given }) => ZOOMERS.includes(given)).map(({ id }) => id);
  must(await api.call('placesSet', { params, body: { remote } }));
  must(await api.call('classDeal', { params, body: { by: 'place' } }));
  return classId;
}

const groupNamed = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const namesIn = (group: Locator) => group.getByRole('listitem');
const student = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });

test('four groups, dealt evenly, and step by step back again', async ({ teacher, open }) => {
  const page = await open(`/teach/#/class/${await groupedClass(teacher)}/groups`, { as: teacher.visitor });
  await page.getByRole('button', { name: 'Increase Groups' }).click();
  await expect(groupNamed(page, 'Tigers')).toBeVisible();
  await page.getByRole('button', { name: 'Increase Groups' }).click();
  await expect(groupNamed(page, 'Dolphins')).toBeVisible();
  await page.getByRole('button', { name: 'Deal evenly' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Deal evenly' }).click();
  for (const name of ['Zoomers', 'Roomers', 'Tigers', 'Dolphins']) {
    await expect(namesIn(groupNamed(page, name))).toHaveCount(6);
  }
  await expectNoFault(page);

  await page.getByRole('button', { name: /Tigers/ }).click();
  await expectNoFault(page);
  await page.getByRole('dialog').getByLabel('Name of the group').fill('Lions');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(groupNamed(page, 'Lions')).toBeVisible();

  const undo = page.getByRole('button', { name: 'Undo' });
  await undo.click();
  await expect(groupNamed(page, 'Tigers')).toBeVisible();
  await undo.click();
  await expect(namesIn(groupNamed(page, 'Zoomers'))).toHaveCount(12);
  await undo.click();
  await expect(groupNamed(page, 'Dolphins')).toHaveCount(0);
  await undo.click();
  await expect(groupNamed(page, 'Tigers')).toHaveCount(0);
  await expect(undo).toHaveCount(0);
});

test('a name goes to another group by a drag, and by keys', async ({ teacher, open }) => {
  const page = await open(`/teach/#/class/${await groupedClass(teacher)}/groups`, { as: teacher.visitor });
  const roomers = groupNamed(page, 'Roomers');
  await student(page, 'Amara').hover();
  await page.mouse.down();
  await roomers.hover();
  await page.mouse.up();
  await expect(roomers.getByRole('button', { name: /^Amara\s*At home today/ })).toBeVisible();
  await expect(page.getByRole('toolbar')).toHaveCount(0);

  await student(page, 'Noah').press('Enter');
  await expect(page.getByRole('toolbar', { name: 'Move Noah' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'No group yet' }).getByText('Noah')).toBeVisible();
  await expect(student(page, 'Noah')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(roomers.getByText('Noah')).toBeVisible();
  await page.reload();
  await expect(namesIn(groupNamed(page, 'Roomers'))).toHaveCount(14);
});

test('other groups are kept under a name, and used on another day', async ({ teacher, open }) => {
  const page = await open(`/teach/#/class/${await groupedClass(teacher)}/groups`, { as: teacher.visitor });
  const sets = page.getByRole('button', { name: /^Groups for:/ });
  await sets.click();
  await page.getByRole('menuitem', { name: 'New groups' }).click();
  await page.getByLabel('What they are for').fill('Reading');
  await page.getByRole('button', { name: 'Make them' }).click();
  await expect(sets).toHaveText('Groups for: Reading (today)');
  await page.getByRole('button', { name: 'Increase Groups' }).click();
  await expect(groupNamed(page, 'Tigers')).toBeVisible();

  await sets.click();
  await page.getByRole('menuitemradio', { name: 'Groups', exact: true }).click();
  await expect(groupNamed(page, 'Tigers')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await sets.click();
  await page.getByRole('menuitem', { name: 'Rename Groups' }).click();
  await page.getByLabel('What they are for').fill('Mondays');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(sets).toHaveText('Groups for: Mondays (today)');
  await sets.click();
  await page.getByRole('menuitem', { name: 'Remove Reading' }).click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await sets.click();
  await expect(page.getByRole('menuitemradio')).toHaveCount(1);
});

import { must, type SimulatedTeacher, signIn } from '@flipflop/simulator';
import { expect, type Page } from '@playwright/test';
import { expectNoFault } from './support/no-fault.ts';
import { BAGELS, ROOMERS, ZOOMERS } from './support/open-lesson.ts';
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
  await page.getByRole('button', { name: `More for ${BAGELS.title}` }).click();
  await page.getByRole('menuitem', { name: 'Copy' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '7M', exact: true }).click();
  await expect(page.getByRole('link', { name: 'Back to 7M' })).toBeVisible();
  await expect(page.getByLabel('Name of the lesson')).toHaveValue(BAGELS.title);
  await page.goto(`${product.base}/teach/#/class/${classId}`);
  await page.getByRole('button', { name: `More for ${BAGELS.title}` }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Plan a lesson')).toBeVisible();
});

/** A class of 24 in two groups by place, with a lesson to start. */
async function classWithLesson({ visitor: { api } }: SimulatedTeacher): Promise<string> {
  const { id: classId } = must(await api.call('classCreate', { body: { name: '6T' } }));
  const params = { classId };
  const students = [...ZOOMERS, ...ROOMERS].map((given) => ({ given, family: '' }));
  const { roster } = must(await api.call('studentsAdd', { params, body: { students } }));
  const remote = roster.filter(({ given }) => ZOOMERS.includes(given)).map(({ id }) => id);
  must(await api.call('placesSet', { params, body: { remote } }));
  must(await api.call('classDeal', { params, body: { by: 'place' } }));
  must(await api.call('lessonCreate', { params, body: { lesson: BAGELS } }));
  return classId;
}

const today = (page: Page) => page.getByRole('region', { name: 'Who is here today?' });
const nameOf = (page: Page, name: string) =>
  today(page).getByRole('button', { name: new RegExp(`^${name}`) });

test('who is absent and who has no device today is said in a few taps, and the lobby opens so', async ({
  teacher,
  open,
}) => {
  const page = await open(`/teach/#/class/${await classWithLesson(teacher)}`, { as: teacher.visitor });
  await page.getByRole('button', { name: 'Who is here today' }).click();
  await nameOf(page, 'Amara').click();
  await nameOf(page, 'Jamal').click();
  await nameOf(page, 'Rosa').click();
  await today(page).getByText('No device', { exact: true }).click();
  await nameOf(page, 'Bao').click();
  await expect(nameOf(page, 'Bao')).toHaveAttribute('aria-pressed', 'true');
  await expect(nameOf(page, 'Jamal')).toHaveAttribute('aria-pressed', 'false');
  await today(page).getByText('Absent', { exact: true }).first().click();
  await nameOf(page, 'Rosa').click();
  await expect(
    today(page).getByText('11 at home, 11 in the room (1 without a device), 2 absent'),
  ).toBeVisible();
  await expect(today(page).getByRole('status')).toHaveText('Saved');
  await expectNoFault(page);
  await today(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Today: 2 absent, 1 without a device')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Who is here today' })).toBeFocused();
  await page.reload();
  await expect(page.getByRole('button', { name: 'Amara Absent today' })).toBeVisible();

  await page.getByRole('button', { name: /^Start lesson/ }).click();
  const group = (name: string) => page.getByRole('region', { name });
  await expect(group('Zoomers').getByText('Absent', { exact: true })).toBeVisible();
  await expect(group('Zoomers').getByText(/Amara/)).toBeVisible();
  await expect(group('Roomers').getByText('Absent', { exact: true })).toBeVisible();
  await expect(group('Roomers').getByText('No device', { exact: true })).toBeVisible();
});

test('a mark without a connection is said not to be saved, and is saved once there is one', async ({
  teacher,
  open,
}) => {
  const page = await open(`/teach/#/class/${await classWithLesson(teacher)}`, { as: teacher.visitor });
  await page.getByRole('button', { name: 'Who is here today' }).click();
  await page.context().setOffline(true);
  await nameOf(page, 'Amara').press('Enter');
  await expect(today(page).getByRole('alert')).toHaveText('No connection. Nothing was saved. Try again.');
  await expect(today(page).getByRole('status')).toHaveText('Not saved');
  await page.context().setOffline(false);
  await today(page).getByRole('button', { name: 'Try again' }).click();
  await expect(today(page).getByRole('status')).toHaveText('Saved');
  await page.reload();
  await expect(page.getByText('Today: 1 absent')).toBeVisible();
  await page.getByRole('button', { name: 'Who is here today' }).click();
  await today(page).getByRole('button', { name: 'All here' }).click();
  await expect(today(page).getByRole('status')).toHaveText('Saved');
  await today(page).getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText('Today:')).toHaveCount(0);
});

test('that nobody has a card is said above the names, and a co-teacher comes up without a reload', async ({
  teacher,
  product,
  open,
}) => {
  const classId = await classWithLesson(teacher);
  const page = await open(`/teach/#/class/${classId}`, { as: teacher.visitor });
  await expect(page.getByText('Nobody in 6T has a card yet.')).toBeVisible();
  await expect(page.getByText('24 cards: 3 sheets of US Letter.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Co-teachers' }).getByText('Nobody yet.')).toBeVisible();

  const co = await signIn(product.base, await teacher.inviteCoTeacher(classId));
  must(await co.visitor.api.call('teacherName', { body: { name: 'Mr Brandt' } }));
  const params = { classId };
  const { roster } = must(await teacher.visitor.api.call('classGet', { params }));
  const students = roster.slice(0, 20).map(({ id }) => id);
  must(await teacher.visitor.api.call('classCards', { params, body: { students } }));
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await expect(page.getByRole('region', { name: 'Co-teachers' }).getByText('Mr Brandt')).toBeVisible();
  await expect(page.getByText('4 of 24 have none yet. 4 cards: 1 sheet of US Letter.')).toBeVisible();
});

test('at the width of a phone nothing of a lesson’s row is cut or pushed aside', async ({
  teacher,
  open,
}) => {
  const page = await open(`/teach/#/class/${await classWithLesson(teacher)}`, {
    as: teacher.visitor,
    size: { width: 390, height: 844 },
  });
  const [edit, more, start] = [
    page.getByRole('link', { name: `Edit ${BAGELS.title}` }),
    page.getByRole('button', { name: `More for ${BAGELS.title}` }),
    page.getByRole('button', { name: /^Start lesson/ }),
  ];
  await expect(start).toBeInViewport({ ratio: 1 });
  const tops = await Promise.all([edit, more, start].map(async (one) => (await one.boundingBox())?.y));
  expect(new Set(tops).size).toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
  await more.press('Enter');
  await expect(page.getByRole('menuitem', { name: 'Copy' })).toBeFocused();
  await expectNoFault(page);
});

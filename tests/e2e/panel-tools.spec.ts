import type { Page } from '@playwright/test';
import { lead } from './support/lead.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';

const boxOf = async (page: Page, name: RegExp) => page.getByRole('button', { name }).first().boundingBox();
const more = async (panel: Page, item: string) => {
  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: item }).click();
};

test('End round is asked once, and can be left alone', async ({ lesson, open }) => {
  await lead(lesson, 'start', 'counting');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const question = panel.getByRole('dialog', { name: 'End this round now?' });
  await more(panel, 'End round');
  await question.getByRole('button', { name: 'Go on with the round' }).click();
  await expect(question).toHaveCount(0);
  expect(lesson.now().class.phase).toBe('counting');

  await more(panel, 'End round');
  await question.getByRole('button', { name: 'End round' }).click();
  await expect(panel.getByText('Time’s up').first()).toBeVisible();
  await expect.poll(() => lesson.now().class.phase).toBe('timeUp');
});

test('Eyes up is put down by the one button that put it up', async ({ lesson, open }) => {
  await lead(lesson, 'start', 'counting');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await panel.getByRole('button', { name: 'Eyes up' }).click();
  await expect(panel.getByText('Eyes up is on.')).toBeVisible();
  await panel.getByRole('button', { name: 'Put down' }).click();
  await expect(panel.getByText('Eyes up is on.')).toBeHidden();
});

test('On a phone nothing under the thumb moves when Undo goes', async ({ lesson, open }) => {
  await lead(lesson, 'start', 'counting');
  await lead(lesson, 'swap', 'changeover');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher, size: 'phone' });
  await expect(panel.getByRole('button', { name: 'Undo swap' })).toBeVisible();
  const before = [await boxOf(panel, /^Eyes up/), await boxOf(panel, /^Start round/)];
  // A change of the time ends it before its 10 s are over.
  await lesson.send('addTime', { seen: { phase: 'changeover', round: 1 }, ms: 10_000 });
  await expect(panel.getByRole('button', { name: 'Undo swap' })).toBeHidden();
  expect([await boxOf(panel, /^Eyes up/), await boxOf(panel, /^Start round/)]).toEqual(before);
});

test('What comes above the groups moves neither their feet nor the buttons', async ({ lesson, open }) => {
  await lead(lesson, 'start', 'counting');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await expect(panel.getByText('Next').first()).toBeVisible();
  const places = async () => [
    await panel.getByText('Next').first().boundingBox(),
    await boxOf(panel, /^Swap/),
    await boxOf(panel, /^Eyes up/),
  ];
  const before = await places();
  await lesson.send('message', { to: { kind: 'all' }, text: 'Quieter, please.' });
  await expect(panel.getByText('To everyone:')).toBeVisible();
  expect(await places()).toEqual(before);
});

test('The changeover says that it ends by itself', async ({ lesson, open }) => {
  await lead(lesson, 'start', 'counting');
  await lead(lesson, 'swap', 'changeover');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await expect(panel.getByText('starts by itself')).toBeVisible();
  await lead(lesson, 'pause', 'changeoverPaused');
  await expect(panel.getByText('starts by itself')).toBeHidden();
});

test('A message says how many of its readers are connected now', async ({ lesson, open }) => {
  await lesson.fill(['Noah', 'Priya'], 'remote');
  await lead(lesson, 'start', 'counting');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await expect(panel.getByText('2 of 24 connected')).toBeVisible();
  await panel.getByRole('button', { name: 'Message' }).click();
  await panel.getByRole('button', { name: 'Get ready to finish.' }).click();
  await expect(panel.getByRole('button', { name: /^Send to 24/ })).toContainText(
    '2 connected now. The others get it when they join',
  );
});

test('The menu of a student marks the group and the place they are in, and changes them', async ({
  lesson,
  open,
}) => {
  await studentIn(lesson, 'Amara', 'remote');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const option = (name: string) => panel.getByRole('menuitemradio', { name });
  await expect(panel.getByText('At home').first()).toBeVisible();
  await panel.getByRole('button', { name: /^Amara/ }).click();
  await expect(option('Zoomers')).toBeChecked();
  await expect(option('At home')).toBeChecked();
  await option('In the room').click();
  await expect(panel.getByText('11 at home, 1 in the room')).toBeVisible();

  await panel.getByRole('button', { name: /^Amara/ }).click();
  await expect(option('In the room')).toBeChecked();
  await option('Roomers').click();
  await expect.poll(() => lesson.now().students.find((row) => row.name === 'Amara')?.group).toBe('roomers');
});

test('The board keeps the code for who comes late, and at the end fills a shape for each who finished', async ({
  lesson,
  open,
}) => {
  await lesson.fill(['Noah', 'Priya'], 'remote');
  const board = await open(await lesson.boardAddress(), { size: 'projector' });
  const as = await studentIn(lesson, 'Amara', 'remote');
  await lead(lesson, 'start', 'counting');
  const code = `${lesson.code.slice(0, 3)} ${lesson.code.slice(-3)}`;
  await expect(board.getByText(`Late? ${code}`)).toBeVisible();

  const amara = await open('/', { as, size: 'phone' });
  await amara.getByRole('button', { name: 'Start' }).click();
  await amara.getByRole('button', { name: 'I’m done' }).click();
  await expect(amara.getByRole('heading', { name: 'You did it, Amara' })).toBeVisible();
  await lead(lesson, 'swap', 'changeover');
  await expect(board.getByText(`Late? ${code}`)).toBeHidden();
  await lead(lesson, 'startRound', 'counting');
  await lead(lesson, 'swap', 'wrapUp');
  await expect(board.getByText('1 finished')).toBeVisible();
  const zoomers = board.getByRole('img', { name: '1 finished in Zoomers' });
  await expect(zoomers.locator('[data-here="true"]')).toHaveCount(1);
  await expect(zoomers.locator('[data-here="false"]')).toHaveCount(11);
});

test('A tap on a cell of the plan chooses it, and its title is at hand', async ({
  lesson,
  open,
  teacher,
}) => {
  const made = await teacher.visitor.api.call('classGet', { params: { classId: lesson.classId } });
  const id = made.ok ? made.value.lessons[0]?.id : undefined;
  const page = await open(`/teach/#/class/${lesson.classId}/lesson/${id}`, { as: lesson.teacher });
  await page.getByRole('button', { name: 'Round 1, Zoomers: Activity' }).click();
  await expect(page.getByText('Zoomers, round 1').first()).toBeVisible();
  await page.getByRole('button', { name: 'Round 1, Roomers: Live with you' }).click();
  await expect(page.getByText('Roomers, round 1').first()).toBeVisible();
  await expect(page.getByText(/60 sec$/).first()).toBeVisible();
});

test('The panel of the sample class says that it is one', async ({ owner, open }) => {
  const home = await open('/teach/', { as: owner.visitor });
  await home.getByRole('link', { name: /Sample class/ }).click();
  await home
    .getByRole('link', { name: /Bagels|bagel/i })
    .first()
    .click();
  await home.getByRole('button', { name: 'Start lesson' }).click();
  await expect(home.getByRole('button', { name: 'Show on the board' }).first()).toBeVisible();
  await expect(home.getByText('Sample class')).toBeVisible();
});

import type { Page } from '@playwright/test';
import { sayName } from './support/join.ts';
import { lead } from './support/lead.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';
import { secondsShown } from './support/time.ts';

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

test('The board keeps address and code for who comes late, and at the end fills a shape for each who finished', async ({
  lesson,
  open,
}) => {
  await lesson.fill(['Noah', 'Priya'], 'remote');
  const board = await open(await lesson.boardAddress(), { size: 'projector' });
  const as = await studentIn(lesson, 'Amara', 'remote');
  await lead(lesson, 'start', 'counting');
  const code = `${lesson.code.slice(0, 3)} ${lesson.code.slice(-3)}`;
  const late = board.getByText(`Late? Go to ${lesson.now().door.address} and type ${code}`);
  await expect(late).toBeVisible();

  const amara = await open('/', { as, size: 'phone' });
  await amara.getByRole('button', { name: 'Start' }).click();
  await amara.getByRole('button', { name: 'I’m done' }).click();
  await expect(amara.getByRole('heading', { name: 'You did it, Amara' })).toBeVisible();
  await lead(lesson, 'swap', 'changeover');
  await expect(late).toBeHidden();
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
  await expect(page.getByText(/1 min$/).first()).toBeVisible();
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

test('A fire alarm in the changeover: one pause stops the time on every screen, and Go on takes it up', async ({
  lesson,
  open,
}) => {
  const amara = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  const panel = await open(lesson.panelAddress, { as: lesson.teacher, size: { width: 390, height: 844 } });
  const board = await open(await lesson.boardAddress(), { size: 'projector' });
  await lead(lesson, 'start', 'counting');
  await lead(lesson, 'swap', 'changeover');
  await panel.getByRole('button', { name: 'Time' }).click();
  await panel.getByRole('button', { name: 'Pause' }).click();

  await expect(board.getByRole('heading', { name: 'The countdown has stopped' })).toBeVisible();
  await expect(amara.getByText('The countdown has stopped.').first()).toBeVisible();
  await expect(amara.getByText('Listen to Ms Okafor.')).toBeVisible();
  await expect(panel.getByText('paused', { exact: true })).toBeVisible();
  const { countdown } = lesson.now().class;
  if (countdown?.kind !== 'paused') throw new Error('The changeover is not paused.');
  const left = Math.ceil(countdown.remainingMs / 1_000);
  // Past the end that it would have had, nothing has moved.
  for (const page of [amara, board, panel]) await page.clock.install();
  for (const page of [amara, board, panel]) await page.clock.runFor('02:00');
  expect(await Promise.all([amara, board, panel].map(secondsShown))).toEqual([left, left, left]);
  expect(lesson.now().class.phase).toBe('changeoverPaused');

  await panel.getByRole('button', { name: 'Go on' }).click();
  await expect(board.getByRole('heading', { name: 'Swap!' })).toBeVisible();
  await expect(amara.getByText('The countdown has stopped.').first()).toBeHidden();
  await expect.poll(() => lesson.now().class.phase).toBe('changeover');
});

test('Whom an unknown name is let in as can be somebody who is in on another device, which then goes quiet', async ({
  lesson,
  open,
}) => {
  const before = await open('/', { as: await studentIn(lesson, 'Amara', 'remote'), size: 'phone' });
  await lead(lesson, 'start', 'counting');
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const another = await open(`/#${lesson.code}`, { size: 'phone' });
  await sayName(another, 'Amarra');
  await panel.getByRole('button', { name: 'Let in as' }).click();
  await panel
    .getByRole('group', { name: 'In on another device: it goes quiet' })
    .getByRole('menuitem', { name: 'Amara' })
    .click();
  await expect(another.getByRole('heading', { name: 'Time to start' })).toBeVisible();
  await expect(before.getByRole('heading', { name: 'You go on at another device' })).toBeVisible();
});

test('The menu marks the colours that are chosen, and the end of the lesson stands last', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await panel.getByRole('button', { name: 'More' }).click();
  const choice = (name: string) => panel.getByRole('menuitemradio', { name });
  await expect(choice('As on this device')).toBeChecked();
  await choice('Dark').click();
  await expect(panel.locator('html')).toHaveAttribute('data-theme', 'dark');
  await panel.getByRole('button', { name: 'More' }).click();
  await expect(choice('Dark')).toBeChecked();
  await expect(panel.getByRole('menu').locator('[role^=menuitem]').last()).toHaveText('End lesson');
});

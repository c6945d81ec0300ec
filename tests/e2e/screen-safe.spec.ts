import type { Page } from '@playwright/test';
import { expectNoNames } from './screens/walk.ts';
import { createCamera, THEMES } from './support/camera.ts';
import { sayName, typeCode } from './support/join.ts';
import { inPhase, lead } from './support/lead.ts';
import type { OpenLesson } from './support/open-lesson.ts';
import { studentIn } from './support/student-in.ts';
import { expect, type Open, SIZES, test } from './support/test.ts';

const notice = (panel: Page) => panel.getByRole('region', { name: 'Screen-safe' });
const level = (panel: Page, name: string) => notice(panel).getByText(name, { exact: true });
const isAt = (panel: Page, name: string) => expect(notice(panel).getByRole('radio', { name })).toBeChecked();
const notHere = (panel: Page) => panel.getByRole('button', { name: /not here yet$/ }).first();
const key = (panel: Page) => panel.keyboard.press('h');

/** The panel with the board open in the same browser. */
async function watched(lesson: OpenLesson, open: Open) {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  const board = await open(await lesson.boardAddress(), { beside: panel });
  await panel.bringToFront();
  await isAt(panel, 'No names');
  return { panel, board };
}

test('[T12] [SP2] at No names the page holds no name, in any phase and any mode', async ({
  lesson,
  open,
}) => {
  await lesson.fill(['Eli', 'Noah', 'Priya'], 'remote');
  await lesson.fill(['Bao', 'Chloe'], 'room');
  const { panel } = await watched(lesson, open);
  const say = (name: string) => panel.getByRole('button', { name }).first();
  const safe = async () => expectNoNames(panel);
  await expect(panel.getByText('5 of 24 connected')).toBeVisible();
  await safe();

  const guest = await open('/', { size: 'phone' });
  await typeCode(guest, lesson.code);
  await sayName(guest, 'Amara Zainab');
  await lead(lesson, 'start', 'counting');
  const late = await open('/', { size: 'phone' });
  await typeCode(late, lesson.code);
  await sayName(late, 'Mei');
  await expect(panel.getByText('Someone knocks')).toHaveCount(2);
  await safe();

  await say('Call').click();
  await expect(panel.getByRole('button', { name: /can be called$/ }).first()).toBeVisible();
  await safe();
  await panel.getByRole('button', { name: 'Cancel' }).click();
  await panel.getByRole('button', { name: 'Message' }).click();
  await safe();
  await panel.getByRole('button', { name: 'Cancel' }).click();

  const to = { kind: 'student', student: lesson.student('Noah') } as const;
  await lesson.send('message', { to, text: 'Noah, look at Eli.' });
  await expect(panel.getByText('To one student:')).toBeVisible();
  await lesson.send('call', { students: [lesson.student('Noah')] });
  await expect(panel.getByRole('button', { name: /called to you$/ })).toBeVisible();
  await safe();

  for (const [step, phase] of [
    ['pause', 'paused'],
    ['resume', 'counting'],
    ['endRound', 'timeUp'],
    ['swap', 'changeover'],
    ['pause', 'changeoverPaused'],
    ['startRound', 'counting'],
    ['swap', 'wrapUp'],
  ] as const) {
    await lead(lesson, step, phase);
    await expect(panel.getByText(/connected/).first()).toBeVisible();
    await safe();
  }
  await lesson.send('eyesUp', { on: true, text: null });
  await expect(panel.getByText('Eyes up is on.')).toBeVisible();
  await safe();
  await lesson.send('end', {});
  await inPhase(lesson, 'ended');
  await expect(panel.getByText('The lesson is over')).toBeVisible();
  await safe();
});

test('[T12] [SP3] it hides names by itself when the board opens in the same browser, and keeps to it', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await expect(panel.getByText('Amara')).toBeVisible();
  await expect(notice(panel)).toBeHidden();

  const board = await open(await lesson.boardAddress(), { beside: panel });
  await expect(notice(panel)).toContainText('The board is open in this browser too');
  await isAt(panel, 'No names');
  await expectNoNames(panel);

  await board.close();
  await expect(notice(panel)).toContainText('Names stay hidden until you show them.');
  await expectNoNames(panel);
  await panel.reload();
  await isAt(panel, 'No names');
  await expectNoNames(panel);
  await level(panel, 'Everything').click();
  await expect(panel.getByText('Amara')).toBeVisible();
  await expect(notice(panel)).toBeHidden();
});

test('[T12] [SP3] it hides names by itself where the screen is extended, and as it becomes so', async ({
  lesson,
  open,
}) => {
  const panel = await open('/teach/', { as: lesson.teacher });
  await panel.context().addInitScript(() => {
    let isExtended = false;
    Object.defineProperty(Screen.prototype, 'isExtended', { get: () => isExtended, configurable: true });
    addEventListener('test-extend', () => {
      isExtended = true;
      const screens: unknown = screen;
      if (screens instanceof EventTarget) screens.dispatchEvent(new Event('change'));
    });
  });
  const second = await open(lesson.panelAddress, { beside: panel });
  await expect(second.getByText('Amara')).toBeVisible();
  await second.evaluate(() => dispatchEvent(new Event('test-extend')));
  await expect(notice(second)).toContainText('This computer has a second screen');
  await expectNoNames(second);
});

test('[SP1] First names shows names without a reason, Everything says it all', async ({ lesson, open }) => {
  const { panel } = await watched(lesson, open);
  await expect(panel.getByRole('img', { name: '0 of 12 here' })).toHaveCount(2);
  await level(panel, 'First names').click();
  await expect(panel.getByRole('button', { name: 'Theo', exact: true })).toBeVisible();
  await expect(panel.getByText('Has not joined')).toHaveCount(0);
  await level(panel, 'Everything').click();
  await expect(panel.getByRole('button', { name: 'Theo Has not joined' })).toBeVisible();
});

test('[T12] [SP5] Everything ends by itself after 30 s where the class may see it', async ({
  lesson,
  open,
}) => {
  const { panel } = await watched(lesson, open);
  await panel.clock.install();
  await panel.reload();
  await isAt(panel, 'No names');
  await level(panel, 'Everything').click();
  await expect(panel.getByText('Amara')).toBeVisible();
  await panel.clock.runFor(29_000);
  await expect(panel.getByText('Amara')).toBeVisible();
  await panel.clock.runFor(1_500);
  await expect(notice(panel)).toBeVisible();
  await expectNoNames(panel);
});

test('[T12] [SP6] a tap names one row, which ends by itself after 10 s', async ({ lesson, open }) => {
  const { panel } = await watched(lesson, open);
  await panel.clock.install();
  await panel.reload();
  await notHere(panel).click();
  await expect(panel.getByRole('button', { name: 'Amara' })).toBeVisible();
  await expect(panel.getByText('Bao')).toHaveCount(0);
  await panel.clock.runFor(9_000);
  await expect(panel.getByRole('button', { name: 'Amara' })).toBeVisible();
  await panel.clock.runFor(1_500);
  await expect(panel.getByText('Amara')).toHaveCount(0);
  await expectNoNames(panel);

  await notHere(panel).click();
  await expect(panel.getByText('Amara')).toBeVisible();
  await panel
    .getByRole('button', { name: /not here yet$/ })
    .last()
    .click();
  await expect(panel.getByText('Bao')).toBeVisible();
  await expect(panel.getByText('Amara')).toHaveCount(0);
  await panel
    .getByRole('button', { name: /not here yet$/ })
    .last()
    .click();
  await expectNoNames(panel);
});

test('[T12] [SP6] who knocks is said after a tap, and can be let in', async ({ lesson, open }) => {
  await lead(lesson, 'start', 'counting');
  const { panel } = await watched(lesson, open);
  const phone = await open('/', { size: 'phone' });
  await typeCode(phone, lesson.code);
  await sayName(phone, 'Mei');
  await expect(panel.getByText('Someone knocks')).toBeVisible();
  await expectNoNames(panel);
  await panel.getByRole('button', { name: 'Show who' }).click();
  await panel.getByRole('button', { name: 'Let Mei in' }).click();
  await expect(phone.getByRole('heading', { name: 'Mei, where are you today?' })).toBeVisible();
  await expectNoNames(panel);
});

test('[SP6] whom to call is chosen among names that show for a moment', async ({ lesson, open }) => {
  await lesson.fill(['Noah', 'Priya'], 'remote');
  await lead(lesson, 'start', 'counting');
  const { panel } = await watched(lesson, open);
  await panel.getByRole('button', { name: 'Call', exact: true }).click();
  await panel.getByRole('button', { name: /can be called$/ }).click();
  await panel.getByRole('checkbox', { name: 'Noah' }).check();
  await expect(panel.getByRole('checkbox', { name: 'Noah' })).toBeChecked();
  await panel.getByRole('button', { name: /can be called$/ }).click();
  await expectNoNames(panel);
  await panel.getByRole('button', { name: 'Call 1 now' }).click();
  await expect.poll(() => lesson.now().students.find((row) => row.name === 'Noah')?.called).toBe(true);
});

test('[T12] [SP4] a device that was not asked yet asks whether it is on the projector before it shows a name', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher, isNew: true });
  await expect(notice(panel)).toContainText('Is this screen on the projector?');
  await expectNoNames(panel);
  await panel.getByRole('button', { name: 'Yes, hide names' }).click();
  await isAt(panel, 'No names');
  await panel.reload();
  await isAt(panel, 'No names');
  await expectNoNames(panel);

  await panel.getByRole('button', { name: 'More' }).click();
  await panel.getByRole('menuitem', { name: 'Not on the projector' }).click();
  await expect(panel.getByText('Amara')).toBeVisible();
  await panel.getByRole('button', { name: 'Hide names' }).click();
  await isAt(panel, 'No names');
  await expectNoNames(panel);
});

test('[SP7] H hides and shows while the panel is in use, not while something is typed, and can be turned off', async ({
  lesson,
  open,
}) => {
  const panel = await open(lesson.panelAddress, { as: lesson.teacher });
  await expect(panel.getByText('Amara')).toBeVisible();
  await key(panel);
  await expectNoNames(panel);
  await key(panel);
  await expect(panel.getByText('Amara')).toBeVisible();

  await lead(lesson, 'start', 'counting');
  await panel.getByRole('button', { name: 'Message' }).click();
  await panel.getByRole('textbox').fill('Hus');
  await panel.getByRole('textbox').press('h');
  await expect(panel.getByRole('textbox')).toHaveValue('Hush');
  await expect(panel.getByText('Amara')).toBeVisible();
  await panel.getByRole('button', { name: 'Cancel' }).click();

  await panel.getByRole('button', { name: 'More' }).click();
  await expect(panel.getByRole('menuitem', { name: 'Class code' })).toBeVisible();
  await key(panel);
  await panel.getByRole('menuitem', { name: /^Turn off the key H/ }).click();
  await expect(panel.getByRole('menu')).toBeHidden();
  await expect(panel.getByText('Amara')).toBeVisible();
  await key(panel);
  await expect(panel.getByText('Amara')).toBeVisible();
});

test('[SP7] the levels can be chosen and a row be named by keyboard alone', async ({ lesson, open }) => {
  const { panel } = await watched(lesson, open);
  await notHere(panel).focus();
  await panel.keyboard.press('Enter');
  await expect(panel.getByRole('button', { name: 'Amara' })).toBeVisible();
  await panel.keyboard.press('Enter');
  await expectNoNames(panel);
  await notice(panel).getByRole('radio', { name: 'No names' }).focus();
  await panel.keyboard.press('ArrowRight');
  await isAt(panel, 'First names');
  await expect(panel.getByText('Amara')).toBeVisible();
});

for (const theme of THEMES) {
  test(`every level without a fault, ${theme}`, { tag: '@screens' }, async ({ lesson, open }) => {
    await lesson.fill(
      ['Eli', 'Ingrid', 'Kofi', 'Lucía', 'Mateo', 'Noah', 'Priya', 'Yusuf', 'Amara'],
      'remote',
    );
    await lesson.fill(
      ['Aiyana', 'Bao', 'Chloe', 'Dmitri', 'Fatou', 'Hana', 'Jamal', 'Leilani', 'Rosa'],
      'room',
    );
    await studentIn(lesson, 'Mei', 'remote');
    await lead(lesson, 'start', 'counting');
    const shoot = createCamera(theme);
    for (const size of ['tablet', 'phone'] as const) {
      const panel = await open(lesson.panelAddress, { as: lesson.teacher, theme, size, isNew: true });
      await expect(notice(panel)).toContainText('Is this screen');
      await shoot(panel, 'panel', `safe-question-${size}`);
      const board = await open(await lesson.boardAddress(), { beside: panel });
      await board.setViewportSize(SIZES.projector);
      await panel.bringToFront();
      await isAt(panel, 'No names');
      await shoot(panel, 'panel', `safe-no-names-${size}`);
      await notHere(panel).click();
      await shoot(panel, 'panel', `safe-row-${size}`);
      await level(panel, 'First names').click();
      await expect(panel.getByText('Theo')).toBeVisible();
      await shoot(panel, 'panel', `safe-first-names-${size}`);
    }
  });
}

test('[T12] [SP9] the way back from a panel that hides names is asked once: the class’s page names everybody', async ({
  lesson,
  open,
}) => {
  const { panel } = await watched(lesson, open);
  const back = async () => {
    await panel.getByRole('button', { name: 'More' }).click();
    await panel.getByRole('menuitem', { name: 'Back to 6B' }).click();
  };
  const question = panel.getByRole('dialog', { name: 'The page of 6B shows names' });
  await back();
  await expectNoNames(panel);
  await question.getByRole('button', { name: 'Stay here' }).click();
  await expect(question).toHaveCount(0);
  await expectNoNames(panel);

  await back();
  await question.getByRole('button', { name: 'Show names and go' }).click();
  await expect(panel.getByText('Amara').first()).toBeVisible();
});

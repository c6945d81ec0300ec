import type { Lesson } from '@flipflop/protocol';
import { flipFlopWithOpening, fourStations, type Plan, wholeClass } from '@flipflop/rotation';
import type { Page } from '@playwright/test';
import { eventually } from '../support/eventually.ts';
import { BAGELS, type OpenLesson, openLesson } from './support/open-lesson.ts';
import { studentIn } from './support/student-in.ts';
import { expect, type Open, test } from './support/test.ts';

/** A lesson without a link of a call: what is opened is ours alone. */
const lessonOf = (plan: Plan): Lesson => ({
  title: 'Bagels: from dough to oven',
  plan,
  content: {
    call: null,
    live: { bring: '', place: 'the teacher’s table' },
    activities: [
      { id: 'shape', title: 'Shape six rings', instructions: 'Roll a rope.\nClose it.', link: null },
      { id: 'draw', title: 'Draw before and after', instructions: 'Draw one ring.', link: null },
    ],
  },
});

const SHAPE = { title: 'Shape six rings', activity: 'shape' };
const STATIONS = lessonOf(
  fourStations({
    minutes: 12,
    live: 'Why boil a bagel?',
    work: [SHAPE, { title: 'Draw before and after', activity: 'draw' }],
    rest: 'Dough rests, so do you',
  }),
);
const OPENING = lessonOf(
  flipFlopWithOpening({
    minutes: 12,
    live: 'Why boil a bagel?',
    work: SHAPE,
    opening: { title: 'What is in this bag?', minutes: 5 },
  }),
);
const TOGETHER = lessonOf(wholeClass({ minutes: 12, live: 'Why boil a bagel?', work: SHAPE }));

/** What a teacher and a board call a station. */
interface Words {
  readonly panel: string;
  readonly board: string;
}

const own = (title: string): Words => ({ panel: `Activity ${title}`, board: `On your own${title}` });
const live = (title: string): Words => ({ panel: `Live with you ${title}`, board: `With Ms Okafor${title}` });
const rest = (title: string): Words => ({ panel: `Break ${title}`, board: `Break${title}` });
const RINGS = own('Shape six rings');
const DRAW = own('Draw before and after');
const TALK = live('Why boil a bagel?');
const REST = rest('Dough rests, so do you');

interface Screens {
  readonly lesson: OpenLesson;
  readonly panel: Page;
  readonly board: Page;
  /** At home, on a phone. */
  readonly amara: Page;
  /** In the room, on a Chromebook. */
  readonly bao: Page;
}

async function openScreens(open: Open, lesson: OpenLesson): Promise<Screens> {
  const amara = await studentIn(lesson, 'Amara', 'remote');
  const bao = await studentIn(lesson, 'Bao', 'room');
  return {
    lesson,
    panel: await open(lesson.panelAddress, { as: lesson.teacher }),
    board: await open(await lesson.boardAddress(), { size: 'projector' }),
    amara: await open('/', { as: amara, size: 'phone' }),
    bao: await open('/', { as: bao, size: 'chromebook' }),
  };
}

/** The panel and the board in a round, with where each group is. */
async function expectRound(
  { panel, board }: Screens,
  round: string,
  groups: Readonly<Record<string, Words>>,
) {
  await expect(panel.getByText(`Round ${round}`)).toBeVisible();
  await expect(board.getByRole('heading', { name: `Round ${round}` })).toBeVisible();
  for (const [group, words] of Object.entries(groups)) {
    await expect(panel.getByRole('region', { name: group })).toContainText(words.panel);
    const part = board.locator('section').filter({ has: board.getByRole('heading', { name: group }) });
    await expect(part).toContainText(words.board);
  }
}

const heading = (page: Page, name: string) => expect(page.getByRole('heading', { name })).toBeVisible();
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Start round is deaf at first, so that a double tap on Swap does not skip the changeover. */
async function swap({ lesson, panel, board }: Screens) {
  const { round } = lesson.now().class;
  await press(panel, /^Swap/);
  await heading(board, 'Swap!');
  const start = panel.getByRole('button', { name: /^Start round/ });
  await expect(async () => {
    if (await start.isVisible()) await start.click({ timeout: 500 });
    await expect(board.getByRole('heading', { name: `Round ${round + 2} of` })).toBeVisible({ timeout: 500 });
  }).toPass();
}

async function finishAndEnd({ panel, board, amara, bao }: Screens) {
  await press(panel, /^Finish/);
  await heading(board, 'Well done, 6B');
  for (const student of [amara, bao]) await heading(student, 'Well done');
  await press(panel, /^End lesson/);
  await heading(panel, 'The lesson is over');
  await heading(board, 'See you, 6B');
  await heading(amara, 'See you, Amara');
  await heading(bao, 'See you, Bao');
}

test('Four groups go through four stations, and every screen says the same of each in every round', async ({
  open,
  product,
  teacher,
}) => {
  // Four rounds on a busy machine.
  test.slow();
  const lesson = await openLesson(product.base, teacher, STATIONS);
  await lesson.send('move', { students: [lesson.student('Mei'), lesson.student('Noah')], group: 'tigers' });
  await lesson.send('move', { students: [lesson.student('Rosa')], group: 'dolphins' });
  const screens = await openScreens(open, lesson);
  const { panel, amara, bao } = screens;
  await press(panel, /^Start/);

  await expectRound(screens, '1 of 4', { Zoomers: RINGS, Roomers: TALK, Tigers: DRAW, Dolphins: REST });
  await heading(amara, 'Time to start');
  await press(amara, 'Start');
  await expect(amara.getByText('Roll a rope.')).toBeVisible();
  await heading(bao, 'Come to the teacher’s table');
  await press(bao, 'I’m here');

  await swap(screens);
  await expectRound(screens, '2 of 4', { Zoomers: TALK, Roomers: DRAW, Tigers: REST, Dolphins: RINGS });
  await heading(amara, 'Join your teacher now');
  await press(amara, 'I’m here');
  await heading(bao, 'Go to your seat');
  await press(bao, 'Start');
  await expect(bao.getByText('Draw one ring.')).toBeVisible();

  await swap(screens);
  await expectRound(screens, '3 of 4', { Zoomers: DRAW, Roomers: REST, Tigers: RINGS, Dolphins: TALK });
  await heading(amara, 'Back to your own work');
  await press(amara, 'Start');
  await expect(amara.getByText('Draw one ring.')).toBeVisible();
  await heading(bao, 'Take a break');
  await expect(bao.getByText('Dough rests, so do you')).toBeVisible();

  await swap(screens);
  await expectRound(screens, '4 of 4', { Zoomers: REST, Roomers: RINGS, Tigers: TALK, Dolphins: DRAW });
  await heading(amara, 'Take a break');
  await press(bao, 'Start');
  await expect(bao.getByText('Roll a rope.')).toBeVisible();
  await finishAndEnd(screens);
  lesson.close();
});

test('A Flip Flop opens with the whole class, and then the groups part', async ({
  open,
  product,
  teacher,
}) => {
  const lesson = await openLesson(product.base, teacher, OPENING);
  const screens = await openScreens(open, lesson);
  const { panel, amara, bao } = screens;
  await press(panel, /^Start/);
  const opening = live('What is in this bag?');
  await expectRound(screens, '1 of 3', { Zoomers: opening, Roomers: opening });
  await heading(amara, 'Join your teacher now');
  await press(amara, 'I’m here');
  await heading(bao, 'Come to the teacher’s table');
  await press(bao, 'I’m here');

  await swap(screens);
  await expectRound(screens, '2 of 3', { Zoomers: TALK, Roomers: RINGS });
  await heading(bao, 'Go to your seat');
  await press(bao, 'Start');
  await expect(bao.getByText('Roll a rope.')).toBeVisible();

  await swap(screens);
  await expectRound(screens, '3 of 3', { Zoomers: RINGS, Roomers: TALK });
  await heading(amara, 'Back to your own work');
  await heading(bao, 'Come to the teacher’s table');
  await finishAndEnd(screens);
  lesson.close();
});

test('A whole class is one group on every screen, whatever groups it has', async ({
  open,
  product,
  teacher,
}) => {
  const lesson = await openLesson(product.base, teacher, TOGETHER);
  const screens = await openScreens(open, lesson);
  const { panel, board, amara, bao } = screens;
  await press(panel, /^Start/);
  await expectRound(screens, '1 of 2', { Everyone: TALK });
  await expect(panel.getByRole('region', { name: 'Everyone' })).toContainText('/24');
  await expect(board.getByRole('heading', { name: 'Zoomers' })).toHaveCount(0);
  await heading(amara, 'Join your teacher now');
  await press(amara, 'I’m here');
  await press(bao, 'I’m here');

  await swap(screens);
  await expectRound(screens, '2 of 2', { Everyone: RINGS });
  await heading(amara, 'Back to your own work');
  await heading(bao, 'Go to your seat');
  await press(bao, 'Start');
  await expect(bao.getByText('Roll a rope.')).toBeVisible();
  await finishAndEnd(screens);
  lesson.close();
});

test('A fire alarm in a changeover: nothing begins while it is paused, and then it goes on from there', async ({
  open,
  product,
  teacher,
}) => {
  const plan = { ...BAGELS.plan, changeoverSeconds: 10 };
  const lesson = await openLesson(product.base, teacher, { ...BAGELS, plan });
  const screens = await openScreens(open, lesson);
  const { panel, board, amara, bao } = screens;
  await press(panel, /^Start/);
  await press(panel, /^Swap/);
  await heading(board, 'Swap!');
  const running = lesson.now().class.countdown;
  const wouldEnd = running?.kind === 'running' ? running.endsAt : 0;
  await press(panel, 'Pause');
  await heading(board, 'The countdown has stopped');
  for (const student of [amara, bao]) {
    await expect(student.getByText('The countdown has stopped.').first()).toBeVisible();
  }
  const paused = lesson.now().class.countdown;
  const shown = await board.getByRole('timer').textContent();

  await eventually(() => (lesson.panel.clock.now() > wouldEnd ? true : null));
  expect(lesson.now().class.phase).toBe('changeoverPaused');
  expect(lesson.now().class.countdown).toEqual(paused);
  expect(await board.getByRole('timer').textContent()).toBe(shown);

  await press(panel, 'Go on');
  await heading(board, 'Swap!');
  await expect(amara.getByText('The countdown has stopped.')).toHaveCount(0);
  // What is left of the ten seconds, on a busy machine.
  await expect(board.getByRole('heading', { name: 'Round 2 of 2' })).toBeVisible({ timeout: 20_000 });
  await expectRound(screens, '2 of 2', { Zoomers: live('Why do we boil a bagel?') });
  lesson.close();
});

test('A swap and an end made by mistake are taken back on every screen', async ({ open, lesson }) => {
  const screens = await openScreens(open, lesson);
  const { panel, board, amara, bao } = screens;
  await press(panel, /^Start/);
  await press(amara, 'Start');
  await press(bao, 'I’m here');
  await swap(screens);
  await heading(amara, 'Join your teacher now');

  await press(panel, /^Undo/);
  await heading(board, 'Round 1 of 2');
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await heading(bao, 'You are with Ms Okafor');

  await press(panel, 'More');
  await panel.getByRole('menuitem', { name: 'End lesson' }).click();
  await panel.getByRole('dialog').getByRole('button', { name: /^End/ }).click();
  await heading(amara, 'See you, Amara');
  await heading(board, 'See you, 6B');
  await press(panel, /^Undo/);
  await heading(board, 'Round 1 of 2');
  await expect(amara.getByText('Cut the dough into six.')).toBeVisible();
  await heading(bao, 'You are with Ms Okafor');
  await press(bao, 'Bao');
  await expect(bao.getByRole('dialog')).toBeVisible();
});

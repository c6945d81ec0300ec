import type { Page } from '@playwright/test';
import { inPhase, lead } from './support/lead.ts';
import type { OpenLesson } from './support/open-lesson.ts';
import { studentIn } from './support/student-in.ts';
import { expect, test } from './support/test.ts';

interface Screens {
  readonly teacher: Page;
  readonly board: Page;
  readonly amara: Page;
}

interface Moment {
  readonly name: string;
  /** From the lobby to this moment. */
  reach(lesson: OpenLesson): Promise<void>;
  /** What tells the three screens apart from those of any other moment. */
  show(screens: Screens): Promise<void>;
}

const heading = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('heading', { name, exact: typeof name === 'string' })).toBeVisible();
const button = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('button', { name })).toBeVisible();
const notice = (page: Page, words: string) =>
  expect(page.getByRole('region', { name: 'Notices' }).getByText(words, { exact: true })).toBeVisible();

async function toRound(lesson: OpenLesson) {
  await lead(lesson, 'start', 'counting');
}

async function toChangeover(lesson: OpenLesson) {
  await toRound(lesson);
  await lead(lesson, 'swap', 'changeover');
}

const MOMENTS: readonly Moment[] = [
  {
    name: 'in the lobby',
    async reach() {},
    async show({ teacher, board, amara }) {
      await button(teacher, /^Start/);
      await heading(board, /^Go to .* and type$/);
      await heading(amara, 'You’re in, Amara');
    },
  },
  {
    name: 'in a round, with the activity open',
    async reach(lesson) {
      await toRound(lesson);
      await lesson.send('markArrived', { students: [lesson.student('Amara')] });
    },
    async show({ teacher, board, amara }) {
      await button(teacher, /^Swap/);
      await button(teacher, 'Pause');
      await heading(board, 'Round 1 of 2');
      await heading(amara, 'Shape and boil your bagels');
    },
  },
  {
    name: 'in a round that is paused',
    async reach(lesson) {
      await toRound(lesson);
      await lead(lesson, 'pause', 'paused');
    },
    async show({ teacher, board, amara }) {
      await button(teacher, 'Go on');
      await heading(board, 'The countdown has stopped');
      await heading(amara, 'Time to start');
      await notice(amara, 'The countdown has stopped.');
    },
  },
  {
    name: 'when time is up',
    async reach(lesson) {
      await toRound(lesson);
      await lead(lesson, 'endRound', 'timeUp');
    },
    async show({ teacher, board, amara }) {
      await button(teacher, '+3 min');
      await heading(board, 'Time’s up');
      await heading(amara, 'Time to start');
      await notice(amara, 'Time’s up.');
    },
  },
  {
    name: 'in the changeover',
    reach: toChangeover,
    async show({ teacher, board, amara }) {
      await button(teacher, /^Start round/);
      await button(teacher, 'Pause');
      await heading(board, 'Swap!');
      await heading(amara, 'Join your teacher now');
    },
  },
  {
    name: 'in a changeover that is paused',
    async reach(lesson) {
      await toChangeover(lesson);
      await lead(lesson, 'pause', 'changeoverPaused');
    },
    async show({ teacher, board, amara }) {
      await button(teacher, /^Start round/);
      await button(teacher, 'Go on');
      await heading(board, 'The countdown has stopped');
      await heading(amara, 'Join your teacher now');
      await notice(amara, 'The countdown has stopped.');
    },
  },
  {
    name: 'under “Eyes up”',
    async reach(lesson) {
      await toRound(lesson);
      await lesson.send('eyesUp', { on: true, text: 'Look at the oven.' });
    },
    async show({ teacher, board, amara }) {
      await expect(teacher.getByText('Look at the oven.')).toBeVisible();
      await heading(board, 'Eyes up');
      await expect(board.getByText('Look at the oven.')).toBeVisible();
      await heading(amara, 'Eyes up');
      await expect(amara.getByRole('main').getByText('Look at the oven.')).toBeVisible();
    },
  },
  {
    name: 'called to the teacher',
    async reach(lesson) {
      await toRound(lesson);
      await lesson.send('call', { students: [lesson.student('Amara')] });
    },
    async show({ teacher, board, amara }) {
      await heading(teacher, 'Called to you');
      await heading(board, 'Round 1 of 2');
      await heading(amara, 'Amara, come to Ms Okafor');
    },
  },
  {
    name: 'in the wrap-up',
    async reach(lesson) {
      await toChangeover(lesson);
      await lead(lesson, 'startRound', 'counting');
      await lead(lesson, 'swap', 'wrapUp');
    },
    async show({ teacher, board, amara }) {
      await heading(teacher, 'Wrap-up');
      await button(teacher, /^End lesson/);
      await heading(board, 'Well done, 6B');
      await heading(amara, 'Well done');
    },
  },
  {
    name: 'after the end',
    async reach(lesson) {
      await toRound(lesson);
      await lesson.send('end', {});
      await inPhase(lesson, 'ended');
    },
    async show({ teacher, board, amara }) {
      await heading(teacher, 'The lesson is over');
      await heading(board, 'See you, 6B');
      await heading(amara, 'See you, Amara');
    },
  },
];

for (const { name, reach, show } of MOMENTS) {
  test(`[C1] Loading the pages again ${name} brings the same screens back, and nobody is lost`, async ({
    lesson,
    open,
  }) => {
    const student = await studentIn(lesson, 'Amara', 'remote');
    await lesson.join('Bao');
    await reach(lesson);
    const screens: Screens = {
      teacher: await open(lesson.panelAddress, { as: lesson.teacher }),
      board: await open(await lesson.boardAddress(), { size: 'projector' }),
      amara: await open('/', { as: student, size: 'phone' }),
    };
    await show(screens);
    await amaraIsConnected(screens);
    const before = await headings(screens);

    await Promise.all([screens.teacher.reload(), screens.board.reload(), screens.amara.reload()]);
    await show(screens);
    await amaraIsConnected(screens);
    await expect.poll(() => headings(screens)).toEqual(before);
    expect(whoIsIn(lesson)).toEqual(['Amara', 'Bao']);
  });
}

const amaraIsConnected = ({ teacher }: Screens) =>
  expect(teacher.getByText('1 of 24 connected')).toBeVisible();

/** Titles and headings of all three, as a person finds the way by them. */
async function headings({ teacher, board, amara }: Screens) {
  return Promise.all(
    [teacher, board, amara].map(async (page) => ({
      title: await page.title(),
      headings: await page.getByRole('heading').allTextContents(),
    })),
  );
}

function whoIsIn(lesson: OpenLesson): readonly string[] {
  const { students } = lesson.now();
  return students.filter((row) => row.joined).map((row) => row.name);
}

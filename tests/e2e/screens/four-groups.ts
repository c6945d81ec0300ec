import { fourStations } from '@flipflop/rotation';
import type { SimulatedTeacher } from '@flipflop/simulator';
import { expect } from '@playwright/test';
import type { Product } from '../../support/product.ts';
import { sayName } from '../support/join.ts';
import { openLesson } from '../support/open-lesson.ts';
import { expectNoNames, type Walk } from './walk.ts';

interface FourGroupsWalk extends Walk {
  readonly product: Product;
  readonly teacher: SimulatedTeacher;
}

/** Stations with a break: what two groups never show. */
export async function walkFourGroups({ open, theme, shoot, product, teacher }: FourGroupsWalk) {
  const lesson = await openLesson(product.base, teacher, {
    title: 'Bagels: from dough to oven',
    plan: fourStations({
      minutes: 12,
      live: 'Why boil a bagel?',
      work: [
        { title: 'Shape six rings', activity: 'shape' },
        { title: 'Draw before and after', activity: 'draw' },
      ],
      rest: 'Dough rests, so do you',
    }),
    content: {
      call: null,
      live: { bring: '', place: 'the teacher’s table' },
      activities: [
        { id: 'shape', title: 'Shape six rings', instructions: 'Roll a rope.\nClose it.', link: null },
        { id: 'draw', title: 'Draw before and after', instructions: 'Draw one ring.', link: null },
      ],
    },
  });
  const to = async (group: string, names: readonly string[]) =>
    lesson.send('move', { students: names.map(lesson.student), group });
  await to('tigers', ['Mei', 'Noah', 'Priya', 'Theo', 'Yusuf', 'Zainab']);
  await to('dolphins', ['Jamal', 'Leilani', 'Oskar', 'Rosa', 'Sanjay', 'Tomás']);
  await lesson.fill(['Amara', 'Eli', 'Ingrid', 'Kofi', 'Mei', 'Noah', 'Priya', 'Theo'], 'remote');
  await lesson.fill(['Bao', 'Chloe', 'Dmitri', 'Fatou', 'Jamal', 'Leilani', 'Oskar'], 'room');

  const panel = await open(lesson.panelAddress, { as: lesson.teacher, theme });
  const board = await open(await lesson.boardAddress(), { size: 'projector', theme });
  const phone = await open(`/#${lesson.code.replace(' ', '')}`, { size: 'phone', theme });
  await sayName(phone, 'Rosa');
  await phone.getByRole('button', { name: 'In the room' }).click();
  await expect(phone.getByRole('heading', { name: 'You’re in, Rosa' })).toBeVisible();
  await expect(panel.getByText('16 of 24 connected')).toBeVisible();
  const shootAll = async (state: string) => {
    await shoot(panel, 'panel', `four-groups-${state}`);
    await shoot(board, 'board', `four-groups-${state}`);
    await expectNoNames(board);
  };

  await shootAll('lobby');
  await lesson.tell('start');
  await expect(phone.getByRole('heading', { name: 'Take a break' })).toBeVisible();
  await expect(board.getByText('1 of 4')).toBeVisible();
  await shoot(phone, 'student', 'break');
  await shootAll('counting');
  await lesson.send('message', { to: { kind: 'all' }, text: 'Two more minutes.' });
  await lesson.send('message', { to: { kind: 'group', group: 'tigers' }, text: 'Use a soft pencil.' });
  await expect(board.getByText('Use a soft pencil.')).toBeVisible();
  await shootAll('messages');
  await lesson.send('clearMessage', { to: { kind: 'all' } });
  await lesson.send('clearMessage', { to: { kind: 'group', group: 'tigers' } });
  await lesson.tell('endRound');
  await expect(board.getByText('Time’s up')).toBeVisible();
  await shootAll('time-up');
  await lesson.tell('swap');
  await expect(board.getByText('Swap!')).toBeVisible();
  await shootAll('changeover');
  lesson.close();
}

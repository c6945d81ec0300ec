import { DEFAULT_GROUPS, fourStations, type Group } from '@flipflop/rotation';
import type { SimulatedTeacher } from '@flipflop/simulator';
import { expect } from '@playwright/test';
import type { Product } from '../../support/product.ts';
import { openLesson, ROOMERS, ZOOMERS } from '../support/open-lesson.ts';
import { expectNoNames, type Walk } from './walk.ts';

interface ManyGroupsWalk extends Walk {
  readonly product: Product;
  readonly teacher: SimulatedTeacher;
}

const GROUPS: readonly Group[] = [
  ...DEFAULT_GROUPS,
  { id: 'tigers', name: 'Tigers', shape: 3, place: 'remote' },
  { id: 'dolphins', name: 'Dolphins', shape: 4, place: 'room' },
  { id: 'otters', name: 'Otters', shape: 5, place: 'room' },
  { id: 'hummingbirds', name: 'Hummingbirds', shape: 6, place: 'room' },
];
const WORK = { title: 'Shape six rings', activity: 'shape' };

/** Three, five and six groups: three columns, in one row and in two. */
export async function walkManyGroups({ open, theme, shoot, product, teacher }: ManyGroupsWalk) {
  for (const count of [3, 5, 6]) {
    const groups = GROUPS.slice(0, count);
    const lesson = await openLesson(product.base, teacher, {
      title: 'Bagels: from dough to oven',
      plan: fourStations({
        minutes: 12,
        live: 'Why boil a bagel?',
        work: [WORK, { title: 'Draw before and after', activity: 'draw' }],
        rest: 'Dough rests, so do you',
        groups,
      }),
      content: {
        call: null,
        live: { bring: '', place: 'the teacher’s table' },
        activities: [
          { id: 'shape', title: 'Shape six rings', instructions: 'Roll a rope.', link: null },
          { id: 'draw', title: 'Draw before and after', instructions: 'Draw one ring.', link: null },
        ],
      },
    });
    const names = [...ZOOMERS, ...ROOMERS];
    for (const [place, { id: group }] of groups.entries()) {
      const students = names.filter((_, at) => at % count === place).map(lesson.student);
      await lesson.send('move', { students, group });
    }
    await lesson.fill(names.slice(0, 9), 'remote');
    await lesson.fill(names.slice(12, 21), 'room');
    await lesson.tell('start');
    const panel = await open(lesson.panelAddress, { as: lesson.teacher, theme });
    const board = await open(await lesson.boardAddress(), { size: 'projector', theme });
    await expect(board.getByText('1 of 4')).toBeVisible();
    await expect(panel.getByText('18 of 24 connected')).toBeVisible();
    await shoot(panel, 'panel', `${count}-groups-counting`);
    await shoot(board, 'board', `${count}-groups-counting`);
    await expectNoNames(board);
    await lesson.tell('swap');
    await expect(board.getByText('Swap!')).toBeVisible();
    await shoot(board, 'board', `${count}-groups-changeover`);
    await lesson.send('end', {});
    await panel.context().close();
    await board.context().close();
    lesson.close();
  }
}

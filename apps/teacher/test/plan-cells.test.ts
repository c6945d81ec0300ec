import {
  DEFAULT_GROUPS,
  flipFlop,
  type Plan,
  planProblems,
  stationAt,
  threeStations,
} from '@flipflop/rotation';
import { expect, test } from 'vitest';
import { withCell, withoutRound, withRound } from '../src/features/lesson/plan-cells.ts';

const work = { title: 'Shape', activity: 'work' };
const plan = flipFlop({ minutes: 20, live: 'Talk', work });
const rest = { kind: 'break', title: 'Rest' } as const;

const shown = (each: Plan) =>
  each.rounds.map((_, round) => each.groups.map(({ id }) => stationAt(each, id, round).title));

test('a cell is written only where it differs from the rotation', () => {
  const changed = withCell(plan, 'zoomers', 0, rest);
  expect(changed.rounds).toEqual([{ minutes: 20, cells: { zoomers: rest } }, { minutes: 20 }]);
  const back = withCell(changed, 'zoomers', 0, stationAt(plan, 'zoomers', 0));
  expect(back.rounds).toEqual(plan.rounds);
});

test('a new round goes on with the rotation, as long as the last', () => {
  const longer = withRound(plan);
  expect(longer.rounds.at(-1)).toEqual({ minutes: 20 });
  expect(shown(longer)).toEqual([
    ['Shape', 'Talk'],
    ['Talk', 'Shape'],
    ['Shape', 'Talk'],
  ]);
});

test('there are never more rounds than a lesson may have, nor none', () => {
  let full = plan;
  for (let times = 0; times < 20; times += 1) full = withRound(full);
  expect(full.rounds).toHaveLength(12);
  expect(planProblems(full)).toEqual([]);
  let short = plan;
  for (let times = 0; times < 5; times += 1) short = withoutRound(short, 0);
  expect(shown(short)).toEqual([['Talk', 'Shape']]);
});

test.each([0, 1, 2])('without round %i the others show what they did', (round) => {
  const three = withCell(
    threeStations({ minutes: 10, live: 'Talk', work: [work, { title: 'Read', activity: 'read' }] }),
    DEFAULT_GROUPS[1].id,
    1,
    rest,
  );
  const shorter = withoutRound(three, round);
  expect(shown(shorter)).toEqual(shown(three).filter((_, index) => index !== round));
});

test('without the first round the rotation begins one station later, with no cell of its own', () => {
  expect(withoutRound(withRound(plan), 0).rounds).toEqual([{ minutes: 20 }, { minutes: 20 }]);
});

import { expect, test } from 'vitest';
import {
  DEFAULT_GROUPS,
  flipFlop,
  flipFlopWithOpening,
  fourStations,
  type Plan,
  planProblems,
  stationAt,
  threeStations,
  wholeClass,
} from '../src/index.ts';
import { lesson } from './support/lesson.ts';

const boil = { title: 'Shape and boil', activity: 'boil' };
const maths = { title: 'Bagel maths', activity: 'maths' };
const base = { minutes: 15, live: 'Why boil a bagel?' };
const opening = flipFlopWithOpening({ ...base, work: boil, opening: { title: 'Hello', minutes: 5 } });

const presets: Readonly<Record<string, { readonly plan: Plan; readonly from: number }>> = {
  flipFlop: { plan: flipFlop({ ...base, work: boil }), from: 0 },
  flipFlopWithOpening: { plan: opening, from: 1 },
  threeStations: { plan: threeStations({ ...base, work: [boil, maths] }), from: 0 },
  fourStations: { plan: fourStations({ ...base, work: [boil, maths], rest: 'Taste' }), from: 0 },
  wholeClass: { plan: wholeClass({ ...base, work: boil }), from: 0 },
};

test.each(Object.entries(presets))(
  '[PR1] %s has no problem and each group live once',
  (_, { plan, from }) => {
    expect(planProblems(plan)).toEqual([]);
    for (const group of plan.groups) {
      const kinds = plan.rounds
        .slice(from)
        .map((_round, index) => stationAt(plan, group.id, from + index).kind);
      expect(kinds.filter((kind) => kind === 'live')).toHaveLength(1);
    }
  },
);

test('[PR1] a preset takes the class’s own groups and settings', () => {
  const groups = [{ id: 'owls', name: 'Owls', shape: 5, place: 'room' } as const, DEFAULT_GROUPS[1]];
  const wrapUp = { text: 'Clap', minutes: 3 };
  const plan = flipFlop({ ...base, work: boil, groups, changeoverSeconds: 0, wrapUp });
  expect(plan).toMatchObject({ groups, changeoverSeconds: 0, wrapUp, autoSwap: false, warnMinutes: 2 });
});

test('[PR2] Zoomers begin on their own, Roomers with the teacher', () => {
  const plan = flipFlop({ ...base, work: boil });
  expect(plan.groups.map((group) => [group.id, group.shape, group.place])).toEqual([
    ['zoomers', 1, 'remote'],
    ['roomers', 2, 'room'],
  ]);
  expect(stationAt(plan, 'zoomers', 0)).toEqual({ kind: 'activity', ...boil });
  expect(stationAt(plan, 'roomers', 0)).toEqual({ kind: 'live', title: base.live });
});

test('[PR3] an opening has everybody live, by cells', () => {
  expect(opening.rounds[0]).toEqual({
    minutes: 5,
    cells: { zoomers: { kind: 'live', title: 'Hello' }, roomers: { kind: 'live', title: 'Hello' } },
  });
  expect(opening.groups.map((group) => stationAt(opening, group.id, 0).title)).toEqual(['Hello', 'Hello']);
});

test('[LI3] what is wrong with a plan is found', () => {
  const { plan } = lesson();
  const codes = (change: Partial<Plan>) =>
    planProblems({ ...plan, ...change }).map((problem) => problem.code);
  const [zoomers, roomers] = DEFAULT_GROUPS;
  expect(codes({})).toEqual([]);
  expect(codes({ groups: [] })).toEqual(['groups']);
  expect(codes({ stations: [] })).toEqual(['stations']);
  expect(codes({ rounds: [] })).toEqual(['rounds']);
  expect(codes({ rounds: Array.from({ length: 13 }, () => ({ minutes: 5 })) })).toEqual(['rounds']);
  expect(codes({ rounds: [{ minutes: 0 }, { minutes: 2.5 }, { minutes: 181 }] })).toEqual([
    'minutes',
    'minutes',
    'minutes',
  ]);
  expect(codes({ changeoverSeconds: 601 })).toEqual(['changeover']);
  expect(codes({ warnMinutes: -1 })).toEqual(['warning']);
  expect(codes({ wrapUp: { text: 'x'.repeat(201), minutes: 61 } })).toEqual(['wrapUp', 'wrapUp']);
  expect(codes({ groups: [zoomers, { ...roomers, id: 'zoomers' }] })).toEqual(['duplicateGroup']);
  expect(codes({ groups: [zoomers, { ...roomers, shape: 1 }] })).toEqual(['duplicateShape']);
  expect(codes({ groups: [{ ...zoomers, id: '', name: '' }] })).toEqual(['id', 'name']);
  expect(codes({ stations: [{ kind: 'live', title: 'x'.repeat(81) }] })).toEqual(['title']);
  expect(codes({ stations: [{ kind: 'live', title: 'L', activity: 'boil' }] })).toEqual(['needlessActivity']);
});

test('[LI3] and where', () => {
  const { plan } = lesson().cell(2, 'owls', { kind: 'break', title: 'Rest', activity: 'boil' });
  expect(planProblems(plan).map(({ code, path }) => [code, path])).toEqual([
    ['needlessActivity', ['rounds', 1, 'cells', 'owls']],
    ['unknownCell', ['rounds', 1, 'cells', 'owls']],
  ]);
});

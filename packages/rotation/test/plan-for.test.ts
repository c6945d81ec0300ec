import { fc, test as property } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  DEFAULT_GROUPS,
  flipFlop,
  flipFlopWithOpening,
  type Group,
  type Plan,
  planProblems,
  type Station,
  stationAt,
  threeStations,
  wholeClass,
} from '../src/index.ts';
import { groupOnDay, planFor } from '../src/plan-for.ts';

const [zoomers, roomers] = DEFAULT_GROUPS;
const foxes: Group = { id: 'foxes', name: 'Foxes', shape: 5, place: 'room' };
const owls: Group = { id: 'owls', name: 'Owls', shape: 6, place: 'remote' };
const boil = { title: 'Boil', activity: 'boil' };
const base = { minutes: 15, live: 'Why boil?' };
const rest: Station = { kind: 'break', title: 'Taste' };

const pair = flipFlop({ ...base, work: boil });
const withOpening = flipFlopWithOpening({ ...base, work: boil, opening: { title: 'Hello', minutes: 5 } });
const three = threeStations({ ...base, work: [boil, { title: 'Maths', activity: 'maths' }] });
const whole = wholeClass({ ...base, work: boil });

const courseOf = (plan: Plan, id: string) => plan.rounds.map((_, round) => stationAt(plan, id, round).title);

describe('the groups of the day', () => {
  test('[GR1] are the class’s own, by name, shape and place', () => {
    const renamed: Group = { ...zoomers, name: 'Comets', shape: 4, place: 'room' };
    expect(planFor(pair, [renamed, roomers])).toEqual({ ...pair, groups: [renamed, roomers] });
  });

  test('[GR2] keep their place by their id, in whatever order the class has them', () => {
    const plan: Plan = { ...pair, rounds: [{ minutes: 5, cells: { roomers: rest } }, { minutes: 5 }] };
    expect(planFor(plan, [roomers, zoomers])).toEqual(plan);
  });

  test('[GR3] take the places that are left, in order, with what the rounds say there', () => {
    const plan: Plan = { ...pair, rounds: [{ minutes: 5, cells: { zoomers: rest } }, { minutes: 5 }] };
    const made = planFor(plan, [roomers, owls]);
    expect(made.groups).toEqual([owls, roomers]);
    expect(made.rounds[0]?.cells).toEqual({ owls: rest });
    expect(courseOf(made, 'owls')).toEqual(courseOf(plan, 'zoomers'));
  });

  test('[GR3] come after the last where they are more, and leave the places that are too many', () => {
    expect(planFor(pair, [zoomers, roomers, foxes]).groups).toEqual([zoomers, roomers, foxes]);
    const plan: Plan = { ...three, rounds: [{ minutes: 5, cells: { tigers: rest } }] };
    expect(planFor(plan, [zoomers, roomers])).toMatchObject({ groups: [zoomers, roomers] });
    expect(planFor(plan, [zoomers, roomers]).rounds).toEqual([{ minutes: 5 }]);
  });

  test('[GR4] are all in a round that the whole class has together', () => {
    const made = planFor(withOpening, [zoomers, roomers, foxes]);
    expect(courseOf(made, 'foxes')[0]).toBe('Hello');
    const parted: Plan = { ...pair, rounds: [{ minutes: 5, cells: { zoomers: rest } }] };
    expect(Object.keys(planFor(parted, [zoomers, roomers, foxes]).rounds[0]?.cells ?? {})).toEqual([
      'zoomers',
    ]);
  });

  test('[GR5] a plan for the whole class stays, and takes everyone in', () => {
    expect(planFor(whole, [foxes, owls])).toBe(whole);
    expect([groupOnDay(whole, 'foxes'), groupOnDay(whole, null)]).toEqual(['everyone', 'everyone']);
    expect(groupOnDay(pair, 'zoomers')).toBe('zoomers');
    expect([groupOnDay(pair, 'foxes'), groupOnDay(pair, null)]).toEqual([null, null]);
  });
});

const SHAPES = [1, 2, 3, 4, 5, 6] as const;
const someGroups = fc
  .uniqueArray(fc.constantFrom('zoomers', 'roomers', 'tigers', 'foxes', 'owls', 'bees'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((ids) => ids.map((id, index): Group => ({ id, name: id, shape: SHAPES[index] ?? 1, place: 'room' })));

property.prop([fc.constantFrom(pair, withOpening, three, whole), someGroups])(
  '[GR6] a plan made for the day has no problem, and made once more it stays',
  (plan, groups) => {
    const made = planFor(plan, groups);
    expect(planProblems(made)).toEqual([]);
    expect(planFor(made, groups)).toEqual(made);
  },
);

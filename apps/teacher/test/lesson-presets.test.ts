import { planProblems } from '@flipflop/rotation';
import { DEFAULT_GROUPS } from '@flipflop/rotation/presets';
import { expect, test } from 'vitest';
import { SHAPES } from '../src/features/groups/arrangement.ts';
import { isSameShape, PRESETS, planOf } from '../src/features/lesson/lesson-presets.ts';

const work = { id: 'work', title: 'Fractions', instructions: 'Ten of them', link: '' };
const reading = { id: 'work2', title: 'Read', instructions: '', link: '' };
const six = SHAPES.map(({ shape, name }) => ({ id: `g${shape}`, name, shape, place: 'room' as const }));
function presetNamed(name: string) {
  const found = PRESETS.find((preset) => preset.name === name);
  if (found === undefined) throw new Error(`no preset ${name}`);
  return found;
}

test('each shape is a plan without problems for all numbers of groups that it takes', () => {
  for (const preset of PRESETS) {
    for (let count = preset.groups; count <= six.length; count += 1) {
      const groups = six.slice(0, count);
      const { plan } = planOf(preset, { groups, liveTitle: 'Together', activities: [work, reading] });
      expect(planProblems(plan), `${preset.name}, ${count} groups`).toEqual([]);
    }
  }
});

test('what was written stays, and a second activity is there only where two are needed', () => {
  const written = { groups: six, liveTitle: 'Together', activities: [work] };
  const flip = planOf(presetNamed('flipFlop'), written);
  expect(flip.activities).toEqual([work]);
  expect(flip.plan.stations.map(({ title }) => title)).toEqual(['Fractions', 'Together']);
  const three = planOf(presetNamed('threeStations'), written);
  expect(three.activities).toEqual([work, { id: 'work2', title: '', instructions: '', link: '' }]);
  expect(planOf(presetNamed('flipFlop'), { ...written, activities: three.activities }).activities).toEqual(
    three.activities,
  );
});

test('a shape that takes more groups than there are is shown with its own', () => {
  const two = { groups: DEFAULT_GROUPS, liveTitle: '', activities: [work] };
  expect(planOf(presetNamed('fourStations'), two).plan.groups).toHaveLength(4);
  expect(planOf(presetNamed('flipFlop'), two).plan.groups).toEqual(DEFAULT_GROUPS);
});

test('no two shapes look the same', () => {
  const plans = PRESETS.map(
    (preset) => planOf(preset, { groups: six.slice(0, 4), liveTitle: '', activities: [work] }).plan,
  );
  for (const [index, plan] of plans.entries()) {
    expect(plans.findIndex((other) => isSameShape(plan, other))).toBe(index);
  }
});

import { DEFAULT_GROUPS } from '@flipflop/rotation';
import { expect, test } from 'vitest';
import {
  type Arrangement,
  backTo,
  dealtEvenly,
  withGroup,
  withMore,
  withMove,
} from '../src/features/groups/arrangement.ts';

const ids = DEFAULT_GROUPS.map((group) => group.id);
const two: Arrangement = {
  groups: DEFAULT_GROUPS,
  members: ['amara', 'bao', 'chloe', 'dmitri', 'eli'].map((student, index) => ({
    student,
    group: ids[index % 2] ?? null,
  })),
};
const groupOf = ({ members }: Arrangement, student: string) =>
  members.find((member) => member.student === student)?.group;

test('more groups are empty, each with a name, a shape and an id of its own', () => {
  const six = withMore(two, 4);
  expect(six.groups.map(({ name }) => name)).toEqual([
    'Zoomers',
    'Roomers',
    'Tigers',
    'Dolphins',
    'Foxes',
    'Owls',
  ]);
  expect(six.groups.map(({ shape }) => shape)).toEqual([1, 2, 3, 4, 5, 6]);
  expect(six.groups.map(({ place }) => place)).toEqual([
    'remote',
    'room',
    'remote',
    'room',
    'remote',
    'room',
  ]);
  expect(new Set(six.groups.map(({ id }) => id)).size).toBe(6);
  expect(six.members).toEqual(two.members);
  expect(withMore(six, 1)).toEqual(six);
});

test('fewer groups leave those of the last one without a group', () => {
  const three = dealtEvenly(withMore(two, 1));
  expect(groupOf(three, 'chloe')).toBe(three.groups[2]?.id);
  expect(groupOf(withMore(three, -1), 'chloe')).toBeNull();
  expect(groupOf(withMore(three, -1), 'amara')).toBe(ids[0]);
});

test('an even deal gives no group more than one student above another', () => {
  const four = dealtEvenly(withMore(two, 2));
  const counts = four.groups.map(({ id }) => four.members.filter(({ group }) => group === id).length);
  expect(counts).toEqual([2, 1, 1, 1]);
});

test('a shape that another group has is exchanged with it', () => {
  const [first, second] = two.groups;
  if (first === undefined || second === undefined) throw new Error('two groups');
  const { groups } = withGroup(two, { ...first, name: 'Owls', shape: second.shape });
  expect(groups.map(({ name, shape }) => [name, shape])).toEqual([
    ['Owls', second.shape],
    [second.name, first.shape],
  ]);
});

test('the way back brings groups and members, keeps who came since and forgets who left', () => {
  const moved = withMove(withMore(two, 1), 'amara', null);
  const now: Arrangement = {
    ...moved,
    members: [
      ...moved.members.filter(({ student }) => student !== 'eli'),
      { student: 'theo', group: moved.groups[2]?.id ?? null },
    ],
  };
  const back = backTo(two, now);
  expect(back.groups).toEqual(two.groups);
  expect(groupOf(back, 'amara')).toBe(ids[0]);
  expect(groupOf(back, 'theo')).toBeNull();
  expect(groupOf(back, 'eli')).toBeUndefined();
});

import type { ClassPage, RouteBody } from '@flipflop/protocol';
import type { Group } from '@flipflop/rotation';

/** The groups, and which of them each student of the register is in. Sent and taken back as a whole. */
export type Arrangement = RouteBody<'groupsSet'>;

/** How many groups the page makes. */
export const GROUP_COUNT = { min: 2, max: 6 } as const;

/** In the order in which groups get them, with the name of a group that has no other yet. */
export const SHAPES = [
  { shape: 1, words: 'Circle', name: 'Zoomers' },
  { shape: 2, words: 'Square', name: 'Roomers' },
  { shape: 3, words: 'Triangle', name: 'Tigers' },
  { shape: 4, words: 'Diamond', name: 'Dolphins' },
  { shape: 5, words: 'Hexagon', name: 'Foxes' },
  { shape: 6, words: 'Star', name: 'Owls' },
] as const satisfies readonly {
  readonly shape: Group['shape'];
  readonly words: string;
  readonly name: string;
}[];

export function arrangementOf({ groups, roster }: Pick<ClassPage, 'groups' | 'roster'>): Arrangement {
  return { groups, members: roster.map(({ id, group }) => ({ student: id, group })) };
}

export function withMove(before: Arrangement, student: string, group: string | null): Arrangement {
  return {
    ...before,
    members: before.members.map((member) => (member.student === student ? { student, group } : member)),
  };
}

/** So many more groups at the end, empty; or fewer: those in the last ones have no group then. */
export function withMore(before: Arrangement, more: number): Arrangement {
  const count = Math.min(Math.max(before.groups.length + more, GROUP_COUNT.min), GROUP_COUNT.max);
  const groups = before.groups.slice(0, count);
  while (groups.length < count) groups.push(oneMore(groups));
  return within(before, groups);
}

/** The group with this id as given. Whoever had its new shape takes the shape it had. */
export function withGroup(before: Arrangement, given: Group): Arrangement {
  const old = before.groups.find(({ id }) => id === given.id);
  if (old === undefined) return before;
  const groups = before.groups.map((group) => {
    if (group.id === given.id) return given;
    return group.shape === given.shape ? { ...group, shape: old.shape } : group;
  });
  return { ...before, groups };
}

/** Everybody gets a group anew, in turn down the list. */
export function dealtEvenly({ groups, members }: Arrangement): Arrangement {
  return {
    groups,
    members: members.map(({ student }, index) => ({
      student,
      group: groups[index % groups.length]?.id ?? null,
    })),
  };
}

/** As it was at `then`, for those who are in the class `now`; who came since stays where that can be. */
export function backTo(then: Arrangement, now: Arrangement): Arrangement {
  const groupThen = new Map(then.members.map(({ student, group }) => [student, group]));
  const members = now.members.map(({ student, group }) => ({
    student,
    group: groupThen.has(student) ? (groupThen.get(student) ?? null) : group,
  }));
  return within({ groups: then.groups, members }, then.groups);
}

function within({ members }: Arrangement, groups: readonly Group[]): Arrangement {
  return {
    groups: [...groups],
    members: members.map(({ student, group }) => ({
      student,
      group: groups.some(({ id }) => id === group) ? group : null,
    })),
  };
}

/** The first shape that is free, the name that goes with it, and the place with fewer groups. */
function oneMore(groups: readonly Group[]): Group {
  const free = SHAPES.find(({ shape }) => !groups.some((group) => group.shape === shape)) ?? SHAPES[0];
  const atHome = groups.filter(({ place }) => place === 'remote').length;
  return {
    id: freeId(groups),
    name: free.name,
    shape: free.shape,
    place: atHome > groups.length - atHome ? 'room' : 'remote',
  };
}

function freeId(groups: readonly Group[]): string {
  const taken = new Set(groups.map(({ id }) => id));
  let number = groups.length + 1;
  while (taken.has(`group${number}`)) number += 1;
  return `group${number}`;
}

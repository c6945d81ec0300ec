import type { GroupView, Presence, StudentRow } from '@flipflop/rotation';

export const HERE: Presence = { state: 'here', front: true, seen: null };

const ZOOMERS = [
  'Amara',
  'Eli',
  'Ingrid',
  'Kofi',
  'Lucía',
  'Mateo',
  'Mei',
  'Noah',
  'Priya',
  'Theo',
  'Yusuf',
  'Zainab',
];
const ROOMERS = [
  'Aiyana',
  'Bao',
  'Chloe',
  'Dmitri',
  'Fatou',
  'Hana',
  'Jamal',
  'Leilani',
  'Oskar',
  'Rosa',
  'Sanjay',
  'Tomás',
];

/** One student who is where they should be, unless `change` says otherwise. */
export function student(name: string, group: string | null, change: Partial<StudentRow> = {}): StudentRow {
  return {
    id: name
      .toLowerCase()
      .normalize('NFD')
      .replace(/[^a-z]/g, ''),
    name,
    group,
    place: group === 'r' ? 'room' : 'remote',
    joined: true,
    called: false,
    arrived: true,
    done: false,
    presence: HERE,
    ...change,
  };
}

/** The 24 of 6B, all where they should be but for `changes`, by name. */
export function class6B(changes: Readonly<Record<string, Partial<StudentRow>>> = {}): readonly StudentRow[] {
  return [
    ...ZOOMERS.map((name) => student(name, 'z', changes[name])),
    ...ROOMERS.map((name) => student(name, 'r', changes[name])),
  ].sort((one, other) => one.name.localeCompare(other.name, 'en'));
}

/** 6B dealt into so many groups, in turn. */
export function dealt(
  groups: readonly GroupView[],
  changes: Readonly<Record<string, Partial<StudentRow>>> = {},
) {
  return class6B(changes).map((row, place) => {
    const group = groups[place % groups.length];
    return group === undefined
      ? row
      : { ...row, group: group.id, place: changes[row.name]?.place ?? group.place };
  });
}

export const NOT_JOINED: Partial<StudentRow> = {
  joined: false,
  arrived: false,
  presence: { state: 'never' },
};

import type {
  BoardView,
  ClassView,
  GroupCount,
  GroupView,
  StationView,
  StudentRow,
  TeacherView,
} from '@flipflop/rotation';
import { class6B, dealt, NOT_JOINED, student } from './students.ts';

/** 24 November 2026, 9:17:20 in UTC. */
export const NOW = Date.UTC(2026, 10, 24, 9, 17, 20);
const MINUTE = 60_000;

const LIVE: StationView = { kind: 'live', title: 'Why boil a bagel?' };
const SHAPE: StationView = { kind: 'activity', title: 'Shape and boil', activity: 'shape' };
const MATHS: StationView = { kind: 'activity', title: 'Bagel maths', activity: 'maths' };
const REST: StationView = { kind: 'break', title: 'Taste and rest' };

const NAMES = [
  ['z', 'Zoomers', 'Z', 'remote'],
  ['r', 'Roomers', 'R', 'room'],
  ['t', 'Tigers', 'T', 'remote'],
  ['d', 'Dolphins', 'D', 'room'],
  ['c', 'Cranes', 'C', 'remote'],
  ['s', 'Seals', 'S', 'room'],
] as const;
const SHAPES = [1, 2, 3, 4, 5, 6] as const;

type Way = readonly [station: StationView | null, next: StationView | null, from?: StationView];

/** Groups in order, each with what it does now, what comes next and where it comes from. */
function groupsOf(ways: readonly Way[]): readonly GroupView[] {
  return ways.map(([station, next, from], place) => {
    const [id, name, letter, where] = NAMES[place] ?? NAMES[0];
    return { id, name, letter, place: where, shape: SHAPES[place] ?? 1, station, next, from: from ?? null };
  });
}

const BASE: ClassView = {
  className: '6B',
  teacherName: 'Ms Okafor',
  lessonTitle: 'Bagels: from dough to oven',
  content: 'rev-1',
  phase: 'counting',
  round: 0,
  rounds: 2,
  countdown: { kind: 'running', endsAt: NOW + 760_000, totalMs: 20 * MINUTE },
  warnMs: 2 * MINUTE,
  groups: groupsOf([
    [SHAPE, LIVE],
    [LIVE, SHAPE],
  ]),
  messages: [],
  eyesUp: null,
  wrapUp: { text: 'Before you go: tell one person why we boil a bagel.', minutes: 5 },
};

const DOOR = { code: 'HKT4M9', address: 'flipflop.local', url: 'https://flipflop.local/#code=HKT4M9' };

function countsOf(view: ClassView, students: readonly StudentRow[]): readonly GroupCount[] {
  return view.groups.map((group) => {
    const members = students.filter((row) => row.group === group.id && row.place !== 'absent');
    return {
      group: group.id,
      of: members.length,
      here: members.filter((row) => row.arrived).length,
      done: members.filter((row) => row.done).length,
    };
  });
}

export interface Fixture {
  readonly teacher: TeacherView;
  readonly board: BoardView;
}

/** Both views of one moment of a lesson. */
export function fixture(
  change: Partial<ClassView>,
  students: readonly StudentRow[],
  more: Partial<Pick<TeacherView, 'undo' | 'knocks' | 'messages' | 'swap'>> = {},
): Fixture {
  const view: ClassView = { ...BASE, ...change };
  const counts = countsOf(view, students);
  const swap = more.swap ?? null;
  return {
    teacher: {
      class: view,
      students,
      messages: [],
      counts,
      undo: null,
      door: DOOR,
      knocks: [],
      connected: students.filter((row) => row.presence.state === 'here').length,
      swap,
      ...more,
    },
    board: { ...view, counts, door: DOOR, swap },
  };
}

const lost = (minutes: number): Partial<StudentRow> => ({
  presence: { state: 'lost', since: NOW - minutes * MINUTE - 5_000 },
});
const waiting = (front: boolean, seen: number | null): Partial<StudentRow> => ({
  arrived: false,
  presence: { state: 'here', front, seen },
});

const IN_ROUND = { Theo: NOT_JOINED, Zainab: lost(2), Oskar: waiting(true, 0) };
const CHANGEOVER = {
  round: 1,
  countdown: { kind: 'running', endsAt: NOW + 38_000, totalMs: MINUTE },
  groups: groupsOf([
    [LIVE, null, SHAPE],
    [SHAPE, null, LIVE],
  ]),
} as const satisfies Partial<ClassView>;
const SWITCHING = {
  Eli: waiting(true, 1),
  Kofi: waiting(true, 1),
  Noah: waiting(true, null),
  Yusuf: waiting(true, 1),
  Zainab: { ...lost(9), arrived: false },
  Jamal: waiting(false, 1),
  Oskar: waiting(true, 1),
};
const CLOSED = {
  round: 1,
  countdown: null,
  groups: groupsOf([
    [null, null],
    [null, null],
  ]),
} as const;
const FINISHED = Object.fromEntries(
  class6B().flatMap((row) => (row.name === 'Oskar' ? [] : [[row.name, { done: true }]])),
);
const FOUR = groupsOf([
  [SHAPE, LIVE],
  [LIVE, MATHS],
  [MATHS, REST],
  [REST, SHAPE],
]);
const SIX = groupsOf([
  [SHAPE, LIVE],
  [LIVE, MATHS],
  [MATHS, REST],
  [REST, SHAPE],
  [SHAPE, MATHS],
  [MATHS, SHAPE],
]);
const THREE = groupsOf([
  [SHAPE, LIVE],
  [LIVE, MATHS],
  [MATHS, SHAPE],
]);
const MANY_ROUNDS = {
  rounds: 4,
  countdown: { kind: 'running', endsAt: NOW + 445_000, totalMs: 12 * MINUTE },
} as const;
const LONG_NAMES = groupsOf([
  [{ ...SHAPE, title: 'Shape and boil your bagels, then write down what you see happen' }, LIVE],
  [{ ...LIVE, title: 'Why do we boil a bagel before it goes into the oven?' }, SHAPE],
]).map((group) => ({
  ...group,
  name: group.id === 'z' ? 'The Zoomers of Kirkcaldy' : 'Roomers of the room',
}));

/** Every moment of a lesson that looks different. */
export const FIXTURES = {
  lobby: fixture(
    { phase: 'lobby', countdown: null },
    class6B({ Mateo: NOT_JOINED, Theo: NOT_JOINED, Zainab: NOT_JOINED, Oskar: NOT_JOINED }),
  ),
  round: fixture({}, class6B(IN_ROUND)),
  roundDone: fixture(
    { countdown: { kind: 'running', endsAt: NOW + 118_000, totalMs: 20 * MINUTE } },
    class6B({
      ...IN_ROUND,
      Amara: { done: true },
      Priya: { done: true },
      Bao: { place: 'roomWithoutDevice', presence: { state: 'never' }, joined: false },
      Hana: { place: 'absent', joined: false, arrived: false, presence: { state: 'never' } },
    }),
  ),
  paused: fixture(
    { phase: 'paused', countdown: { kind: 'paused', remainingMs: 555_000, totalMs: 20 * MINUTE } },
    class6B(IN_ROUND),
  ),
  timeUp: fixture(
    { phase: 'timeUp', countdown: { kind: 'running', endsAt: NOW - 42_000, totalMs: 20 * MINUTE } },
    class6B({
      Zainab: lost(8),
      Amara: { done: true },
      Lucía: { done: true },
      Priya: { done: true },
      Noah: { called: true },
    }),
  ),
  changeover: fixture({ phase: 'changeover', ...CHANGEOVER }, class6B(SWITCHING), {
    undo: { of: 'swap', until: NOW + 7_000 },
  }),
  changeoverPaused: fixture(
    {
      ...CHANGEOVER,
      phase: 'changeoverPaused',
      countdown: { kind: 'paused', remainingMs: 38_000, totalMs: MINUTE },
    },
    class6B(SWITCHING),
  ),
  lastRound: fixture(
    { ...CHANGEOVER, phase: 'counting', countdown: BASE.countdown },
    class6B({ Oskar: waiting(true, 1) }),
  ),
  eyesUp: fixture({ eyesUp: { text: null } }, class6B(IN_ROUND)),
  eyesUpWords: fixture({ eyesUp: { text: 'Put the dough down and look at the screen.' } }, class6B(IN_ROUND)),
  messages: fixture(
    {
      messages: [
        { to: 'all', text: 'Two more minutes.' },
        { to: 'z', text: 'Flour your hands before you touch the dough.' },
      ],
    },
    class6B(IN_ROUND),
    { messages: [{ student: 'noah', text: 'Well done!' }] },
  ),
  knocks: fixture({}, class6B(IN_ROUND), {
    knocks: [
      { id: 'k1', typed: 'Theo B', student: { id: 'theo', name: 'Theo' }, kind: 'name' },
      { id: 'k2', typed: 'Noah', student: { id: 'noah', name: 'Noah' }, kind: 'device' },
    ],
  }),
  unknownKnocks: fixture({}, class6B(IN_ROUND), {
    knocks: ['Teo', 'Miss Jones', 'x', 'Zai', 'Oska'].map((typed, place) => ({
      id: `k${place}`,
      typed,
      student: null,
      kind: 'name',
    })),
  }),
  wrapUp: fixture({ ...CLOSED, phase: 'wrapUp' }, class6B(FINISHED), {
    swap: { readyMs: 72_000, fasterMs: 38_000 },
    undo: { of: 'swap', until: NOW + 7_000 },
  }),
  ended: fixture({ ...CLOSED, phase: 'ended' }, class6B(FINISHED), {
    undo: { of: 'end', until: NOW + 7_000 },
  }),
  noGroup: fixture({}, [
    ...class6B(IN_ROUND),
    student('Sam', null, { arrived: false }),
    student('Wren', null, { arrived: false, place: 'room' }),
  ]),
  oneGroup: fixture(
    { ...MANY_ROUNDS, groups: groupsOf([[LIVE, SHAPE]]) },
    dealt(groupsOf([[LIVE, SHAPE]]), { Oskar: waiting(true, 0) }),
  ),
  threeGroups: fixture({ ...MANY_ROUNDS, groups: THREE }, dealt(THREE, IN_ROUND)),
  fourGroups: fixture(
    { ...MANY_ROUNDS, groups: FOUR },
    dealt(FOUR, { Zainab: lost(2), Oskar: waiting(true, 0) }),
  ),
  sixGroups: fixture({ ...MANY_ROUNDS, groups: SIX }, dealt(SIX, IN_ROUND)),
  longWords: fixture({ groups: LONG_NAMES }, class6B(IN_ROUND)),
} as const satisfies Record<string, Fixture>;

export type FixtureName = keyof typeof FIXTURES;

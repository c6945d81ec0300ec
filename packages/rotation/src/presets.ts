import type { Group, Id, Plan, Round, Station } from './plan.ts';

/** Who learns at home and who in the room. */
export const DEFAULT_GROUPS: readonly [Group, Group] = [
  { id: 'zoomers', name: 'Zoomers', shape: 1, place: 'remote' },
  { id: 'roomers', name: 'Roomers', shape: 2, place: 'room' },
];

const TIGERS: Group = { id: 'tigers', name: 'Tigers', shape: 3, place: 'remote' };
const DOLPHINS: Group = { id: 'dolphins', name: 'Dolphins', shape: 4, place: 'room' };

/** An activity of the lesson's content, and what it is called. */
export interface PresetWork {
  readonly title: string;
  readonly activity: Id;
}

interface Settings {
  /** Minutes of each round. */
  readonly minutes: number;
  /** What the group with the teacher does. */
  readonly live: string;
  /** In rotation order; left out: the preset's own. */
  readonly groups?: readonly Group[];
  readonly changeoverSeconds?: number;
  readonly wrapUp?: Plan['wrapUp'];
}

/** Two groups, two rounds: one works alone while the other is with the teacher; then they change. */
export const flipFlop = (input: Settings & { readonly work: PresetWork }): Plan =>
  planOf(input, DEFAULT_GROUPS, [activity(input.work), live(input.live)], rounds(2, input.minutes));

/** The whole class with the teacher first, then a flip-flop of two rounds. */
export function flipFlopWithOpening(
  input: Settings & { readonly work: PresetWork; readonly opening: { title: string; minutes: number } },
): Plan {
  const plan = flipFlop(input);
  const cells = Object.fromEntries(plan.groups.map((group) => [group.id, live(input.opening.title)]));
  return { ...plan, rounds: [{ minutes: input.opening.minutes, cells }, ...plan.rounds] };
}

/** Three groups through the teacher and two activities. */
export const threeStations = (input: Settings & { readonly work: readonly [PresetWork, PresetWork] }): Plan =>
  planOf(
    input,
    [...DEFAULT_GROUPS, TIGERS],
    [activity(input.work[0]), live(input.live), activity(input.work[1])],
    rounds(3, input.minutes),
  );

/** Four groups through the teacher, two activities and a break. */
export const fourStations = (
  input: Settings & { readonly work: readonly [PresetWork, PresetWork]; readonly rest: string },
): Plan =>
  planOf(
    input,
    [...DEFAULT_GROUPS, TIGERS, DOLPHINS],
    [
      activity(input.work[0]),
      live(input.live),
      activity(input.work[1]),
      { kind: 'break', title: input.rest },
    ],
    rounds(4, input.minutes),
  );

/** Everybody together: with the teacher, then on their own. */
export const wholeClass = (input: Settings & { readonly work: PresetWork }): Plan =>
  planOf(
    input,
    [{ id: 'everyone', name: 'Everyone', shape: 1, place: 'room' }],
    [live(input.live), activity(input.work)],
    rounds(2, input.minutes),
  );

const planOf = (
  input: Settings,
  groups: readonly Group[],
  stations: readonly Station[],
  planned: readonly Round[],
): Plan => ({
  groups: input.groups ?? groups,
  stations,
  rounds: planned,
  changeoverSeconds: input.changeoverSeconds ?? 60,
  autoSwap: false,
  warnMinutes: 2,
  wrapUp: input.wrapUp ?? { text: '', minutes: 5 },
});

const live = (title: string): Station => ({ kind: 'live', title });

const activity = (work: PresetWork): Station => ({
  kind: 'activity',
  title: work.title,
  activity: work.activity,
});

const rounds = (count: number, minutes: number): readonly Round[] =>
  Array.from({ length: count }, () => ({ minutes }));

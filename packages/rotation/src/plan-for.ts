import type { Group, GroupId, Plan, Round, Station } from './plan.ts';

type Cells = Readonly<Record<GroupId, Station>>;

/**
 * The plan with the groups that the class has on the day. Groups keep the plan's place in the rotation where
 * their ids are known; new ones take the places that are left, in order, and then come after the last.
 * What a round says of a group goes with its place. A plan for the whole class stays as it is.
 * @param groups at least one, no id twice
 */
export function planFor(plan: Plan, groups: readonly Group[]): Plan {
  if (onlyGroup(plan) !== null) return plan;
  const places = placesOf(plan, groups);
  const rounds = plan.rounds.map((round) => roundOnDay(plan, round, places));
  return { ...plan, groups: places.map(({ group }) => group), rounds };
}

/** The group of the plan in which a student of this group of the class is; null: none. A whole class takes everyone in. */
export function groupOnDay(plan: Plan, group: GroupId | null): GroupId | null {
  const everyone = onlyGroup(plan);
  if (everyone !== null) return everyone;
  return plan.groups.some((known) => known.id === group) ? group : null;
}

/** The one group of a plan for the whole class; null: the plan has several. */
export function onlyGroup({ groups: [first, second] }: Plan): GroupId | null {
  return first !== undefined && second === undefined ? first.id : null;
}

/** A group of the day, and whose place in the plan it has; null: the plan had no more. */
interface Taken {
  readonly group: Group;
  readonly planned: GroupId | null;
}

/** In rotation order. */
function placesOf(plan: Plan, groups: readonly Group[]): readonly Taken[] {
  const known = new Set(plan.groups.map(({ id }) => id));
  const byId = new Map(groups.map((group) => [group.id, group]));
  const fresh = groups.filter(({ id }) => !known.has(id));
  const taken = plan.groups.flatMap(({ id }): Taken[] => {
    const group = byId.get(id) ?? fresh.shift();
    return group === undefined ? [] : [{ group, planned: id }];
  });
  return [...taken, ...fresh.map((group) => ({ group, planned: null }))];
}

/** What all groups do together, a group that the plan had no place for does too. */
function roundOnDay(plan: Plan, round: Round, places: readonly Taken[]): Round {
  const { cells: before, ...rest } = round;
  if (before === undefined) return round;
  const together = sameForAll(plan, before);
  const cells = places.flatMap(({ group, planned }) => {
    const station = planned === null ? together : cellOf(before, planned);
    return station === undefined ? [] : [[group.id, station] as const];
  });
  return cells.length === 0 ? rest : { ...rest, cells: Object.fromEntries(cells) };
}

function sameForAll(plan: Plan, cells: Cells): Station | undefined {
  const [first, ...others] = plan.groups.map(({ id }) => cellOf(cells, id));
  return others.every((station) => isSame(station, first)) ? first : undefined;
}

/** An id may be the name of something that every object has. */
const cellOf = (cells: Cells, id: GroupId): Station | undefined =>
  Object.hasOwn(cells, id) ? cells[id] : undefined;

const isSame = (one: Station | undefined, other: Station | undefined): boolean =>
  one?.kind === other?.kind && one?.title === other?.title && one?.activity === other?.activity;

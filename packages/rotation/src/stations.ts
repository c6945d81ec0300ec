import type { GroupId, Plan, Station } from './plan.ts';

/**
 * Where a group is in a round (from 0): the cell's own word, else the rotation.
 * @throws for a group or round that the plan does not have.
 */
export function stationAt(plan: Plan, group: GroupId, round: number): Station {
  const index = plan.groups.findIndex((other) => other.id === group);
  const cells = plan.rounds[round]?.cells ?? {};
  const station = Object.hasOwn(cells, group)
    ? cells[group]
    : plan.stations[(index + round) % plan.stations.length];
  if (index < 0 || plan.rounds[round] === undefined || station === undefined) {
    throw new Error(`no station for group ${group} in round ${round}`);
  }
  return station;
}

export const hasGroup = (plan: Plan, group: GroupId): boolean =>
  plan.groups.some((other) => other.id === group);

/** The same place and work: who is at the one is at the other. */
export const isSameStation = (a: Station | null, b: Station | null): boolean =>
  a !== null && b !== null && a.kind === b.kind && a.activity === b.activity;

import type { Group, GroupId, Id, Plan, Round, Station } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation/limits';
import { stationAt } from '@flipflop/rotation/stations';

/** What each group does, by round (from 0) and then by group in the plan's order. */
type Grid = readonly (readonly Station[])[];

/** The plan in which a group does this in a round, and all else stays. */
export function withCell(plan: Plan, group: GroupId, round: number, station: Station): Plan {
  const grid = gridOf(plan).map((row, index) =>
    index === round ? row.map((each, at) => (plan.groups[at]?.id === group ? station : each)) : row,
  );
  const stations = stationsThatShow(plan, grid);
  return { ...plan, stations, rounds: roundsOf(plan, stations, minutesOf(plan), grid) };
}

/** The rotation for this grid: a station that no group does at its turn any more gives way to what is done instead. */
function stationsThatShow({ stations }: Plan, grid: Grid): readonly Station[] {
  return stations.map((station, index) => {
    const turns = grid.flatMap((row, round) =>
      row.filter((_, at) => (at + round) % stations.length === index),
    );
    const [first] = turns;
    return first === undefined || turns.some((turn) => isEqual(turn, station)) ? station : first;
  });
}

/** One more round at the end, as long as the last, in which the rotation goes on; the same plan where there is no room. */
export function withRound(plan: Plan): Plan {
  const last = plan.rounds.at(-1);
  if (last === undefined || plan.rounds.length >= LIMITS.rounds.max) return plan;
  return { ...plan, rounds: [...plan.rounds, { minutes: last.minutes }] };
}

/** Without a round (from 0); the others keep what each group does in them. The last one left stays. */
export function withoutRound(plan: Plan, round: number): Plan {
  if (plan.rounds.length <= LIMITS.rounds.min) return plan;
  const kept = <Value>(each: readonly Value[]) => each.filter((_, index) => index !== round);
  const grid = kept(gridOf(plan));
  const minutes = kept(minutesOf(plan));
  // The rotation may begin at another station now: the one with the fewest cells of their own says it shortest.
  const ways = plan.stations.map((_, first) => {
    const stations = [...plan.stations.slice(first), ...plan.stations.slice(0, first)];
    return { ...plan, stations, rounds: roundsOf(plan, stations, minutes, grid) };
  });
  return ways.reduce((best, way) => (ownCells(way) < ownCells(best) ? way : best));
}

/** Every station of the plan, those of single cells too, changed in the same way. */
export function mapStations(plan: Plan, change: (station: Station) => Station): Plan {
  return {
    ...plan,
    stations: plan.stations.map(change),
    rounds: plan.rounds.map(({ cells, ...round }) =>
      cells === undefined
        ? round
        : {
            ...round,
            cells: Object.fromEntries(
              Object.entries(cells).map(([group, station]) => [group, change(station)]),
            ),
          },
    ),
  };
}

/** Every station that a plan names: those of the rotation first, then those of single cells. */
export const stationsOf = ({ stations, rounds }: Plan): readonly Station[] => [
  ...stations,
  ...rounds.flatMap(({ cells }) => Object.values(cells ?? {})),
];

/** The cells in which this activity is done, round by round. */
export function cellsWith(
  plan: Plan,
  activity: Id,
): readonly { readonly group: Group; readonly round: number }[] {
  return plan.rounds.flatMap((_, round) =>
    plan.groups
      .filter((group) => stationAt(plan, group.id, round).activity === activity)
      .map((group) => ({ group, round })),
  );
}

const gridOf = (plan: Plan): Grid =>
  plan.rounds.map((_, round) => plan.groups.map((group) => stationAt(plan, group.id, round)));

const minutesOf = (plan: Plan): readonly number[] => plan.rounds.map((round) => round.minutes);

/** Rounds that show this grid; a cell is written only where it differs from the rotation. */
function roundsOf(
  { groups }: Plan,
  stations: readonly Station[],
  minutes: readonly number[],
  grid: Grid,
): readonly Round[] {
  return grid.map((row, round) => {
    const own = row.flatMap((station, at) => {
      const group = groups[at];
      const turn = stations[(at + round) % stations.length];
      return group === undefined || isEqual(station, turn) ? [] : [[group.id, station] as const];
    });
    const length = { minutes: minutes[round] ?? LIMITS.roundMinutes.min };
    return own.length === 0 ? length : { ...length, cells: Object.fromEntries(own) };
  });
}

const isEqual = (one: Station, other: Station | undefined): boolean =>
  one.kind === other?.kind && one.title === other.title && one.activity === other.activity;

const ownCells = (plan: Plan): number =>
  plan.rounds.reduce((sum, { cells }) => sum + Object.keys(cells ?? {}).length, 0);

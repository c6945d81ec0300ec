import { LIMITS } from './limits.ts';
import type { Plan, Station } from './plan.ts';

export type PlanProblemCode =
  | 'groups'
  | 'stations'
  | 'rounds'
  | 'minutes'
  | 'changeover'
  | 'warning'
  | 'wrapUp'
  | 'id'
  | 'name'
  | 'title'
  | 'duplicateGroup'
  | 'duplicateShape'
  | 'unknownCell'
  | 'needlessActivity';

export interface PlanProblem {
  readonly code: PlanProblemCode;
  /** Where: `['rounds', 1, 'cells', 'zoomers']`. */
  readonly path: readonly (string | number)[];
  /** Plain words for the teacher who plans. */
  readonly message: string;
}

/** What keeps a plan from being run; empty: nothing. */
export function planProblems(plan: Plan): readonly PlanProblem[] {
  return [...countProblems(plan), ...settingProblems(plan), ...groupProblems(plan), ...stationProblems(plan)];
}

interface Range {
  readonly min: number;
  readonly max: number;
}

const problem = (code: PlanProblemCode, path: PlanProblem['path'], message: string): PlanProblem => ({
  code,
  path,
  message,
});

const isWithin = (value: number, range: Range): boolean =>
  Number.isInteger(value) && value >= range.min && value <= range.max;

const outside = (
  code: PlanProblemCode,
  path: PlanProblem['path'],
  value: number,
  range: Range,
  what: string,
): readonly PlanProblem[] =>
  isWithin(value, range) ? [] : [problem(code, path, `${what}: ${range.min} to ${range.max}.`)];

const countProblems = (plan: Plan): readonly PlanProblem[] => [
  ...outside('groups', ['groups'], plan.groups.length, LIMITS.groups, 'Groups'),
  ...outside('stations', ['stations'], plan.stations.length, LIMITS.stations, 'Stations'),
  ...outside('rounds', ['rounds'], plan.rounds.length, LIMITS.rounds, 'Rounds'),
];

const settingProblems = (plan: Plan): readonly PlanProblem[] => [
  ...plan.rounds.flatMap((round, index) =>
    outside(
      'minutes',
      ['rounds', index, 'minutes'],
      round.minutes,
      LIMITS.roundMinutes,
      'Minutes of a round',
    ),
  ),
  ...outside(
    'changeover',
    ['changeoverSeconds'],
    plan.changeoverSeconds,
    LIMITS.changeoverSeconds,
    'Seconds of a changeover',
  ),
  ...outside('warning', ['warnMinutes'], plan.warnMinutes, LIMITS.warnMinutes, 'Minutes of warning'),
  ...outside(
    'wrapUp',
    ['wrapUp', 'minutes'],
    plan.wrapUp.minutes,
    LIMITS.wrapUpMinutes,
    'Minutes of wrap-up',
  ),
  ...(plan.wrapUp.text.length > LIMITS.wrapUpText
    ? [
        problem(
          'wrapUp',
          ['wrapUp', 'text'],
          `Words of the wrap-up: at most ${LIMITS.wrapUpText} characters.`,
        ),
      ]
    : []),
];

function groupProblems(plan: Plan): readonly PlanProblem[] {
  return plan.groups.flatMap((group, index) => {
    const earlier = plan.groups.slice(0, index);
    const found: PlanProblem[] = [];
    if (!isWithin(group.id.length, { min: 1, max: LIMITS.id })) {
      found.push(problem('id', ['groups', index, 'id'], `A group's id: 1 to ${LIMITS.id} characters.`));
    }
    if (!isWithin(group.name.length, { min: 1, max: LIMITS.groupName })) {
      found.push(
        problem('name', ['groups', index, 'name'], `A group's name: 1 to ${LIMITS.groupName} characters.`),
      );
    }
    if (earlier.some((other) => other.id === group.id)) {
      found.push(problem('duplicateGroup', ['groups', index, 'id'], 'Two groups have the same id.'));
    }
    if (earlier.some((other) => other.shape === group.shape)) {
      found.push(problem('duplicateShape', ['groups', index, 'shape'], 'Two groups have the same shape.'));
    }
    return found;
  });
}

function stationProblems(plan: Plan): readonly PlanProblem[] {
  const cells = plan.rounds.flatMap((round, index) =>
    Object.entries(round.cells ?? {}).map(([group, station]) => ({
      group,
      station,
      path: ['rounds', index, 'cells', group],
    })),
  );
  return [
    ...plan.stations.flatMap((station, index) => problemsOf(station, ['stations', index])),
    ...cells.flatMap(({ station, path }) => problemsOf(station, path)),
    ...cells
      .filter(({ group }) => !plan.groups.some((known) => known.id === group))
      .map(({ path }) =>
        problem('unknownCell', path, 'A round names a group that the lesson does not have.'),
      ),
  ];
}

function problemsOf(station: Station, path: PlanProblem['path']): readonly PlanProblem[] {
  const found: PlanProblem[] = [];
  if (station.title.length > LIMITS.stationTitle) {
    found.push(problem('title', path, `A station's title: at most ${LIMITS.stationTitle} characters.`));
  }
  if (station.kind !== 'activity' && station.activity !== undefined) {
    found.push(problem('needlessActivity', path, 'Only a station on their own has an activity.'));
  }
  return found;
}

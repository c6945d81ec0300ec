import type { Group, Plan } from '@flipflop/rotation';
import {
  flipFlop,
  flipFlopWithOpening,
  fourStations,
  type PresetWork,
  threeStations,
  wholeClass,
} from '@flipflop/rotation/presets';
import { stationAt } from '@flipflop/rotation/stations';
import { type ActivityForm, newActivity } from './activity-form.ts';

export type PresetName = 'flipFlop' | 'opening' | 'threeStations' | 'fourStations' | 'wholeClass';

/** A shape in which a lesson can begin. With more groups than it needs, some share a station. */
export interface Preset {
  readonly name: PresetName;
  readonly words: string;
  /** How many groups it takes at least. */
  readonly groups: number;
}

export const PRESETS: readonly Preset[] = [
  { name: 'flipFlop', words: 'Flip Flop', groups: 2 },
  { name: 'opening', words: 'With an opening', groups: 2 },
  { name: 'threeStations', words: 'Three stations', groups: 3 },
  { name: 'fourStations', words: 'Four stations', groups: 4 },
  { name: 'wholeClass', words: 'Whole class', groups: 1 },
];

/** What a lesson has already and keeps in another shape. */
export interface PresetParts {
  /** The class's; too few for the preset: its own are taken. */
  readonly groups: readonly Group[];
  readonly liveTitle: string;
  readonly activities: readonly ActivityForm[];
}

/** A plan of this shape, all in about three quarters of an hour, with the activities that it needs. */
export function planOf(
  { name, groups: least }: Preset,
  { groups, liveTitle, activities }: PresetParts,
): { readonly plan: Plan; readonly activities: readonly ActivityForm[] } {
  const first = activities[0] ?? newActivity([]);
  const second = activities[1] ?? newActivity([first]);
  const others = activities.slice(2);
  const alone = { activities: [first, ...activities.slice(1)] };
  const both = { activities: [first, second, ...others] };
  const work = workOf(first);
  const works: readonly [PresetWork, PresetWork] = [work, workOf(second)];
  const settings = { live: liveTitle, ...(groups.length < least ? {} : { groups }) };
  switch (name) {
    case 'flipFlop':
      return { plan: flipFlop({ ...settings, minutes: 20, work }), ...alone };
    case 'opening': {
      const opening = { title: 'Opening', minutes: 8 };
      return { plan: flipFlopWithOpening({ ...settings, minutes: 15, work, opening }), ...alone };
    }
    case 'threeStations':
      return { plan: threeStations({ ...settings, minutes: 12, work: works }), ...both };
    case 'fourStations':
      return { plan: fourStations({ ...settings, minutes: 10, work: works, rest: 'Break' }), ...both };
    case 'wholeClass':
      return { plan: wholeClass({ live: liveTitle, minutes: 20, work }), ...alone };
  }
}

const workOf = ({ id, title }: ActivityForm): PresetWork => ({ activity: id, title });

/** Whether groups do the same kinds of things in the same rounds. */
export const isSameShape = (one: Plan, other: Plan): boolean => kindsOf(one) === kindsOf(other);

const kindsOf = (plan: Plan): string =>
  plan.groups
    .map((group) => plan.rounds.map((_, round) => stationAt(plan, group.id, round).kind).join(' '))
    .join('\n');

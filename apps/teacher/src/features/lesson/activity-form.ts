import type { Activity } from '@flipflop/protocol';
import { WIRE } from '@flipflop/protocol/limits';
import { parseLink } from '@flipflop/protocol/link';
import type { Id, Plan, Station } from '@flipflop/rotation';
import { counted } from '../../words/counted.ts';
import { plainText } from '../../words/plain-text.ts';
import { stationsOf } from './plan-cells.ts';

/** What the fields of one activity hold, as they were typed. */
export interface ActivityForm {
  readonly id: Id;
  readonly title: string;
  readonly instructions: string;
  readonly link: string;
}

export type ActivityFieldName = Exclude<keyof ActivityForm, 'id'>;

export const activityFormOf = ({ link, ...activity }: Activity): ActivityForm => ({
  ...activity,
  link: link ?? '',
});

export const activityOf = ({ id, title, instructions, link }: ActivityForm): Activity => ({
  id,
  title: plainText(title),
  instructions: plainText(instructions),
  link: parseLink(link),
});

/** The activities to which the plan sends somebody, in their order. */
export function usedActivities<Each extends { readonly id: Id }>(
  plan: Plan,
  activities: readonly Each[],
): readonly Each[] {
  const used = new Set(stationsOf(plan).map((station) => station.activity));
  return activities.filter(({ id }) => used.has(id));
}

/** An empty one, by an id that none of the others has. */
export function newActivity(others: readonly ActivityForm[]): ActivityForm {
  const taken = new Set(others.map(({ id }) => id));
  let number = 1;
  while (taken.has(idOf(number))) number += 1;
  return { id: idOf(number), title: '', instructions: '', link: '' };
}

const idOf = (number: number): Id => (number === 1 ? 'work' : `work${number}`);

/** A group at this activity. */
export const stationFor = ({ id, title }: ActivityForm): Station => ({
  kind: 'activity',
  title: plainText(title),
  activity: id,
});

/** Whether a lesson has room for one more. */
export const isRoomFor = (plan: Plan, activities: readonly ActivityForm[]): boolean =>
  usedActivities(plan, activities).length < WIRE.activities;

/** Why there is none more, in words. */
export const NO_ROOM_WORDS = `A lesson has room for ${counted(WIRE.activities, 'activity', 'activities')}`;

import type { Lesson } from '@flipflop/protocol';
import type { Group, GroupId, Station } from '@flipflop/rotation';
import { stationAt } from '@flipflop/rotation/stations';
import { plainText } from '../../words/plain-text.ts';
import { type ActivityForm, usedActivities } from './activity-form.ts';

/** A group in a round (from 0). */
export interface ChosenCell {
  readonly group: GroupId;
  readonly round: number;
}

/** The cell that is chosen as the page opens; null: there is no group. */
export function firstCell({ plan }: Lesson): ChosenCell | null {
  const [group] = plan.groups;
  return group === undefined ? null : { group: group.id, round: 0 };
}

export interface FoundCell {
  readonly group: Group;
  /** The group's place in the plan's order, from 0. */
  readonly row: number;
  readonly round: number;
  /** Its title as it was typed. */
  readonly station: Station;
}

/** What is chosen; null: its round or group is gone. */
export function cellAt(lesson: Lesson, base: Lesson, chosen: ChosenCell | null): FoundCell | null {
  if (chosen === null) return null;
  const { group: id, round } = chosen;
  const row = lesson.plan.groups.findIndex((group) => group.id === id);
  const group = lesson.plan.groups[row];
  if (group === undefined || lesson.plan.rounds[round] === undefined) return null;
  const station = stationAt(lesson.plan, id, round);
  const typed = stationAt(base.plan, id, round).title;
  const title = plainText(typed) === station.title ? typed : station.title;
  return { row, group, round, station: { ...station, title } };
}

/** The activity whose fields are shown: the chosen cell's, or else the first that a group does. */
export function shownActivity(
  activities: readonly ActivityForm[],
  { plan }: Lesson,
  cell: FoundCell | null,
): ActivityForm | null {
  const used = usedActivities(plan, activities);
  return used.find(({ id }) => id === cell?.station.activity) ?? used[0] ?? null;
}

import type { Group, Id, Plan, Round, Station } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation';
import * as v from 'valibot';
import { IdField, lineField, textField } from './fields.ts';
import { WIRE } from './limits.ts';
import { LinkField } from './link.ts';

/** What a group that works alone gets. */
export interface Activity {
  readonly id: Id;
  readonly title: string;
  /** Plain text with line breaks. */
  readonly instructions: string;
  readonly link: string | null;
  /**
   * The activity of the class's own that is worked on here. `revision` null: the newest when the lesson is opened;
   * the open lesson names it.
   */
  readonly deck?: { readonly activity: Id; readonly revision: number | null };
}

export interface LessonContent {
  /** The call's link: fetched by who needs it, never in a view. */
  readonly call: string | null;
  readonly live: {
    /** What a student in the room is told on the way: "Bring your dough and a pencil." */
    readonly bring: string;
    /** Where the live station is in the room: "the teacher's table". */
    readonly place: string;
  };
  readonly activities: readonly Activity[];
  /** The time of day at which it must be over, "09:54": for the planner alone. */
  readonly mustEnd?: string;
}

export interface Lesson {
  readonly title: string;
  readonly plan: Plan;
  readonly content: LessonContent;
}

const whole = (limit: { readonly min: number; readonly max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(limit.min), v.maxValue(limit.max));

const GroupField = v.strictObject({
  id: IdField,
  name: lineField(LIMITS.groupName, 1),
  shape: v.picklist([1, 2, 3, 4, 5, 6]),
  place: v.picklist(['remote', 'room']),
}) satisfies v.GenericSchema<unknown, Group>;

export const GroupsField = v.pipe(
  v.array(GroupField),
  v.minLength(LIMITS.groups.min),
  v.maxLength(LIMITS.groups.max),
);

const StationField = v.strictObject({
  kind: v.picklist(['live', 'activity', 'break']),
  title: lineField(LIMITS.stationTitle),
  activity: v.exactOptional(IdField),
}) satisfies v.GenericSchema<unknown, Station>;

const RoundPlanField = v.strictObject({
  minutes: whole(LIMITS.roundMinutes),
  cells: v.exactOptional(v.record(IdField, StationField)),
}) satisfies v.GenericSchema<unknown, Round>;

export const PlanField = v.strictObject({
  groups: GroupsField,
  stations: v.pipe(v.array(StationField), v.minLength(LIMITS.stations.min), v.maxLength(LIMITS.stations.max)),
  rounds: v.pipe(v.array(RoundPlanField), v.minLength(LIMITS.rounds.min), v.maxLength(LIMITS.rounds.max)),
  changeoverSeconds: whole(LIMITS.changeoverSeconds),
  autoSwap: v.boolean(),
  warnMinutes: whole(LIMITS.warnMinutes),
  wrapUp: v.strictObject({ text: textField(LIMITS.wrapUpText), minutes: whole(LIMITS.wrapUpMinutes) }),
}) satisfies v.GenericSchema<unknown, Plan>;

const ActivityField = v.strictObject({
  id: IdField,
  title: lineField(WIRE.activityTitle),
  instructions: textField(WIRE.instructions),
  link: v.nullable(LinkField),
  deck: v.exactOptional(
    v.strictObject({
      activity: IdField,
      revision: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1))),
    }),
  ),
}) satisfies v.GenericSchema<unknown, Activity>;

/** "09:54". */
export const TimeOfDayField = v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/));

export const LessonContentField = v.strictObject({
  call: v.nullable(LinkField),
  live: v.strictObject({ bring: textField(WIRE.bring), place: lineField(WIRE.roomPlace) }),
  activities: v.pipe(v.array(ActivityField), v.maxLength(WIRE.activities)),
  mustEnd: v.exactOptional(TimeOfDayField),
}) satisfies v.GenericSchema<unknown, LessonContent>;

export const LessonField = v.strictObject({
  title: lineField(WIRE.lessonTitle),
  plan: PlanField,
  content: LessonContentField,
}) satisfies v.GenericSchema<unknown, Lesson>;

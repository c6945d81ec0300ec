import type { Group, Plan, Round, Station } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation';
import * as v from 'valibot';
import { IdField, textField } from './fields.ts';
import { WIRE } from './limits.ts';
import { LinkField } from './link.ts';

const whole = (limit: { readonly min: number; readonly max: number }) =>
  v.pipe(v.number(), v.integer(), v.minValue(limit.min), v.maxValue(limit.max));

const GroupField = v.strictObject({
  id: IdField,
  name: textField(LIMITS.groupName, 1),
  shape: v.picklist([1, 2, 3, 4, 5, 6]),
  place: v.picklist(['remote', 'room']),
}) satisfies v.GenericSchema<unknown, Group>;

const StationField = v.strictObject({
  kind: v.picklist(['live', 'activity', 'break']),
  title: textField(LIMITS.stationTitle),
  activity: v.exactOptional(IdField),
}) satisfies v.GenericSchema<unknown, Station>;

const RoundPlanField = v.strictObject({
  minutes: whole(LIMITS.roundMinutes),
  cells: v.exactOptional(v.record(IdField, StationField)),
}) satisfies v.GenericSchema<unknown, Round>;

export const PlanField = v.strictObject({
  groups: v.pipe(v.array(GroupField), v.minLength(LIMITS.groups.min), v.maxLength(LIMITS.groups.max)),
  stations: v.pipe(v.array(StationField), v.minLength(LIMITS.stations.min), v.maxLength(LIMITS.stations.max)),
  rounds: v.pipe(v.array(RoundPlanField), v.minLength(LIMITS.rounds.min), v.maxLength(LIMITS.rounds.max)),
  changeoverSeconds: whole(LIMITS.changeoverSeconds),
  autoSwap: v.boolean(),
  warnMinutes: whole(LIMITS.warnMinutes),
  wrapUp: v.strictObject({ text: textField(LIMITS.wrapUpText), minutes: whole(LIMITS.wrapUpMinutes) }),
}) satisfies v.GenericSchema<unknown, Plan>;

/** What a group that works alone gets. */
const ActivityField = v.strictObject({
  id: IdField,
  title: textField(WIRE.activityTitle, 1),
  instructions: textField(WIRE.instructions),
  link: v.nullable(LinkField),
});

export const LessonContentField = v.strictObject({
  /** The call's link: fetched by who needs it, never in a view. */
  call: v.nullable(LinkField),
  live: v.strictObject({
    /** What a student in the room is told on the way: "Bring your dough and a pencil." */
    bring: textField(WIRE.bring),
    /** Where the live station is in the room: "the teacher's table". */
    place: textField(WIRE.roomPlace, 1),
  }),
  activities: v.pipe(v.array(ActivityField), v.maxLength(WIRE.activities)),
});

export const LessonField = v.strictObject({
  title: textField(WIRE.lessonTitle, 1),
  plan: PlanField,
  content: LessonContentField,
});

export type Activity = v.InferOutput<typeof ActivityField>;
export type LessonContent = v.InferOutput<typeof LessonContentField>;
export type Lesson = v.InferOutput<typeof LessonField>;

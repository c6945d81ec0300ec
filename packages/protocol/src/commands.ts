import type { Seen, StudentEvent, TeacherEvent } from '@flipflop/rotation';
import { LIMITS } from '@flipflop/rotation';
import * as v from 'valibot';
import { IdField, PlaceField, RoundField, StudentsField, textField } from './fields.ts';
import { WIRE } from './limits.ts';

const CommandIdField = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]+$/), v.maxLength(WIRE.commandId));

const SeenField = v.strictObject({
  phase: v.picklist(['lobby', 'round', 'changeover', 'wrapUp', 'ended']),
  round: RoundField,
}) satisfies v.GenericSchema<unknown, Seen>;

const AudienceField = v.variant('kind', [
  v.strictObject({ kind: v.literal('all') }),
  v.strictObject({ kind: v.literal('group'), group: IdField }),
  v.strictObject({ kind: v.literal('student'), student: IdField }),
]);

const teacher = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject({ id: CommandIdField, ...entries });

/** What a teacher's panel may send: the id (sent again, it is applied once) and the event's own fields. */
export const teacherCommands = {
  start: teacher({ seen: SeenField }),
  swap: teacher({ seen: SeenField }),
  startRound: teacher({ seen: SeenField }),
  endRound: teacher({ seen: SeenField }),
  pause: teacher({ seen: SeenField }),
  resume: teacher({ seen: SeenField }),
  addTime: teacher({
    seen: SeenField,
    ms: v.pipe(v.number(), v.integer(), v.minValue(-LIMITS.addTimeMs), v.maxValue(LIMITS.addTimeMs)),
  }),
  undo: teacher({ seen: SeenField }),
  end: teacher({}),
  eyesUp: teacher({ on: v.boolean(), text: v.nullable(textField(LIMITS.message, 1)) }),
  message: teacher({ to: AudienceField, text: textField(LIMITS.message, 1) }),
  clearMessage: teacher({ to: AudienceField }),
  call: teacher({ students: StudentsField }),
  release: teacher({ students: StudentsField }),
  move: teacher({ students: StudentsField, group: v.nullable(IdField) }),
  setPlace: teacher({ student: IdField, place: PlaceField }),
  markArrived: teacher({ students: StudentsField }),
  /** Let someone in who knocked, or say not now. `student` null: a guest gets a new place on the list. */
  admit: teacher({ knock: IdField, student: v.nullable(IdField), letIn: v.boolean() }),
} as const;

/** What a student may send, for themselves alone: the person comes from the token. */
export const studentCommands = {
  setPlace: v.strictObject({ place: PlaceField }),
  arrive: v.strictObject({ round: RoundField }),
  done: v.strictObject({ round: RoundField }),
  leave: v.strictObject({}),
  /** Presence, memory alone: is the page in front, and the newest round whose prompt was shown. */
  presence: v.strictObject({ front: v.boolean(), seen: v.nullable(RoundField) }),
} as const;

/** What any screen may ask. */
export const commonCommands = {
  clock: v.strictObject({}),
} as const;

export type TeacherCommandName = keyof typeof teacherCommands;
export type StudentCommandName = keyof typeof studentCommands;
export type TeacherCommand<Name extends TeacherCommandName> = v.InferOutput<(typeof teacherCommands)[Name]>;
export type StudentCommand<Name extends StudentCommandName> = v.InferOutput<(typeof studentCommands)[Name]>;

/** Each event of the machine that a person can cause has a command of the same name and fields. */
type FieldsOf<Event, Name> = Event extends { readonly type: Name }
  ? Omit<Event, 'type' | 'student' | 'by'>
  : never;
type Covers<Commands, Event extends { readonly type: string }> = {
  [Name in Event['type']]: Name extends keyof Commands
    ? Commands[Name] extends v.GenericSchema<unknown, infer Output>
      ? Output extends FieldsOf<Event, Name>
        ? true
        : never
      : never
    : never;
};
type AllTrue<Checks extends Record<string, true>> = Checks;
/** Does not compile while an event of the machine has no command. */
export type EveryEventHasItsCommand = AllTrue<Covers<typeof teacherCommands, TeacherEvent>> &
  AllTrue<Covers<typeof studentCommands, StudentEvent>>;

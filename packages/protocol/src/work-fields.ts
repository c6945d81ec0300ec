import type { Act, Answer, Batch, ReviewAct } from '@flipflop/activity';
import { LIMITS } from '@flipflop/activity';
import * as v from 'valibot';
import { IdField } from './fields.ts';

/** Ms of a device's clock. */
const TimeField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(8_640_000_000_000_000));
const CountField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000_000_000));
const SecondsField = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LIMITS.videoSeconds));
const OptionIds = v.pipe(v.array(IdField), v.maxLength(LIMITS.options.max));

// Whether an answer answers what is asked, and its texts' limits, say the activity's own rules: it is refused there.
const AnswerField = v.variant('kind', [
  v.strictObject({
    kind: v.literal('text'),
    text: v.pipe(v.string(), v.maxLength(LIMITS.answer.characters)),
  }),
  v.strictObject({ kind: v.literal('choice'), option: IdField }),
  v.strictObject({ kind: v.literal('choices'), options: OptionIds }),
  v.strictObject({ kind: v.literal('number'), value: v.pipe(v.number(), v.finite()) }),
  v.strictObject({ kind: v.literal('sort'), order: OptionIds }),
  v.strictObject({ kind: v.literal('match'), pairs: v.record(IdField, IdField) }),
  v.strictObject({
    kind: v.literal('drawing'),
    strokes: v.pipe(
      v.array(
        v.pipe(
          v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1_000))),
          v.maxLength(LIMITS.drawingBytes),
        ),
      ),
      v.maxLength(LIMITS.drawingBytes),
    ),
  }),
  v.strictObject({ kind: v.literal('photo'), media: IdField }),
  v.strictObject({
    kind: v.literal('file'),
    media: IdField,
    name: v.pipe(v.string(), v.maxLength(LIMITS.title.characters)),
  }),
  v.strictObject({ kind: v.literal('link'), url: v.pipe(v.string(), v.maxLength(LIMITS.url)) }),
]) satisfies v.GenericSchema<unknown, Answer>;

const ActField = v.variant('type', [
  v.strictObject({ type: v.literal('open'), step: IdField }),
  v.strictObject({ type: v.literal('done'), step: IdField }),
  v.strictObject({
    type: v.literal('tick'),
    step: IdField,
    parts: v.pipe(
      v.array(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.parts - 1))),
      v.maxLength(LIMITS.parts),
    ),
  }),
  v.strictObject({ type: v.literal('answer'), question: IdField, answer: AnswerField }),
  v.strictObject({
    type: v.literal('play'),
    step: IdField,
    from: SecondsField,
    to: SecondsField,
    startedAt: TimeField,
  }),
  v.strictObject({ type: v.literal('length'), step: IdField, seconds: SecondsField }),
  v.strictObject({
    type: v.literal('timer'),
    step: IdField,
    minutes: v.pipe(v.number(), v.minValue(LIMITS.minutes.min), v.maxValue(LIMITS.minutes.max)),
  }),
  v.strictObject({ type: v.literal('timerStop'), step: IdField, timer: CountField }),
  v.strictObject({ type: v.literal('spend'), step: IdField, startedAt: TimeField }),
  v.strictObject({ type: v.literal('blocked'), step: IdField }),
]) satisfies v.GenericSchema<unknown, Act>;

/** What a device sends of a student's work in one message. */
export const BatchField: v.GenericSchema<Batch> = v.strictObject({
  device: IdField,
  sentAt: TimeField,
  operations: v.pipe(
    v.array(
      v.strictObject({
        n: CountField,
        at: TimeField,
        revision: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000_000)),
        act: ActField,
      }),
    ),
    v.minLength(1),
    v.maxLength(LIMITS.ops),
  ),
});

const SaidField = v.pipe(v.string(), v.maxLength(LIMITS.feedback.characters));

/** What a teacher says of one step of one student's work. */
export const ReviewActField: v.GenericSchema<ReviewAct> = v.variant('type', [
  v.strictObject({ type: v.literal('read'), step: IdField }),
  v.strictObject({ type: v.literal('feedback'), step: IdField, text: SaidField }),
  v.strictObject({ type: v.literal('again'), step: IdField, text: v.nullable(SaidField) }),
  v.strictObject({
    type: v.literal('override'),
    step: IdField,
    as: v.nullable(v.picklist(['done', 'notDone'])),
  }),
  v.strictObject({
    type: v.literal('score'),
    step: IdField,
    score: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(1))),
  }),
]);

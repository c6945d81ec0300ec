import type { Activity, Ask, Check, Elsewhere, Key, Question, Step, TextLimit } from '@flipflop/activity';
import { isText, LIMITS } from '@flipflop/activity';
import * as v from 'valibot';
import { IdField } from './fields.ts';
import { LinkField } from './link.ts';

/** Text of a person, as long as its limit says in characters and in bytes. */
const words = (limit: TextLimit) =>
  v.pipe(
    v.string(),
    v.maxLength(limit.characters),
    v.check((text) => isText(text, limit), 'text'),
  );

const whole = (min: number, max: number) => v.pipe(v.number(), v.integer(), v.minValue(min), v.maxValue(max));
const SecondsField = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(LIMITS.videoSeconds));
const listOf = <Item extends v.GenericSchema>(item: Item, max: number) =>
  v.pipe(v.array(item), v.maxLength(max));

export const PictureField = v.strictObject({ media: IdField, alt: words(LIMITS.altText) });

const ElsewhereField = v.strictObject({
  url: LinkField,
  embed: v.nullable(LinkField),
  host: v.pipe(v.string(), v.maxLength(253)),
}) satisfies v.GenericSchema<unknown, Elsewhere>;

const OptionField = v.strictObject({ id: IdField, text: words(LIMITS.option) });
const OptionsField = listOf(OptionField, LIMITS.options.max);
const OptionIds = listOf(IdField, LIMITS.options.max);

const AskField = v.variant('kind', [
  v.strictObject({ kind: v.literal('text') }),
  v.strictObject({ kind: v.literal('choice'), options: OptionsField }),
  v.strictObject({ kind: v.literal('choices'), options: OptionsField }),
  v.strictObject({ kind: v.literal('number'), unit: words({ characters: 24, bytes: 96 }) }),
  v.strictObject({ kind: v.literal('sort'), items: OptionsField }),
  v.strictObject({ kind: v.literal('match'), left: OptionsField, right: OptionsField }),
  v.strictObject({ kind: v.literal('drawing') }),
  v.strictObject({ kind: v.literal('photo') }),
  v.strictObject({ kind: v.literal('file') }),
  v.strictObject({ kind: v.literal('link') }),
]) satisfies v.GenericSchema<unknown, Ask>;

const QuestionField = v.strictObject({
  id: IdField,
  prompt: words(LIMITS.prompt),
  ask: AskField,
}) satisfies v.GenericSchema<unknown, Question>;

const NumberField = v.pipe(v.number(), v.finite());
const KeyField = v.variant('kind', [
  v.strictObject({ kind: v.literal('text'), accepted: listOf(words(LIMITS.option), LIMITS.options.max) }),
  v.strictObject({ kind: v.literal('choice'), option: IdField }),
  v.strictObject({ kind: v.literal('choices'), options: OptionIds }),
  v.strictObject({
    kind: v.literal('number'),
    value: NumberField,
    tolerance: v.pipe(NumberField, v.minValue(0)),
  }),
  v.strictObject({ kind: v.literal('sort'), order: OptionIds }),
  v.strictObject({ kind: v.literal('match'), pairs: v.record(IdField, IdField) }),
]) satisfies v.GenericSchema<unknown, Key>;

const CheckField = v.strictObject({
  key: KeyField,
  right: words(LIMITS.feedback),
  notYet: words(LIMITS.feedback),
  byOption: v.record(IdField, words(LIMITS.feedback)),
  tries: v.nullable(whole(LIMITS.tries.min, LIMITS.tries.max)),
  reveal: v.boolean(),
  rewatch: v.nullable(v.strictObject({ step: IdField, seconds: SecondsField })),
}) satisfies v.GenericSchema<unknown, Check>;

const step = <Entries extends v.ObjectEntries>(entries: Entries) =>
  v.strictObject({
    id: IdField,
    title: words(LIMITS.title),
    instructions: words(LIMITS.instructions),
    picture: v.nullable(PictureField),
    goal: v.nullable(PictureField),
    minutes: v.nullable(whole(LIMITS.minutes.min, LIMITS.minutes.max)),
    need: v.picklist(['must', 'should', 'aspire']),
    coachSees: v.boolean(),
    ...entries,
  });

const VideoField = v.variant('from', [
  v.strictObject({ from: v.literal('recording'), media: IdField, seconds: SecondsField }),
  v.strictObject({
    from: v.literal('elsewhere'),
    page: ElsewhereField,
    tellsPosition: v.boolean(),
    seconds: v.nullable(SecondsField),
  }),
]);

const SlidesField = v.variant('from', [
  v.strictObject({
    from: v.literal('own'),
    pages: listOf(
      v.strictObject({
        title: words(LIMITS.title),
        text: words(LIMITS.instructions),
        picture: v.nullable(PictureField),
      }),
      LIMITS.slides,
    ),
  }),
  v.strictObject({ from: v.literal('elsewhere'), page: ElsewhereField }),
]);

const StepField = v.variant('kind', [
  step({ kind: v.literal('read') }),
  step({
    kind: v.literal('watch'),
    video: v.nullable(VideoField),
    moments: listOf(
      v.strictObject({ seconds: SecondsField, question: QuestionField, check: v.nullable(CheckField) }),
      LIMITS.moments,
    ),
  }),
  step({ kind: v.literal('slides'), slides: v.nullable(SlidesField) }),
  step({ kind: v.literal('answer'), question: QuestionField }),
  step({ kind: v.literal('check'), question: QuestionField, check: CheckField }),
  step({
    kind: v.literal('do'),
    parts: listOf(words(LIMITS.option), LIMITS.parts),
    photo: v.nullable(QuestionField),
  }),
  step({ kind: v.literal('link'), page: v.nullable(ElsewhereField) }),
]) satisfies v.GenericSchema<unknown, Step>;

/** A draft or a published revision: its form and limits. What is missing before it is published says the lint. */
export const ActivityDeckField: v.GenericSchema<Activity> = v.pipe(
  v.strictObject({
    title: words(LIMITS.title),
    tags: listOf(words(LIMITS.tag), LIMITS.tags),
    steps: listOf(StepField, LIMITS.steps),
    coachCheck: words(LIMITS.coachCheck),
    reflection: v.nullable(QuestionField),
    extension: words(LIMITS.instructions),
  }),
  v.check((activity) => hasEachIdOnce(activity), 'an id twice'),
);

function hasEachIdOnce({ steps, reflection }: Activity): boolean {
  const questions = steps.flatMap((one) => {
    if (one.kind === 'watch') return one.moments.map(({ question }) => question.id);
    if (one.kind === 'answer' || one.kind === 'check') return [one.question.id];
    return one.kind === 'do' && one.photo !== null ? [one.photo.id] : [];
  });
  const asked = reflection === null ? questions : [...questions, reflection.id];
  return areDifferent(steps.map(({ id }) => id)) && areDifferent(asked);
}

const areDifferent = (ids: readonly string[]): boolean => new Set(ids).size === ids.length;

import type { Ask, Id, OptionId, QuestionId } from './activity.ts';
import { LIMITS } from './limits.ts';
import { isText, jsonBytes } from './text.ts';

/** A line of a drawing: x and y in turn, 0 to 1000 each. */
export type Stroke = readonly number[];

export type Answer =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'choice'; readonly option: OptionId }
  | { readonly kind: 'choices'; readonly options: readonly OptionId[] }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'sort'; readonly order: readonly OptionId[] }
  | { readonly kind: 'match'; readonly pairs: Readonly<Record<OptionId, OptionId>> }
  | { readonly kind: 'drawing'; readonly strokes: readonly Stroke[] }
  | { readonly kind: 'photo'; readonly media: Id }
  | { readonly kind: 'file'; readonly media: Id; readonly name: string }
  | { readonly kind: 'link'; readonly url: string };

export type Answers = Readonly<Record<QuestionId, Answer>>;

/** Does the answer answer what is asked: its kind, its options, its limits? A drawing may be written instead. */
export function fitsAsk(ask: Ask, answer: Answer): boolean {
  switch (answer.kind) {
    case 'text':
      return (
        (ask.kind === 'text' || ask.kind === 'drawing') &&
        answer.text.trim() !== '' &&
        isText(answer.text, LIMITS.answer)
      );
    case 'choice':
      return ask.kind === 'choice' && ask.options.some(({ id }) => id === answer.option);
    case 'choices':
      return ask.kind === 'choices' && areSome(answer.options, ask.options);
    case 'number':
      return ask.kind === 'number' && Number.isFinite(answer.value);
    case 'sort':
      return (
        ask.kind === 'sort' && answer.order.length === ask.items.length && areSome(answer.order, ask.items)
      );
    case 'match':
      return (
        ask.kind === 'match' &&
        areSome(Object.keys(answer.pairs), ask.left) &&
        Object.values(answer.pairs).every((id) => ask.right.some((option) => option.id === id))
      );
    case 'drawing':
      return ask.kind === 'drawing' && isDrawing(answer.strokes);
    case 'photo':
      return ask.kind === 'photo' && isId(answer.media);
    case 'file':
      return ask.kind === 'file' && isId(answer.media) && isText(answer.name, LIMITS.title);
    case 'link':
      return ask.kind === 'link' && answer.url.startsWith('https://') && answer.url.length <= LIMITS.url;
  }
}

/** At least one, each once, all of them offered. */
const areSome = (ids: readonly OptionId[], options: readonly { readonly id: OptionId }[]): boolean =>
  ids.length > 0 &&
  new Set(ids).size === ids.length &&
  ids.every((id) => options.some((option) => option.id === id));

const isId = (id: string): boolean => id.length > 0 && id.length <= LIMITS.id;

const isDrawing = (strokes: readonly Stroke[]): boolean =>
  strokes.length > 0 &&
  strokes.every((stroke) => stroke.length > 0 && stroke.length % 2 === 0 && stroke.every(isCoordinate)) &&
  jsonBytes(strokes) <= LIMITS.drawingBytes;

const isCoordinate = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 1000;

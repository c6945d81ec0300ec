import { LinkField, TimeOfDayField } from '@flipflop/protocol';
import fc from 'fast-check';
import { isId, limitIn, type Shape, shapeOf } from './schema-shape.ts';

/** Ids that exist, so that some of what is made concerns something. */
export type KnownIds = readonly [string, ...string[]];

/** Values of a schema's form, from the schema itself. */
export function valuesOf(schema: unknown, ids: KnownIds): fc.Arbitrary<unknown> {
  if (isId(schema)) return fc.oneof(fc.constantFrom(...ids), fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,11}$/));
  if (schema === LinkField)
    return fc.constantFrom('https://example.org/a', 'zoom.us/j/1', 'https://x.test/?q=%20#h');
  if (schema === TimeOfDayField) return fc.constantFrom('00:00', '09:54', '23:59');
  const shape = shapeOf(schema);
  const of = (part: unknown) => valuesOf(part, ids);
  switch (shape.type) {
    case 'strict_object':
      return objectOf(shape, of);
    case 'array':
      return arrayOf(shape, of);
    case 'record':
      return fc.dictionary(fc.constantFrom(...ids), of(shape.value), { maxKeys: 2 });
    case 'nullable':
      return fc.option(of(shape.wrapped), { nil: null });
    case 'exact_optional':
      return of(shape.wrapped);
    case 'variant':
      return fc.oneof(...(shape.options ?? []).map(of));
    case 'picklist':
      return fc.constantFrom(...(shape.options ?? []));
    case 'literal':
      return fc.constant(shape.literal);
    case 'boolean':
      return fc.boolean();
    case 'number':
      return fc.integer({
        min: limitIn(shape, 'min_value') ?? 0,
        max: limitIn(shape, 'max_value') ?? 1_000_000,
      });
    case 'string':
      return textOf(shape);
    default:
      throw new Error(`no values are known of ${shape.type}`);
  }
}

function objectOf(
  { entries = {} }: Shape,
  of: (part: unknown) => fc.Arbitrary<unknown>,
): fc.Arbitrary<unknown> {
  const names = Object.keys(entries);
  const needed = names.filter((name) => shapeOf(entries[name]).type !== 'exact_optional');
  const parts = Object.fromEntries(names.map((name) => [name, of(entries[name])]));
  return fc.record(parts, { requiredKeys: needed, noNullPrototype: true });
}

function arrayOf(shape: Shape, of: (part: unknown) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const minLength = limitIn(shape, 'min_length') ?? 0;
  const maxLength = Math.max(minLength, Math.min(limitIn(shape, 'max_length') ?? 3, 3));
  return isId(shape.item)
    ? fc.uniqueArray(of(shape.item), { minLength, maxLength })
    : fc.array(of(shape.item), { minLength, maxLength });
}

/** Secrets and ids of commands have a pattern; else a person's words. */
function textOf(shape: Shape): fc.Arbitrary<string> {
  const most = Math.min(limitIn(shape, 'max_length') ?? 20, 20);
  if (shape.pipe?.some((step) => shapeOf(step).type === 'regex') === true) {
    return fc.stringMatching(/^[A-Za-z0-9_-]{1,12}$/);
  }
  const least = limitIn(shape, 'min_length') ?? 0;
  const words = fc.stringMatching(/^[a-zA-Zéß漢 '-]{1,12}$/).map((text) => `w${text}`.slice(0, most));
  return least === 0 ? fc.oneof(words, fc.constant('')) : words;
}

import { LinkField, TimeOfDayField } from '@flipflop/protocol';
import { idPathsIn, isId, limitIn, type Path, type Shape, shapeOf, withPart } from './schema-shape.ts';

/** A limit of a form: a value that just passes it, and one that is just past it. */
export interface Edge {
  /** Where and which: "students.max_length 60". */
  readonly name: string;
  readonly at: unknown;
  readonly past: unknown;
}

/** Every limit that a form names, from the form itself. */
export function edgesOf(schema: unknown): readonly Edge[] {
  const whole = fullOf(schema);
  return partsOf(schema, whole, []).flatMap(({ part, path }) =>
    edgesAt(part).map(({ name, at, past }) => ({
      name: `${path.join('.')} ${name}`,
      at: withPart(whole, path, at),
      past: withPart(whole, path, past),
    })),
  );
}

/** A valid value in which nothing that may be there is missing. */
export function fullOf(schema: unknown): unknown {
  if (isId(schema)) return 'a1';
  if (schema === LinkField) return 'https://example.org/a';
  if (schema === TimeOfDayField) return '09:54';
  const { type, entries = {}, options = [], ...shape } = shapeOf(schema);
  switch (type) {
    case 'strict_object':
      return Object.fromEntries(Object.entries(entries).map(([key, part]) => [key, fullOf(part)]));
    case 'array':
      return [fullOf(shape.item)];
    case 'record':
      return { a1: fullOf(shape.value) };
    case 'nullable':
    case 'exact_optional':
      return fullOf(shape.wrapped);
    case 'variant':
      return fullOf(options.at(-1));
    case 'picklist':
      return options[0];
    case 'literal':
      return shape.literal;
    case 'boolean':
      return true;
    case 'number':
      return limitIn({ type, ...shape }, 'min_value') ?? 0;
    case 'string':
      return 'x';
    default:
      throw new Error(`no value is known of ${type}`);
  }
}

interface Part {
  readonly part: unknown;
  readonly path: Path;
}

function partsOf(schema: unknown, value: unknown, path: Path): readonly Part[] {
  const here = { part: schema, path };
  if (isId(schema) || schema === LinkField) return [here];
  const shape = shapeOf(schema);
  if (shape.wrapped !== undefined) return partsOf(shape.wrapped, value, path);
  if (shape.type === 'variant') return partsOf(shape.options?.at(-1), value, path);
  if (Array.isArray(value)) return [here, ...partsOf(shape.item, value[0], [...path, 0])];
  if (typeof value !== 'object' || value === null) return [here];
  return Object.entries(value).flatMap(([key, part]) =>
    partsOf(shape.entries?.[key] ?? shape.value, part, [...path, key]),
  );
}

function edgesAt(schema: unknown): readonly Edge[] {
  if (isId(schema)) return [{ name: 'id 12', at: 'a'.repeat(12), past: 'a'.repeat(13) }];
  const shape = shapeOf(schema);
  const edges = [
    edge(shape, 'max_length', (limit) => [sized(schema, shape, limit), sized(schema, shape, limit + 1)]),
    edge(shape, 'min_length', (limit) => [sized(schema, shape, limit), sized(schema, shape, limit - 1)]),
    edge(shape, 'max_value', (limit) => [limit, limit + 1]),
    edge(shape, 'min_value', (limit) => [limit, limit - 1]),
  ];
  return edges.flat();
}

function edge(
  shape: Shape,
  action: string,
  values: (limit: number) => readonly [unknown, unknown],
): readonly Edge[] {
  const limit = limitIn(shape, action);
  // Nothing is less than empty.
  if (limit === null || (action === 'min_length' && limit === 0)) return [];
  const [at, past] = values(limit);
  return [{ name: `${action} ${limit}`, at, past }];
}

function sized(schema: unknown, shape: Shape, length: number): unknown {
  if (shape.type === 'array') {
    const item = fullOf(shape.item);
    return Array.from({ length }, (_, index) => withIds(shape.item, item, `s${index}`));
  }
  if (schema === LinkField) return 'https://example.org/'.padEnd(length, 'a');
  return 'x'.repeat(length);
}

/** The item with this id wherever it has one: an id stands in a list once. */
function withIds(schema: unknown, item: unknown, id: string): unknown {
  return idPathsIn(schema, item).reduce((changed, path) => withPart(changed, path, id), item);
}

import { bodies, IdField, type RouteName } from '@flipflop/protocol';

/** What tests read of a schema: its kind, its parts and its limits. */
export interface Shape {
  readonly type: string;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly item?: unknown;
  readonly wrapped?: unknown;
  readonly key?: unknown;
  readonly value?: unknown;
  readonly options?: readonly unknown[];
  readonly literal?: unknown;
  readonly pipe?: readonly unknown[];
  readonly requirement?: unknown;
}

export function shapeOf(value: unknown): Shape {
  if (typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string') {
    return { ...value, type: value.type };
  }
  throw new Error('not a schema');
}

/** The requirement of one action of the schema's pipe: `max_length`, `min_value`, … */
export function limitIn(shape: Shape, action: string): number | null {
  for (const step of shape.pipe ?? []) {
    const { type, requirement } = shapeOf(step);
    if (type === action && typeof requirement === 'number') return requirement;
  }
  return null;
}

export const isId = (schema: unknown): boolean => schema === IdField;

/** Of a route that takes a body; null: it takes none. */
export function bodySchema(name: RouteName): unknown {
  return new Map<string, unknown>(Object.entries(bodies)).get(name) ?? null;
}

export type Path = readonly (string | number)[];

/** Where in a valid value ids stand, by its schema. */
export function idPathsIn(schema: unknown, value: unknown, path: Path = []): readonly Path[] {
  if (isId(schema)) return typeof value === 'string' ? [path] : [];
  const shape = shapeOf(schema);
  if (value === null || value === undefined) return [];
  if (shape.wrapped !== undefined) return idPathsIn(shape.wrapped, value, path);
  if (Array.isArray(value)) {
    return value.flatMap((item, index) => idPathsIn(shape.item, item, [...path, index]));
  }
  if (typeof value !== 'object') return [];
  const entries = shape.type === 'variant' ? variantOf(shape, value).entries : shape.entries;
  return Object.entries(value).flatMap(([key, part]) => {
    const schemaOfPart = entries?.[key] ?? shape.value;
    return schemaOfPart === undefined ? [] : idPathsIn(schemaOfPart, part, [...path, key]);
  });
}

function variantOf({ options = [] }: Shape, value: object): Shape {
  const found = options
    .map(shapeOf)
    .find(
      ({ entries = {} }) => Object.keys(value).every((key) => key in entries) && fitsKind(entries, value),
    );
  if (found === undefined) throw new Error('no variant fits');
  return found;
}

/** What tells the variants apart: `kind`, `from`, `type`. */
function fitsKind(entries: Readonly<Record<string, unknown>>, value: object): boolean {
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.entries(entries).every(([key, part]) => {
    const { literal } = shapeOf(part);
    return literal === undefined || literal === given.get(key);
  });
}

/** A copy with another part at the path. */
export function withPart(value: unknown, path: Path, part: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return part;
  if (Array.isArray(value)) {
    return value.map((item, index) => (index === step ? withPart(item, rest, part) : item));
  }
  if (typeof value !== 'object' || value === null) throw new Error('no such path');
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, key === step ? withPart(item, rest, part) : item]),
  );
}

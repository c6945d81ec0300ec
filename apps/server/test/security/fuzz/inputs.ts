import fc from 'fast-check';
import { type KnownIds, valuesOf } from '../schema-values.ts';
import { type Chance, createChance } from './random.ts';

/** JSON texts for one form, one after another: some arbitrary, some of the form, most of them mutated ones. */
export interface Inputs {
  next(): Input;
}

/** `value`: what a parser makes of the text. */
export interface Input {
  readonly text: string;
  readonly value: unknown;
}

const POOL = 300;

const DEEP = '['.repeat(300) + ']'.repeat(300);
const DEEP_OBJECT = `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`;

/** What nobody's page sends, as JSON text. */
const ODD = [
  'null',
  'true',
  'false',
  '0',
  '-0',
  '-1',
  '0.5',
  '1e308',
  '1e999',
  '-1e999',
  '9007199254740993',
  '4294967296',
  '""',
  '" "',
  '"x"',
  '"0"',
  '"null"',
  '"__proto__"',
  '"constructor"',
  '"toString"',
  '"../../etc/passwd"',
  '"\\u0000"',
  '"\\ud800"',
  '"\\udfff\\ud800"',
  '"\\u202eevil"',
  '"\\u2028"',
  '"e\\u0301\\u0301\\u0301\\u0301"',
  '"<img src=x onerror=alert(1)>"',
  '"\\n{\\"level\\":50}"',
  '"https://user:pw@evil.test/"',
  '"javascript:alert(1)"',
  JSON.stringify('x'.repeat(1_000)),
  JSON.stringify('\u0301'.repeat(200)),
  '[]',
  '{}',
  '[[]]',
  '[null]',
  '[{}]',
  '{"__proto__":{"admin":true}}',
  '{"constructor":{"prototype":{"admin":true}}}',
  '{"length":1e9}',
  '{"toJSON":1}',
  '{"then":1}',
  '{"type":"Buffer","data":[1,2,3]}',
  '{"_placeholder":true,"num":0}',
  DEEP,
  DEEP_OBJECT,
] as const satisfies readonly [string, ...string[]];

const KEYS = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'then',
  'toJSON',
  'length',
  '',
  ' ',
  'id',
  'student',
  'classId',
  'role',
  'teacherId',
  'version',
  'by',
  'at',
  'type',
  '0',
  'é',
] as const satisfies readonly [string, ...string[]];

/** @param schema null: nothing has a form here */
export function createInputs(schema: unknown, ids: KnownIds, seed: number): Inputs {
  const chance = createChance(seed);
  const valid = schema === null ? [] : fc.sample(valuesOf(schema, ids), { seed, numRuns: POOL });
  const ofForm = valid.map((value) => JSON.stringify(value));
  const arbitrary = fc
    .sample(fc.jsonValue({ maxDepth: 4 }), { seed: seed + 1, numRuns: POOL })
    .map((value) => JSON.stringify(value));
  const from = (pool: readonly string[]) => pool[chance.below(Math.max(pool.length, 1))] ?? 'null';

  function draw(): string {
    const way = chance.below(100);
    if (ofForm.length === 0 || way < 15) return mutated(from(arbitrary), chance);
    if (way < 20) return from(arbitrary);
    if (way < 22) return from(ofForm);
    if (way < 25) return chance.pick(ODD);
    return mutated(from(ofForm), chance);
  }

  return {
    next() {
      for (;;) {
        const text = draw();
        const parsed = parsedOf(text);
        if (parsed !== null && text.length <= LONGEST) return { text, value: parsed.value };
      }
    },
  };
}

/** What is longer than one message may be, and what is no JSON, is tried elsewhere. */
const LONGEST = 7_000;

function parsedOf(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** One to three changes somewhere in the tree; still JSON. */
function mutated(json: string, chance: Chance): string {
  let tree = parse(json);
  const times = 1 + chance.below(3);
  for (let time = 0; time < times; time += 1) tree = changed(tree, chance, 0);
  return print(tree);
}

/** JSON as a tree in which a key may stand twice, and numbers are as they were written. */
type Tree =
  | { readonly kind: 'leaf'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly Tree[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [string, Tree])[] };

function parse(json: string): Tree {
  return treeOf(JSON.parse(json));
}

function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(treeOf) };
  if (typeof value !== 'object' || value === null) return { kind: 'leaf', text: JSON.stringify(value) };
  return {
    kind: 'object',
    entries: Object.entries(value).map(([key, item]) => [key, treeOf(item)] as const),
  };
}

function print(tree: Tree): string {
  if (tree.kind === 'leaf') return tree.text;
  if (tree.kind === 'list') return `[${tree.items.map(print).join(',')}]`;
  return `{${tree.entries.map(([key, item]) => `${JSON.stringify(key)}:${print(item)}`).join(',')}}`;
}

/** Goes down at random, and changes what it comes to. */
function changed(tree: Tree, chance: Chance, depth: number): Tree {
  if (depth < 6 && chance.percent(65)) {
    if (tree.kind === 'list' && tree.items.length > 0) {
      const at = chance.below(tree.items.length);
      return {
        ...tree,
        items: tree.items.map((item, index) => (index === at ? changed(item, chance, depth + 1) : item)),
      };
    }
    if (tree.kind === 'object' && tree.entries.length > 0) {
      const at = chance.below(tree.entries.length);
      const entries = tree.entries.map(([key, item], index) =>
        index === at ? ([key, changed(item, chance, depth + 1)] as const) : ([key, item] as const),
      );
      return { ...tree, entries };
    }
  }
  return changedHere(tree, chance);
}

function changedHere(tree: Tree, chance: Chance): Tree {
  const odd = (): Tree => ({ kind: 'leaf', text: chance.pick(ODD) });
  const way = chance.below(10);
  if (way === 0) return odd();
  if (way === 1) return { kind: 'list', items: [tree] };
  if (way === 2) return { kind: 'object', entries: [[chance.pick(KEYS), tree]] };
  if (tree.kind === 'list') return changedList(tree.items, odd, chance);
  if (tree.kind === 'object') return changedObject(tree.entries, odd, chance);
  return { kind: 'leaf', text: changedLeaf(tree.text, chance) };
}

function changedList(items: readonly Tree[], odd: () => Tree, chance: Chance): Tree {
  const at = chance.below(Math.max(items.length, 1));
  const [some = odd()] = items.slice(at);
  const ways = [
    () => items.filter((_, index) => index !== at),
    () => [...items, some],
    () => [...items, odd()],
    () => [...items].reverse(),
    () => Array.from({ length: Math.min(70 + chance.below(200), timesIn(some)) }, () => some),
  ] as const;
  return { kind: 'list', items: chance.pick(ways)() };
}

/** How often it goes into one message; what is long already is not made longer. */
const timesIn = (tree: Tree) => Math.ceil(LONGEST / (print(tree).length + 1));

function changedObject(entries: readonly (readonly [string, Tree])[], odd: () => Tree, chance: Chance): Tree {
  const at = chance.below(Math.max(entries.length, 1));
  const [[key, value] = ['x', odd()] as const] = entries.slice(at);
  const ways = [
    () => entries.filter((_, index) => index !== at),
    // The same key twice, the second with something else.
    () => [...entries, [key, odd()] as const],
    () => [...entries, [chance.pick(KEYS), odd()] as const],
    () => [...entries, [chance.pick(KEYS), value] as const],
    () => entries.map((entry, index) => (index === at ? ([chance.pick(KEYS), value] as const) : entry)),
    () => [...entries].reverse(),
  ] as const;
  return { kind: 'object', entries: chance.pick(ways)() };
}

function changedLeaf(text: string, chance: Chance): string {
  if (/^-?\d/.test(text)) {
    return chance.pick([`${text}0`, `-${text}`, `${text}.5`, `${text}e3`, `"${text}"`]);
  }
  if (!text.startsWith('"')) return chance.pick(ODD);
  const inner = text.slice(1, -1);
  return chance.pick([
    '""',
    `"${inner}${inner}"`,
    `"${inner}\\ud83d"`,
    `"${inner}\\u0007"`,
    `" ${inner} "`,
    `"${inner}\\u200b"`,
    `"${inner.toUpperCase()}"`,
    `"${inner}${'y'.repeat(210)}"`,
    `[${text}]`,
    'null',
  ]);
}

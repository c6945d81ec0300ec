import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { type TabIcon, type TabMark, tabIcon } from '../src/tab/tab-icon.ts';

const tokens = readFileSync(new URL('../../../packages/ui/src/tokens.css', import.meta.url), 'utf8');

/** As the browser gives it: a name that is not in the palette is empty there. */
function palette(name: string): string {
  const value = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(tokens)?.[1];
  if (value === undefined) throw new Error(`There is no colour “${name}”.`);
  return value;
}

const SHAPES = [null, 1, 2, 3, 4, 5, 6] as const;
const FILLS = ['full', 'pale', 'outline'] as const;
const MARKS: readonly TabMark[] = ['none', 'ask', 'soon', 'paused', 'timeUp', 'done'];

const ALL: readonly TabIcon[] = [
  ...(['logo', 'eyesUp', 'together', 'over', 'cut'] as const).map((kind): TabIcon => ({ kind })),
  ...SHAPES.flatMap((shape) =>
    FILLS.flatMap((fill) => MARKS.map((mark): TabIcon => ({ kind: 'group', shape, fill, mark }))),
  ),
];

test('every state has an icon of its own, drawn from the palette and asked from nobody', () => {
  const drawn = ALL.map((icon) => tabIcon(icon, palette));
  expect(new Set(drawn).size).toBe(ALL.length);
  for (const address of drawn) expect(address).toMatch(/^data:image\/svg\+xml,/);
});

import type { Shape } from '@flipflop/rotation';
import { shapeOutline } from '@flipflop/ui';

/** A whole icon by itself, or the group's shape as its screens fill it with what is so of it now. */
export type TabIcon =
  | { readonly kind: 'logo' | 'eyesUp' | 'together' | 'over' | 'cut' }
  | {
      readonly kind: 'group';
      /** null: called without a group. */
      readonly shape: Shape | null;
      /** Full: with the teacher. Pale: on your own. Outline: a break, or not begun. */
      readonly fill: 'full' | 'pale' | 'outline';
      readonly mark: TabMark;
    };

/** `ask`: the teacher waits for a press. */
export type TabMark = 'none' | 'ask' | 'soon' | 'paused' | 'timeUp' | 'done';

/** The value of a colour of the palette: `blue-solid`. */
export type Palette = (name: string) => string;

const HUES: Readonly<Record<Shape, string>> = {
  1: 'blue',
  2: 'amber',
  3: 'orange',
  4: 'turquoise',
  5: 'plum',
  6: 'violet',
};
/** Those that have no edge of their own: the solid is dark enough for one. */
const OWN_EDGE: ReadonlySet<string> = new Set(['blue', 'plum']);
/** Solids that are too dark for ink. */
const WHITE_ON: ReadonlySet<string> = OWN_EDGE;

const SQUARE = shapeOutline(2);
/** Large, in the middle: a tab shows it in 16 px. */
const MARKS: Readonly<Record<Exclude<TabMark, 'none' | 'ask'>, string>> = {
  soon: 'M50 22V52L70 64',
  paused: 'M38 30V70M62 30V70',
  timeUp: 'M50 22V54M50 74V75',
  done: 'M28 52L44 68L74 34',
};
const EYE = 'M14 50Q50 12 86 50Q50 88 14 50zM50 42a8 8 0 1 0 .1 0z';
const CLOUD = 'M32 70H68A15 15 0 0 0 70 40A21 21 0 0 0 32 38A16 16 0 0 0 32 70zM20 16L80 86';
const TICK = MARKS.done;

/** An address for `<link rel="icon">`: a small SVG that holds the icon itself. */
export function tabIcon(icon: TabIcon, palette: Palette): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-5 -5 110 110" stroke-linecap="round" stroke-linejoin="round">${drawn(icon, palette)}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function drawn(icon: TabIcon, palette: Palette): string {
  const ink = palette('night-1');
  const white = palette('white');
  switch (icon.kind) {
    case 'logo':
      return pair(palette('blue-solid'), palette('amber-solid'), white);
    case 'together':
      return path(SQUARE, palette('green-1')) + line(TICK, white);
    case 'over':
      return pair(palette('chalk-4'), palette('chalk-3'), white);
    case 'eyesUp':
      return path(SQUARE, ink) + line(EYE, white, 9);
    case 'cut':
      return path(SQUARE, palette('rust-2'), palette('rust-1')) + line(CLOUD, palette('rust-1'), 10);
    case 'group':
      return groupShape(icon, palette, ink, white);
  }
}

function groupShape(
  { shape, fill, mark }: Extract<TabIcon, { kind: 'group' }>,
  palette: Palette,
  ink: string,
  white: string,
): string {
  const hue = shape === null ? null : HUES[shape];
  const solid = hue === null ? ink : palette(`${hue}-solid`);
  const edge = hue === null || OWN_EDGE.has(hue) ? solid : palette(`${hue}-edge`);
  const tint = palette(hue === null ? 'chalk-3' : `${hue}-tint`);
  const ground = { full: solid, pale: tint, outline: white }[fill];
  const outline = path(shape === null ? SQUARE : shapeOutline(shape), ground, edge);
  if (mark === 'none') return outline;
  if (mark === 'ask')
    return `${outline}<circle cx="78" cy="22" r="23" fill="${ink}" stroke="${white}" stroke-width="8"/>`;
  const onGround = fill === 'full' && (hue === null || WHITE_ON.has(hue)) ? white : ink;
  return `${outline}<g transform="${roomFor(shape)}">${line(MARKS[mark], onGround)}</g>`;
}

/** Where a mark fits into a shape that is not as wide as its box. */
function roomFor(shape: Shape | null): string {
  if (shape === 3) return 'translate(14 24) scale(.72)';
  return shape === 4 || shape === 6 ? 'translate(12 12) scale(.76)' : 'scale(1)';
}

const path = (d: string, fill: string, edge = fill): string =>
  `<path d="${d}" fill="${fill}" stroke="${edge}" stroke-width="8"/>`;

const line = (d: string, colour: string, width = 13): string =>
  `<path d="${d}" fill="none" stroke="${colour}" stroke-width="${width}"/>`;

/** Two that overlap, as in the logo. */
const pair = (first: string, second: string, rim: string): string =>
  `<circle cx="31" cy="50" r="33" fill="${first}"/><rect x="46" y="22" width="54" height="56" rx="9" fill="${second}" stroke="${rim}" stroke-width="6"/>`;

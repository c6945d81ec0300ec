import type { Shape } from '@flipflop/rotation';

/** Outlines in a box of 100 × 100, in the order of the groups; a half of the stroke lies outside of the path. */
const PATHS: Readonly<Record<Shape, string>> = {
  1: 'M50 3a47 47 0 1 0 0 94a47 47 0 1 0 0-94z',
  2: 'M19 4.5h62a14.5 14.5 0 0 1 14.5 14.5v62a14.5 14.5 0 0 1-14.5 14.5h-62a14.5 14.5 0 0 1-14.5-14.5v-62a14.5 14.5 0 0 1 14.5-14.5z',
  3: 'M45.7 10.5a5 5 0 0 1 8.6 0l41.5 73a5 5 0 0 1-4.3 7.5h-83a5 5 0 0 1-4.3-7.5z',
  4: 'M46.6 4.4a4.8 4.8 0 0 1 6.8 0l42.2 42.2a4.8 4.8 0 0 1 0 6.8l-42.2 42.2a4.8 4.8 0 0 1-6.8 0l-42.2-42.2a4.8 4.8 0 0 1 0-6.8z',
  5: 'M29.5 7h41a5 5 0 0 1 4.3 2.5l22 38a5 5 0 0 1 0 5l-22 38a5 5 0 0 1-4.3 2.5h-41a5 5 0 0 1-4.3-2.5l-22-38a5 5 0 0 1 0-5l22-38a5 5 0 0 1 4.3-2.5z',
  6: 'M46.9 5.5Q50 1.5 53.1 5.5L69.4 26.8L94.6 35.7Q99.5 37.4 96.6 41.6L81.4 63.7L80.7 90.5Q80.6 95.6 75.7 94.1L50 86.5L24.3 94.1Q19.4 95.6 19.3 90.5L18.6 63.7L3.4 41.6Q0.5 37.4 5.4 35.7L30.6 26.8z',
};

/** The path of a group's shape, in a box of 100 × 100. */
export const shapeOutline = (shape: Shape): string => PATHS[shape];

export type ShapeGround = 'solid' | 'tint' | 'paper' | 'ink';

/** The bare outline of a group; the parent gives fill and stroke. */
export function ShapePath({ shape, className }: { readonly shape: Shape; readonly className: string }) {
  return <path className={className} d={shapeOutline(shape)} />;
}

import type { Shape } from '@flipflop/rotation';
import { rem } from './css-variables.ts';
import { type ShapeGround, ShapePath } from './shape.tsx';
import { VisuallyHidden } from './visually-hidden.tsx';
import './group-badge.css';

/** Where the letter stands in a shape of 100 × 100: the triangle and the star have less room, and lower. */
const LETTERS: Readonly<Record<Shape, { readonly size: number; readonly baseline: number }>> = {
  1: { size: 60, baseline: 70 },
  2: { size: 62, baseline: 70.7 },
  3: { size: 48, baseline: 81 },
  4: { size: 52, baseline: 67.4 },
  5: { size: 58, baseline: 69.4 },
  6: { size: 48, baseline: 70.5 },
};

export interface GroupBadgeProps {
  readonly shape: Shape;
  readonly letter: string;
  /** In px at normal text size. */
  readonly size: number;
  /** What it stands on: `solid` is the group's own full colour, `ink` the dark ground of Swap and eyes up. */
  readonly ground?: ShapeGround;
  /** Only where the group's name does not stand beside it. */
  readonly label?: string;
}

/** A group's shape and letter in its colours. */
export function GroupBadge({ shape, letter, size, ground = 'paper', label }: GroupBadgeProps) {
  const place = LETTERS[shape];
  return (
    <span className="ff-badge" data-group={shape} data-ground={ground} style={{ '--badge-size': rem(size) }}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <ShapePath shape={shape} className="ff-badge-shape" />
        <text className="ff-badge-letter" x="50" y={place.baseline} fontSize={place.size} textAnchor="middle">
          {letter}
        </text>
      </svg>
      {label !== undefined && <VisuallyHidden>{label}</VisuallyHidden>}
    </span>
  );
}

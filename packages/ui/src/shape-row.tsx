import type { Shape } from '@flipflop/rotation';
import { rem } from './css-variables.ts';
import { type ShapeGround, ShapePath } from './shape.tsx';
import './shape-row.css';

export interface ShapeRowProps {
  readonly shape: Shape;
  /** How many are here. */
  readonly filled: number;
  readonly total: number;
  /** Of one shape, in px at normal text size. */
  readonly size: number;
  readonly ground?: ShapeGround;
  /** What a screen reader says; without it "7 of 12 here". */
  readonly label?: string;
}

/** One shape for one child: filled = here, dashed = not yet. No names, no order. */
export function ShapeRow({ shape, filled, total, size, ground = 'paper', label }: ShapeRowProps) {
  const places = Array.from({ length: total }, (_, place) => place);
  return (
    <div
      className="ff-shape-row"
      role="img"
      aria-label={label ?? `${filled} of ${total} here`}
      data-group={shape}
      data-ground={ground}
      style={{ '--shape-size': rem(size) }}
    >
      {places.map((place) => (
        <svg
          key={place}
          className="ff-shape-row-one"
          viewBox="0 0 100 100"
          data-here={place < filled}
          aria-hidden="true"
        >
          <ShapePath shape={shape} className="ff-shape-row-outline" />
          <ShapePath shape={shape} className="ff-shape-row-fill" />
        </svg>
      ))}
    </div>
  );
}

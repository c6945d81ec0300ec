import type { Shape } from '@flipflop/rotation';
import { useEffect, useRef } from 'react';
import { ShapePath } from './shape.tsx';
import './confetti.css';

const DURATION_MS = 1_200;
/** canvas-confetti counts in frames of a screen of 60 Hz. */
const TICKS = (DURATION_MS / 1_000) * 60;

/**
 * Where the pieces of the still picture lie: side, share of the page's margin, share of the height in per cent,
 * tilt in degrees. Never on the words.
 */
const STILL = [
  ['start', 0.1, 16, 12],
  ['end', 0.5, 22, -20],
  ['start', 0.6, 31, 40],
  ['end', 1, 38, 8],
  ['start', 0.3, 47, -14],
  ['end', 0.2, 53, 25],
  ['start', 0.7, 62, -8],
  ['end', 0.8, 67, 16],
  ['start', 0.2, 77, -30],
  ['end', 0.4, 82, 30],
] as const;

export interface ConfettiProps {
  /** The groups whose colours fall. */
  readonly groups: readonly Shape[];
}

/** Circles and squares in the groups' colours, once, when it appears. With reduced motion a still picture. */
export function Confetti({ groups }: ConfettiProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const colours = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    let stop: (() => void) | undefined;
    let left = false;
    import('canvas-confetti').then(({ default: confetti }) => {
      if (left || canvas.current === null || colours.current === null) return;
      const throwPieces = confetti.create(canvas.current, { useWorker: false, resize: true });
      stop = () => throwPieces.reset();
      void throwPieces({
        particleCount: 90,
        spread: 100,
        startVelocity: 38,
        gravity: 1.3,
        ticks: TICKS,
        scalar: 1.4,
        origin: { x: 0.5, y: 0.45 },
        shapes: ['circle', 'square'],
        colors: [...colours.current.children].map((sample) => hex(getComputedStyle(sample).color)),
      });
      // Nobody misses it when the file does not come: the words stand.
    }, ignore);
    return () => {
      left = true;
      stop?.();
    };
  }, []);

  return (
    <div className="ff-confetti" aria-hidden="true">
      <div ref={colours} hidden>
        {groups.map((group) => (
          <i key={group} className="ff-confetti-colour" data-group={group} />
        ))}
      </div>
      <canvas ref={canvas} className="ff-confetti-canvas" />
      <StillPieces groups={groups} />
    </div>
  );
}

function StillPieces({ groups }: ConfettiProps) {
  return (
    <div className="ff-confetti-still">
      {STILL.map(([side, across, y, turn], place) => (
        <svg
          key={y}
          className="ff-confetti-piece"
          aria-hidden="true"
          data-group={groups[place % groups.length]}
          data-side={side}
          viewBox="0 0 100 100"
          style={{ '--piece-across': across, '--piece-y': `${y}%`, '--piece-turn': `${turn}deg` }}
        >
          <ShapePath shape={place % 2 === 0 ? 1 : 2} className="ff-confetti-shape" />
        </svg>
      ))}
    </div>
  );
}

/** "rgb(36, 71, 201)" as "#2447c9", the only form canvas-confetti reads. */
function hex(rgb: string): string {
  const parts = rgb.match(/\d+(\.\d+)?/g) ?? [];
  return `#${parts
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;
}

function ignore(): void {}

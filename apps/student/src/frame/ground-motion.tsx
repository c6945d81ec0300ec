import type { Shape } from '@flipflop/rotation';
import { ShapePath } from '@flipflop/ui';
import { useCallback, useLayoutEffect, useRef, useState } from 'react';

/** The ground of a screen: full = with the teacher, outline = break, ink = eyes up. */
export type Fill = 'paper' | 'full' | 'outline' | 'ink';

export interface Motion {
  readonly way: 'grow' | 'shrink';
  readonly shape: Shape;
}

interface Ground {
  readonly fill: Fill;
  readonly shape: Shape | null;
}

const DURATION_MS = 480;
const EASING = 'cubic-bezier(.2, .8, .2, 1)';

/** Middle and radius of the largest circle inside each shape, as shares of its box. */
const INNER: Readonly<Record<Shape, { readonly y: number; readonly radius: number }>> = {
  1: { y: 0.5, radius: 0.47 },
  2: { y: 0.5, radius: 0.455 },
  3: { y: 0.64, radius: 0.26 },
  4: { y: 0.5, radius: 0.33 },
  5: { y: 0.5, radius: 0.42 },
  6: { y: 0.53, radius: 0.25 },
};

/** The motion that the last change of ground asks for, until it has ended. */
export function useGroundMotion(fill: Fill, shape: Shape | null) {
  const [ground, setGround] = useState<Ground>({ fill, shape });
  const [now, setNow] = useState<Motion | null>(null);
  if (ground.fill !== fill || ground.shape !== shape) {
    setGround({ fill, shape });
    setNow(prefersStill() ? null : motionBetween(ground, { fill, shape }));
  }
  const end = useCallback(() => setNow(null), []);
  return { now, end };
}

function motionBetween(before: Ground, after: Ground): Motion | null {
  const wasFull = before.fill === 'full';
  const isFull = after.fill === 'full';
  if (isFull && before.fill === 'paper' && after.shape !== null) return { way: 'grow', shape: after.shape };
  if (wasFull && after.fill === 'paper' && before.shape !== null)
    return { way: 'shrink', shape: before.shape };
  return null;
}

function prefersStill(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

interface GroundMotionProps {
  readonly motion: Motion | null;
  readonly onEnd: () => void;
}

/** The group's shape grows out of the badge until it is the ground, or shrinks back into it. */
export function GroundMotion({ motion, onEnd }: GroundMotionProps) {
  const layer = useRef<SVGSVGElement>(null);

  useLayoutEffect(() => {
    const element = layer.current;
    if (element === null || motion === null) return;
    const badge = element.closest('.st-page')?.querySelector('header .ff-badge')?.getBoundingClientRect();
    if (badge === undefined) {
      onEnd();
      return;
    }
    const inner = INNER[motion.shape];
    // Laid out at its full size and scaled down, so that its edge stays sharp.
    const size = Math.hypot(innerWidth, innerHeight) / inner.radius;
    element.style.inlineSize = `${size}px`;
    element.style.blockSize = `${size}px`;
    element.style.left = `${badge.x + badge.width / 2 - size / 2}px`;
    element.style.top = `${badge.y + badge.height / 2 - size * inner.y}px`;
    element.style.transformOrigin = `50% ${inner.y * 100}%`;
    const small = { transform: `scale(${badge.width / size})` };
    const large = { transform: 'scale(1)' };
    const frames = motion.way === 'grow' ? [small, large] : [large, small];
    const animation = element.animate(frames, { duration: DURATION_MS, easing: EASING, fill: 'both' });
    animation.onfinish = onEnd;
    return () => animation.cancel();
  }, [motion, onEnd]);

  if (motion === null) return null;
  return (
    <div className="st-motion" data-group={motion.shape} aria-hidden="true">
      <svg ref={layer} className="st-motion-shape" viewBox="0 0 100 100" aria-hidden="true">
        <ShapePath shape={motion.shape} className="st-motion-path" />
      </svg>
    </div>
  );
}

import type { ReactNode } from 'react';
import './swap-motion.css';

export interface SwapSlideProps {
  /** What makes the content another one: it changes with each swap. */
  readonly id: string | number;
  /** The side towards which the other group lies. */
  readonly towards: 'start' | 'end';
  /** Whether a swap has happened while this screen was open. */
  readonly moves: boolean;
  readonly children: ReactNode;
  /** What was here before the swap: it slides away to the other side. */
  readonly leaving: ReactNode | null;
}

/** The part of a group that crosses at a swap: the work comes from the other side, the one before goes there. */
export function SwapSlide({ id, towards, moves, children, leaving }: SwapSlideProps) {
  return (
    <div className="swap-slide" data-towards={towards} data-moves={moves ? '' : undefined}>
      <div className="swap-slide-comes" key={id}>
        {children}
      </div>
      {moves && leaving !== null && (
        <div className="swap-slide-leaves" key={`from-${id}`} aria-hidden="true">
          {leaving}
        </div>
      )}
    </div>
  );
}

import type { ReactNode } from 'react';
import './rail.css';

export interface RailSlots {
  /** What the eye looks for first: the countdown, the code. */
  readonly time: ReactNode;
  readonly controls: ReactNode;
  /** The one ink button, with Undo or Cancel above it. */
  readonly action: ReactNode;
  readonly refusal: string | null;
}

/** The column beside the groups; on a phone its parts stand above and below them. */
export function Rail({ time, controls, action, refusal }: RailSlots) {
  return (
    <aside className="rail" aria-label="Lesson">
      <div className="rail-top">{time}</div>
      <div className="rail-controls">{controls}</div>
      <div className="rail-action">
        {refusal !== null && <p className="rail-refusal">{refusal}</p>}
        {action}
      </div>
    </aside>
  );
}

import { type ReactNode, useEffect, useState } from 'react';
import './one-button.css';

/** A spinner only after this long without an answer, ms. */
const SPINNER_AFTER_MS = 400;

export interface OneButtonProps {
  readonly words: string;
  /** Under the words: what it leads to. */
  readonly caption?: ReactNode;
  readonly picture?: ReactNode;
  readonly icon?: ReactNode;
  /** In the picture's order of height: swap, start, round, mode. */
  readonly size: 'swap' | 'start' | 'round' | 'mode';
  readonly onPress: () => void;
  /** Pressed, no answer yet. */
  readonly sent?: boolean;
  /** "Swapping…", in place of the words when the answer takes long. */
  readonly sentWords?: string;
  /** Why it cannot be pressed: said in place of the caption, and the button goes dashed. */
  readonly notYet?: ReactNode;
}

/** The one ink button of the panel, always in the same corner. */
export function OneButton(props: OneButtonProps) {
  const { words, caption, picture, icon, size, onPress, sent = false, sentWords = words, notYet } = props;
  const isLate = useLate(sent);
  const isDashed = notYet !== undefined;
  const handleClick = () => {
    if (!sent && !isDashed) onPress();
  };
  return (
    <button
      type="button"
      className="one-button"
      data-size={size}
      data-not-yet={isDashed ? '' : undefined}
      aria-disabled={sent || isDashed || undefined}
      aria-busy={isLate || undefined}
      onClick={handleClick}
    >
      {picture !== undefined && <span className="one-button-picture">{picture}</span>}
      <span className="one-button-text">
        <span className="one-button-words">
          {isLate ? <span className="one-button-spinner" aria-hidden="true" /> : icon}
          <span>{isLate ? sentWords : words}</span>
        </span>
        <span className="one-button-caption">{notYet ?? caption}</span>
      </span>
    </button>
  );
}

/** True once `active` has lasted for the time after which a person wants to see that something goes on. */
function useLate(active: boolean): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!active) return;
    const timer = setTimeout(() => setLate(true), SPINNER_AFTER_MS);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [active]);
  return active && isLate;
}

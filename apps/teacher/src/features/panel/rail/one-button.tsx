import { type ReactNode, useEffect, useState } from 'react';
import './one-button.css';

/** A spinner only after this long without an answer, ms. */
const SPINNER_AFTER_MS = 400;
/** The second tap of a double tap comes within this, ms. */
const DOUBLE_TAP_MS = 500;

export interface OneButtonProps {
  readonly words: string;
  /** Under the words: what it leads to. */
  readonly caption?: ReactNode;
  readonly picture?: ReactNode;
  readonly icon?: ReactNode;
  /** In the picture's order of height: swap, start, round, mode. */
  readonly size: 'swap' | 'start' | 'round' | 'mode';
  readonly onPress: () => void;
  /** Deaf for so long after it has come into the place of another button, ms. */
  readonly deafMs?: number;
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
  const isDeaf = useDeaf(props.deafMs ?? DOUBLE_TAP_MS);
  const isLate = useLate(sent);
  const isDashed = notYet !== undefined;
  const handleClick = () => {
    if (!sent && !isDashed && !isDeaf) onPress();
  };
  return (
    <button
      type="button"
      className="one-button"
      data-size={size}
      data-not-yet={isDashed ? '' : undefined}
      aria-disabled={sent || isDashed || isDeaf || undefined}
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

/** The buttons of two phases stand in one place: the second tap of a double tap may not press the next. */
function useDeaf(ms: number): boolean {
  const [isDeaf, setDeaf] = useState(true);
  useEffect(() => {
    const timer = setTimeout(() => setDeaf(false), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return isDeaf;
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

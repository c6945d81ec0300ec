import type { ComponentPropsWithRef } from 'react';
import './text-button.css';

/** A quiet way out under the one button: underlined words, big enough for a finger. */
export function TextButton({ children, ...rest }: ComponentPropsWithRef<'button'>) {
  return (
    <button type="button" {...rest} className="st-text-button">
      {children}
    </button>
  );
}

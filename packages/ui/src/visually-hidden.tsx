import type { ReactNode } from 'react';
import './visually-hidden.css';

/** Words for screen readers alone. */
export function VisuallyHidden({ children }: { readonly children: ReactNode }) {
  return <span className="ff-hidden">{children}</span>;
}

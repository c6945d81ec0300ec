import { rem } from './css-variables.ts';
import './logo.css';

/** Two that overlap and change sides. `size` is the height in px at normal text size. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="ff-logo" viewBox="0 0 40 24" aria-hidden="true" style={{ '--logo-size': rem(size) }}>
      <circle className="ff-logo-first" cx="12" cy="12" r="12" />
      <rect className="ff-logo-gap" x="16.5" y="0.5" width="24.5" height="23" rx="4.5" />
      <rect className="ff-logo-second" x="18.5" y="2" width="21" height="20" rx="3" />
    </svg>
  );
}

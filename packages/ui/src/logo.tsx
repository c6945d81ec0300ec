import { rem } from './css-variables.ts';
import './logo.css';

/** Two that overlap and change sides. `size` is the height in px at normal text size. */
export function Logo({ size = 24 }: { readonly size?: number }) {
  return (
    <svg className="ff-logo" viewBox="0 0 40 24" aria-hidden="true" style={{ '--logo-size': rem(size) }}>
      <path className="ff-logo-first" d="M16.5 0.88A12 12 0 1 0 16.5 23.12z" />
      <rect className="ff-logo-second" x="18.5" y="2" width="21" height="20" rx="3" />
    </svg>
  );
}

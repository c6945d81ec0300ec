/** Two filled bars: the outlined icon is too light beside a countdown. */
export function PauseBars() {
  return (
    <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
      <rect x="4.5" y="3.5" width="5.5" height="17" rx="1.5" />
      <rect x="14" y="3.5" width="5.5" height="17" rx="1.5" />
    </svg>
  );
}

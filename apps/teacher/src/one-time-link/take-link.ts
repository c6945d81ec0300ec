/**
 * The secret of a `#link=…` address. It goes out of the bar and the history before anything else happens,
 * so that nobody reads it there. Null: the address has none.
 */
export function takeLink(
  at: Pick<Location, 'hash' | 'pathname' | 'search'>,
  past: Pick<History, 'replaceState'>,
): string | null {
  const match = /^#link=([A-Za-z0-9_-]+)$/.exec(at.hash);
  if (match?.[1] === undefined) return null;
  past.replaceState(null, '', `${at.pathname}${at.search}`);
  return match[1];
}

import { useCallback, useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What this browser kept; null where it keeps nothing, as in a private window. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    // Kept for this page alone would be a surprise at the next start: better not at all.
  }
  for (const listener of listeners) listener();
}

/** One choice of this browser, among `options`; the first of them until something was chosen. */
export function useSetting<Option extends string>(
  name: string,
  options: readonly [Option, ...Option[]],
): [Option, (chosen: Option) => void] {
  const key = `flipflop.${name}`;
  const kept = useSyncExternalStore(subscribe, () => read(key));
  const choose = useCallback((chosen: Option) => write(key, chosen), [key]);
  return [options.find((option) => option === kept) ?? options[0], choose];
}

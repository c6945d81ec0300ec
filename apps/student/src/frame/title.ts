import { useEffect } from 'react';

/** The page's title says what is on, and names nobody. */
export function useTitle(state: string): void {
  useEffect(() => {
    document.title = `${state} · Flip Flop`;
  }, [state]);
}

import { useEffect } from 'react';

/** What the browser calls this page. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – Flip Flop`;
  }, [title]);
}

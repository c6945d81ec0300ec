import { useEffect, useState } from 'react';
import type { Added } from '../features/roster/take-away.ts';

/** Who was just added, as long as the page that followed is open. */
export function useAdded(location: string) {
  const [added, setAdded] = useState<Added | null>(null);
  const [undoneTimes, setUndoneTimes] = useState(0);
  useEffect(() => setAdded((before) => (before?.at === location ? before : null)), [location]);
  return {
    added: added?.at === location ? added : null,
    setAdded,
    /** What a page shows of the class is old after each. */
    undoneTimes,
    /** All of them are gone again; it is said on that page. */
    noteUndone(at: string) {
      setUndoneTimes((times) => times + 1);
      setAdded((before) => before && { ...before, at });
    },
  };
}

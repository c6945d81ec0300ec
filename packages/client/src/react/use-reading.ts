import type { Reading } from '@flipflop/countdown';
import type { Countdown } from '@flipflop/rotation';
import { useMemo } from 'react';
import { createReadingStore } from '../reading-store.ts';
import { useConnection } from './connection-context.tsx';
import { useReadStore } from './use-read-store.ts';

/**
 * What the countdown reads now; the component renders again exactly when its text changes. Null: no
 * countdown, or the server's time is not known yet.
 */
export function useReading(countdown: Countdown | null): Reading | null {
  const connection = useConnection();
  // Each view brings a new object: the same countdown keeps its timer.
  const key = JSON.stringify(countdown);
  const store = useMemo(() => {
    const same: Countdown | null = JSON.parse(key);
    return createReadingStore(connection, same);
  }, [connection, key]);
  return useReadStore(store);
}

import { useSyncExternalStore } from 'react';
import type { ReadStore } from '../read-store.ts';

/** The one place where React meets a store. */
export function useReadStore<Value>(store: ReadStore<Value>): Value {
  return useSyncExternalStore(store.subscribe, store.get, store.get);
}

import type { GoodbyeReason } from '@flipflop/protocol';
import type { ConnectionStatus } from '../connection.ts';
import { useConnection } from './connection-context.tsx';
import { useReadStore } from './use-read-store.ts';

export function useConnectionStatus(): ConnectionStatus {
  return useReadStore(useConnection().status);
}

/** Why the server closed this connection for good; null: it did not. */
export function useGoodbye(): GoodbyeReason | null {
  return useReadStore(useConnection().goodbye);
}

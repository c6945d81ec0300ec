import type { ConnectionStatus } from '@flipflop/client';
import { useEffect, useState } from 'react';

/** What is said of the connection: nothing, that it is gone, or for a moment that it is back. */
export type ConnectionNotice = 'none' | 'offline' | 'back';

/** A connection that comes back within this is not worth a word, ms. */
const OFFLINE_AFTER_MS = 1_000;
const BACK_FOR_MS = 4_000;

export function useConnectionNotice(status: ConnectionStatus): ConnectionNotice {
  const [notice, setNotice] = useState<ConnectionNotice>('none');
  const isOnline = status.state === 'online';
  useEffect(() => {
    if (isOnline) {
      setNotice((before) => (before === 'offline' ? 'back' : 'none'));
      const timer = setTimeout(() => setNotice('none'), BACK_FOR_MS);
      return () => clearTimeout(timer);
    }
    const timer = setTimeout(() => setNotice('offline'), OFFLINE_AFTER_MS);
    return () => clearTimeout(timer);
  }, [isOnline]);
  return notice;
}

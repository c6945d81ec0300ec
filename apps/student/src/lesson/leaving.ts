import type { Api } from '@flipflop/client';
import { useConnectionStatus } from '@flipflop/client/react';
import type { ProtocolError } from '@flipflop/protocol';
import { useCallback, useEffect, useState } from 'react';
import { keepOnly } from '../app/device-settings.ts';

export interface Leaving {
  readonly sending: boolean;
  readonly error: ProtocolError | null;
  leave(): void;
  clear(): void;
}

/** "Leave" and "I am not Amara": off the roll, out of the cookie, nothing left on the device. */
export function useLeaving(api: Api, onLeft: () => void): Leaving {
  const { state } = useConnectionStatus();
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<ProtocolError | null>(null);
  const clear = useCallback(() => setError(null), []);
  useEffect(() => {
    // "No connection" is not true any more.
    if (state === 'online') clear();
  }, [state, clear]);

  async function leave(): Promise<void> {
    setSending(true);
    setError(null);
    const answer = await api.call('studentLeave');
    setSending(false);
    if (answer.ok || answer.error.code === 'notAllowed') {
      keepOnly(null);
      onLeft();
    } else {
      setError(answer.error);
    }
  }

  return { sending, error, leave: () => void leave(), clear };
}

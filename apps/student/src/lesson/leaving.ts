import type { Api } from '@flipflop/client';
import type { ProtocolError } from '@flipflop/protocol';
import { useState } from 'react';
import { forgetDeviceSettings } from '../app/device-settings.ts';

export interface Leaving {
  readonly sending: boolean;
  readonly error: ProtocolError | null;
  leave(): void;
  clear(): void;
}

/** "Leave" and "I am not Amara": off the roll, out of the cookie, nothing left on the device. */
export function useLeaving(api: Api, onLeft: () => void): Leaving {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<ProtocolError | null>(null);

  async function leave(): Promise<void> {
    setSending(true);
    setError(null);
    const answer = await api.call('studentLeave');
    setSending(false);
    if (answer.ok || answer.error.code === 'notAllowed') {
      forgetDeviceSettings();
      onLeft();
    } else {
      setError(answer.error);
    }
  }

  return { sending, error, leave: () => void leave(), clear: () => setError(null) };
}

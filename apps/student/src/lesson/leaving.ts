import type { Api, Connection } from '@flipflop/client';
import type { ProtocolError } from '@flipflop/protocol';
import { useState } from 'react';
import { forgetDeviceSettings } from '../app/device-settings.ts';

export interface Leaving {
  readonly sending: boolean;
  readonly error: ProtocolError | null;
  leave(): void;
  clear(): void;
}

/** "I'm finished" and "I am not Amara": off the roll, out of the cookie, nothing left on the device. */
export function useLeaving(api: Api, connection: Pick<Connection, 'send'>, onLeft: () => void): Leaving {
  const [sending, setSending] = useState(false);
  const [error, setError] = useState<ProtocolError | null>(null);

  async function leave(): Promise<void> {
    setSending(true);
    setError(null);
    // Off the roll first, while this device may still say so. Outside a lesson there is no roll.
    await connection.send('leave', {});
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

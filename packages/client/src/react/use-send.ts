import type { Ack, ProtocolError } from '@flipflop/protocol';
import { useCallback, useState } from 'react';
import type { Send } from '../command-sender.ts';
import { useConnection } from './connection-context.tsx';

export interface Sending {
  readonly send: Send;
  /** The command whose answer is awaited. */
  readonly pending: string | null;
  /** Why the last command was refused; gone with the next one. */
  readonly error: ProtocolError | null;
  clearError(): void;
}

/** Sends commands and keeps what a button needs to show. */
export function useSend(): Sending {
  const connection = useConnection();
  const [pending, setPending] = useState<string | null>(null);
  const [error, setError] = useState<ProtocolError | null>(null);
  const clearError = useCallback(() => setError(null), []);
  const send = useCallback(
    async (...command: Parameters<Send>): Promise<Ack> => {
      setPending(command[0]);
      setError(null);
      const answer = await connection.send(...command);
      setPending(null);
      if (!answer.ok) setError(answer.error);
      return answer;
    },
    [connection],
  );
  return { send, pending, error, clearError };
}

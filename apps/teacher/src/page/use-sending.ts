import type { ApiResult } from '@flipflop/client';
import { useState } from 'react';
import { type Failure, failureWords } from './trouble.ts';

export interface Sending {
  /** Pressed, no answer yet. */
  readonly sent: boolean;
  /** Why the last one did not happen; null: it did. */
  readonly refusal: string | null;
  /** Asks, and gives the answer's value; null: refused, and `refusal` says why. */
  readonly send: <Value>(
    ask: () => Promise<ApiResult<Value>>,
    onFailure?: (failure: Failure) => void | Promise<void>,
  ) => Promise<Value | null>;
}

/** What a button asks of the server: on its way, done, or refused in words. */
export function useSending(): Sending {
  const [sent, setSent] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);

  const send: Sending['send'] = async (ask, onFailure) => {
    setSent(true);
    setRefusal(null);
    const result = await ask();
    setSent(false);
    if (result.ok) return result.value;
    setRefusal(failureWords(result));
    await onFailure?.(result);
    return null;
  };

  return { sent, refusal, send };
}

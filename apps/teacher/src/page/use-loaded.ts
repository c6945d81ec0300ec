import type { ApiResult } from '@flipflop/client';
import { useCallback, useEffect, useState } from 'react';
import type { Failure } from './trouble.ts';

export type Loaded<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly failure: Failure; readonly retry: () => void }
  | { readonly state: 'ready'; readonly value: Value; readonly change: (value: Value) => void };

type Answer<Value> =
  | { readonly state: 'waiting' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly value: Value };

/** What a page is made of, asked once it is opened. `ask` must stay the same from render to render. */
export function useLoaded<Value>(ask: () => Promise<ApiResult<Value>>): Loaded<Value> {
  const [answer, setAnswer] = useState<Answer<Value>>({ state: 'waiting' });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another question
  useEffect(() => {
    let isStale = false;
    setAnswer({ state: 'waiting' });
    void ask().then((result) => {
      if (isStale) return;
      setAnswer(result.ok ? { state: 'ready', value: result.value } : { state: 'failed', failure: result });
    });
    return () => {
      isStale = true;
    };
  }, [ask, turn]);

  const retry = useCallback(() => setTurn((before) => before + 1), []);
  const change = useCallback((value: Value) => setAnswer({ state: 'ready', value }), []);
  if (answer.state === 'ready') return { ...answer, change };
  return answer.state === 'failed' ? { ...answer, retry } : answer;
}

import type { Api } from '@flipflop/client';
import type { ProtocolError, RouteAnswer } from '@flipflop/protocol';
import { useCallback, useEffect, useState } from 'react';
import { takeLink } from '../one-time-link/take-link.ts';

type Me = RouteAnswer<'teacherMe'>;

export type SignIn =
  | { readonly state: 'asked' }
  | { readonly state: 'in'; readonly me: Me; readonly refresh: () => void }
  /** `error` null: there was no link to use up; otherwise why it did not work. */
  | { readonly state: 'out'; readonly error: ProtocolError | null }
  | { readonly state: 'failed'; readonly error: ProtocolError; readonly retry: () => void };

type Answer =
  | { readonly state: 'asked' }
  | { readonly state: 'in'; readonly me: Me }
  | { readonly state: 'out'; readonly error: ProtocolError | null }
  | { readonly state: 'failed'; readonly error: ProtocolError };

/** Uses up the one-time link of the address, if there is one, then asks who this browser is. */
export function useSignIn(api: Api): SignIn {
  const [answer, setAnswer] = useState<Answer>({ state: 'asked' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(() => {
    let isStale = false;
    void askWho(api, turn).then((found) => {
      if (!isStale) setAnswer(found);
    });
    return () => {
      isStale = true;
    };
  }, [api, turn]);

  if (answer.state === 'in') return { ...answer, refresh: again };
  return answer.state === 'failed' ? { ...answer, retry: again } : answer;
}

let claimed: Promise<ProtocolError | null> | null = null;

/** A link is used up once, also where React runs an effect twice. */
function claimOnce(api: Api): Promise<ProtocolError | null> {
  const link = takeLink(location, history);
  if (link !== null) {
    claimed = api
      .call('teacherClaim', { body: { link } })
      .then((result) => (result.ok ? null : result.error));
  }
  return claimed ?? Promise.resolve(null);
}

async function askWho(api: Api, _turn: number): Promise<Answer> {
  const refused = await claimOnce(api);
  const me = await api.call('teacherMe');
  if (me.ok) {
    api.setCsrf(me.value.csrf);
    return { state: 'in', me: me.value };
  }
  if (me.status === 401 || me.error.code === 'notAllowed') return { state: 'out', error: refused };
  return { state: 'failed', error: me.error };
}

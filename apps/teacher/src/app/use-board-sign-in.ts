import type { Api } from '@flipflop/client';
import type { ProtocolError } from '@flipflop/protocol';
import { useEffect, useState } from 'react';
import { takeLink } from '../one-time-link/take-link.ts';

export type BoardSignIn =
  | { readonly state: 'asked' }
  | { readonly state: 'in'; readonly classId: string; readonly csrf: string }
  /** No link and no token, or a used one: the panel opens the board. */
  | { readonly state: 'out'; readonly error: ProtocolError | null }
  /** No answer: it is asked again by itself, nobody sits at this screen. */
  | { readonly state: 'failed' };

const AGAIN_MS = 5_000;

/** Uses up the board's one-time link, if the address has one, then asks which class this screen belongs to. */
export function useBoardSignIn(api: Api): BoardSignIn {
  const [signIn, setSignIn] = useState<BoardSignIn>({ state: 'asked' });
  useEffect(() => {
    let isStale = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async () => {
      const found = await askWhich(api);
      if (isStale) return;
      setSignIn(found);
      if (found.state === 'failed') timer = setTimeout(() => void ask(), AGAIN_MS);
    };
    // A link can also be pasted into a board that is open already.
    const onHashChange = () => void ask();
    void ask();
    addEventListener('hashchange', onHashChange);
    return () => {
      isStale = true;
      clearTimeout(timer);
      removeEventListener('hashchange', onHashChange);
    };
  }, [api]);
  return signIn;
}

let claimed: Promise<ProtocolError | null> = Promise.resolve(null);

/** A link is used up once, also where React runs an effect twice. */
function claimOnce(api: Api): Promise<ProtocolError | null> {
  const link = takeLink(location, history);
  if (link !== null) {
    claimed = api.call('boardClaim', { body: { link } }).then((result) => (result.ok ? null : result.error));
  }
  return claimed;
}

async function askWhich(api: Api): Promise<BoardSignIn> {
  const refused = await claimOnce(api);
  const me = await api.call('boardMe');
  if (me.ok) {
    api.setCsrf(me.value.csrf);
    return { state: 'in', classId: me.value.classId, csrf: me.value.csrf };
  }
  return me.status === 401 || me.error.code === 'notAllowed'
    ? { state: 'out', error: refused }
    : { state: 'failed' };
}

import type { Api } from '@flipflop/client';
import { useEffect, useState } from 'react';
import { type News, retrying } from '../app/retry.ts';

/** The call's link, asked for before it is needed so that a press opens it at once. */
export type CallLink =
  | { readonly state: 'asking' }
  | { readonly state: 'ready'; readonly url: string }
  /** The teacher gave no link. */
  | { readonly state: 'none' }
  /** No answer yet; it is tried again. */
  | { readonly state: 'failed' };

const ASKING: CallLink = { state: 'asking' };

/** Asks anew each time it becomes wanted: the teacher may have changed it. */
export function useCallLink(api: Api, wanted: boolean, news: News): CallLink {
  const [link, setLink] = useState<CallLink>(ASKING);
  useEffect(() => {
    if (!wanted) return;
    setLink(ASKING);
    const ask = async () => {
      const answer = await api.call('studentCall');
      if (!answer.ok) return { again: true, apply: () => setLink({ state: 'failed' }) };
      const { url } = answer.value;
      return {
        again: false,
        apply: () => setLink(url === null ? { state: 'none' } : { state: 'ready', url }),
      };
    };
    return retrying(ask, news);
  }, [api, wanted, news]);
  return link;
}

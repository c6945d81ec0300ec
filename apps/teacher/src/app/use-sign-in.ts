import type { Api } from '@flipflop/client';
import type { ProtocolError, RouteAnswer } from '@flipflop/protocol';
import { useCallback, useEffect, useState } from 'react';
import { takeLink } from '../one-time-link/take-link.ts';
import { addresses, hashOf } from '../words/addresses.ts';

type Me = RouteAnswer<'teacherMe'>;

export type SignIn =
  | { readonly state: 'asked' }
  /** `refused`: why the link of the address did nothing for who was signed in already. */
  | {
      readonly state: 'in';
      readonly me: Me;
      readonly refused: ProtocolError | null;
      readonly refresh: () => void;
    }
  /** `error` null: there was no link to use up; otherwise why it did not work. `left`: it was signed in until now. */
  | { readonly state: 'out'; readonly error: ProtocolError | null; readonly left: boolean }
  | { readonly state: 'failed'; readonly error: ProtocolError; readonly retry: () => void };

type Answer =
  | { readonly state: 'asked' }
  | { readonly state: 'in'; readonly me: Me; readonly refused: ProtocolError | null }
  | { readonly state: 'out'; readonly error: ProtocolError | null; readonly left: boolean }
  | { readonly state: 'failed'; readonly error: ProtocolError };

/** Uses up the one-time link of the address, if there is one, then asks who this browser is. */
export function useSignIn(api: Api): SignIn {
  const [answer, setAnswer] = useState<Answer>({ state: 'asked' });
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);

  useEffect(() => {
    let isStale = false;
    void askWho(api, turn).then((found) => {
      if (isStale) return;
      setAnswer((before) =>
        found.state === 'out' ? { ...found, left: before.state === 'in' || wasLeft(before) } : found,
      );
    });
    return () => {
      isStale = true;
    };
  }, [api, turn]);

  if (answer.state === 'in') return { ...answer, refresh: again };
  return answer.state === 'failed' ? { ...answer, retry: again } : answer;
}

const wasLeft = (answer: Answer) => answer.state === 'out' && answer.left;

interface Claim {
  readonly refused: ProtocolError | null;
  /** The classes of who was signed in before. */
  readonly before: readonly string[];
}

const NO_LINK: Claim = { refused: null, before: [] };
let claimed: Promise<Claim> | null = null;

/** A link is used up once, also where React runs an effect twice. */
function claimOnce(api: Api): Promise<Claim | null> {
  const link = takeLink(location, history);
  if (link !== null) claimed = claim(api, link);
  return claimed ?? Promise.resolve(null);
}

async function claim(api: Api, link: string): Promise<Claim> {
  const before = await api.call('teacherMe');
  const result = await api.call('teacherClaim', { body: { link } });
  return {
    refused: result.ok ? null : result.error,
    before: before.ok ? before.value.classes.map((one) => one.id) : [],
  };
}

async function askWho(api: Api, turn: number): Promise<Answer> {
  const claim = await claimOnce(api);
  const me = await api.call('teacherMe');
  const { refused } = claim ?? NO_LINK;
  if (me.ok) {
    api.setCsrf(me.value.csrf);
    if (claim !== null && refused === null && turn === 0) goOn(me.value, claim);
    return { state: 'in', me: me.value, refused };
  }
  if (me.status === 401 || me.error.code === 'notAllowed')
    return { state: 'out', error: refused, left: false };
  return { state: 'failed', error: me.error };
}

/**
 * Where a link leads. Who was signed in already and used an invitation comes to the class of the invitation;
 * a new device of a teacher comes to the lesson that runs.
 */
function goOn({ name, classes }: Me, { before }: Claim): void {
  if (name === null) return;
  const added =
    before.length === 0 ? undefined : classes.find((one) => !one.mine && !before.includes(one.id));
  if (added !== undefined) {
    goTo(addresses.class(added.id));
    return;
  }
  const [running, another] = classes.filter((one) => one.running);
  if (running !== undefined && another === undefined) goTo(addresses.live(running.id));
}

const goTo = (address: string): void =>
  history.replaceState(null, '', `${location.pathname}${location.search}${hashOf(address)}`);

import { type Api, createApi } from '@flipflop/client';

/** A browser without a screen: one cookie jar, our own origin, HTTP by the same client as the pages. */
export interface Visitor {
  readonly base: string;
  readonly api: Api;
  /** What the jar holds now, to hand it to a real browser. */
  cookies(): readonly { readonly name: string; readonly value: string }[];
  /** Headers of a socket's handshake from this visitor. */
  socketHeaders(): Record<string, string>;
}

/**
 * @param base where the server is found, as `http://127.0.0.1:3000`
 * @param origin that its pages have; another where it stands behind a proxy
 */
export function createVisitor(base: string, origin = base): Visitor {
  const jar = new Map<string, string>();
  const cookieHeader = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ');

  const visit: typeof fetch = async (input, init) => {
    const headers = new Headers(init?.headers);
    headers.set('origin', origin);
    headers.set('cookie', cookieHeader());
    const answer = await fetch(input, { ...init, headers });
    for (const line of answer.headers.getSetCookie()) keep(line);
    return answer;
  };

  function keep(line: string) {
    const [pair = ''] = line.split(';');
    const at = pair.indexOf('=');
    const name = pair.slice(0, at);
    const value = pair.slice(at + 1);
    if (value === '') jar.delete(name);
    else jar.set(name, value);
  }

  return {
    base,
    api: createApi({ base, fetch: visit }),
    cookies: () => [...jar].map(([name, value]) => ({ name, value })),
    socketHeaders: () => ({ origin, cookie: cookieHeader() }),
  };
}

/** The value of an answer that must be good; throws its words otherwise. */
export function must<Value>(
  answer:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly error: { readonly code: string; readonly message: string } },
): Value {
  if (answer.ok) return answer.value;
  throw new Error(`${answer.error.code}: ${answer.error.message}`);
}

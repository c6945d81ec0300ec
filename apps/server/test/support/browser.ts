import { CSRF_HEADER, type RouteAnswer, type RouteName, routes } from '@flipflop/protocol';

export interface Sent {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string | null>>;
}

export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly cookies: readonly string[];
  readonly body: unknown;
  /** The code of a refusal; null: it went well. */
  readonly refused: string | null;
}

/** A browser: keeps cookies, says its origin, and sends back the page's CSRF value. */
export interface Browser {
  readonly jar: ReadonlyMap<string, string>;
  call(name: RouteName, sent?: Sent): Promise<Got>;
  /** The answer of a route that must go well. */
  ok<Name extends RouteName>(name: Name, sent?: Sent): Promise<RouteAnswer<Name>>;
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Got>;
  /** Loads the page of a role: from then on its CSRF value goes with every change. */
  signIn(me: 'teacherMe' | 'studentMe' | 'boardMe'): Promise<void>;
  /** Takes a `Set-Cookie` line in. */
  take(line: string): void;
  forgetCsrf(): void;
}

export function createBrowser(address: string, origin: string): Browser {
  const jar = new Map<string, string>();
  let csrf: string | null = null;

  function take(line: string): void {
    const [pair = ''] = line.split(';');
    const name = pair.slice(0, pair.indexOf('='));
    if (/max-age=0/i.test(line)) jar.delete(name);
    else jar.set(name, pair.slice(pair.indexOf('=') + 1));
  }

  async function send(path: string, init: RequestInit, extra: Sent['headers'] = {}): Promise<Got> {
    const headers: Record<string, string | null> = {
      cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
      ...extra,
    };
    const given = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
      value === null ? [] : [[name, value]],
    );
    const response = await fetch(address + path, { redirect: 'manual', ...init, headers: given });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false;
    const body: unknown = isJson ? JSON.parse(text) : text;
    const cookies = response.headers.getSetCookie();
    for (const line of cookies) take(line);
    return { status: response.status, headers: response.headers, cookies, body, refused: codeIn(body) };
  }

  async function call(name: RouteName, { params = {}, body = {}, headers = {} }: Sent = {}): Promise<Got> {
    const { method, path } = routes[name];
    const filled = path.replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? 'none'));
    if (method === 'GET') return send(filled, { method }, headers);
    const sent = typeof body === 'string' ? body : JSON.stringify(body);
    return send(
      filled,
      { method, body: sent },
      { origin, 'content-type': 'application/json', [CSRF_HEADER]: csrf, ...headers },
    );
  }

  return {
    jar,
    call,
    take,
    async ok(name, sent) {
      const got = await call(name, sent);
      const { status, body } = got;
      if (!isAnswerOf(name, status, body)) throw new Error(`${name}: ${status} ${JSON.stringify(body)}`);
      return body;
    },
    get: (path, headers) => send(path, { method: 'GET' }, headers),
    async signIn(me) {
      const { body } = await call(me);
      if (typeof body !== 'object' || body === null || !('csrf' in body)) throw new Error('not signed in');
      csrf = String(body.csrf);
    },
    forgetCsrf() {
      csrf = null;
    },
  };
}

function isAnswerOf<Name extends RouteName>(
  _: Name,
  status: number,
  body: unknown,
): body is RouteAnswer<Name> {
  return status === 200 && typeof body === 'object' && body !== null;
}

function codeIn(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('error' in body)) return null;
  const { error } = body;
  return typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : null;
}

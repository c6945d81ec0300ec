import type { ProtocolError, RouteAnswer, RouteBody, RouteParams } from '@flipflop/protocol';
import { CSRF_HEADER, type RouteName, routes } from '@flipflop/protocol/routes';
import { clientErrors, isProtocolError } from './client-errors.ts';

export type ApiResult<Answer> =
  | { readonly ok: true; readonly value: Answer }
  /** `status` 0: no answer of the server. */
  | { readonly ok: false; readonly error: ProtocolError; readonly status: number };

/** A route's ids and body, each only where the route takes it. */
export type RouteRequest<Name extends RouteName> = ([keyof RouteParams<Name>] extends [never]
  ? { readonly params?: never }
  : { readonly params: RouteParams<Name> }) &
  (RouteBody<Name> extends undefined
    ? { readonly body?: never }
    : Record<never, never> extends RouteBody<Name>
      ? { readonly body?: RouteBody<Name> }
      : { readonly body: RouteBody<Name> });

type Arguments<Name extends RouteName> =
  Record<never, never> extends RouteRequest<Name>
    ? [request?: RouteRequest<Name>]
    : [request: RouteRequest<Name>];

export interface Api {
  /** One request. Never throws for what a user or a network can cause. */
  call<Name extends RouteName>(name: Name, ...args: Arguments<Name>): Promise<ApiResult<RouteAnswer<Name>>>;
  /** The page's CSRF value, from a `…Me` route: goes with every request that changes something. */
  setCsrf(value: string): void;
}

export interface ApiOptions {
  readonly fetch?: typeof globalThis.fetch;
  /** Origin to ask, without a slash at the end; the page's own by default. */
  readonly base?: string;
}

const TIMEOUT_MS = 10_000;

interface LooseRequest {
  readonly params?: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

export function createApi({ fetch = globalThis.fetch.bind(globalThis), base = '' }: ApiOptions = {}): Api {
  let csrf: string | null = null;

  function initFor(name: RouteName, request: LooseRequest, signal: AbortSignal): RequestInit {
    const { method } = routes[name];
    const init: RequestInit = { method, credentials: 'same-origin', signal };
    if (method === 'GET') return { ...init, headers: { accept: 'application/json' } };
    return {
      ...init,
      headers: {
        accept: 'application/json',
        'content-type': 'application/json',
        ...(csrf === null ? {} : { [CSRF_HEADER]: csrf }),
      },
      body: JSON.stringify(request.body ?? {}),
    };
  }

  return {
    setCsrf(value) {
      csrf = value;
    },
    async call(name, ...args) {
      const request: LooseRequest = args[0] ?? {};
      const abort = new AbortController();
      const timer = setTimeout(() => abort.abort(), TIMEOUT_MS);
      try {
        const address = base + pathOf(name, request.params ?? {});
        const response = await fetch(address, initFor(name, request, abort.signal));
        const answer = await response.json().catch(() => null);
        // The body can be cut off as well: then there is no answer, whatever the status says.
        if (abort.signal.aborted) return { ok: false, error: clientErrors.noAnswer, status: 0 };
        if (response.ok && answer !== null) return { ok: true, value: answer };
        const error = isProtocolError(answer?.error) ? answer.error : clientErrors.unavailable;
        return { ok: false, error, status: response.status };
      } catch {
        const error = abort.signal.aborted ? clientErrors.noAnswer : clientErrors.offline;
        return { ok: false, error, status: 0 };
      } finally {
        clearTimeout(timer);
      }
    },
  };
}

function pathOf(name: RouteName, params: Readonly<Record<string, string>>): string {
  return routes[name].path.replace(/:([A-Za-z]+)/g, (_, param: string) => {
    const value = params[param];
    if (value === undefined) throw new Error(`${name} needs ${param}`);
    return encodeURIComponent(value);
  });
}

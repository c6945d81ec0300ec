import { LIMITS } from '../limits.ts';
import { asciiHost } from './host.ts';

/** An address taken apart: everything in ASCII, as it stands in `href`. */
export interface Address {
  readonly scheme: 'https' | 'http';
  readonly host: string;
  /** Null: the scheme's own. */
  readonly port: number | null;
  /** With its slash; "/" where there is none. */
  readonly path: string;
  /** With their marks; empty: none. */
  readonly query: string;
  readonly hash: string;
}

/** Why a text is no address that anybody should open. */
export type AddressFault =
  | 'empty'
  /** Words, or a scheme that is none. */
  | 'notALink'
  /** `javascript:`, `data:`, `file:` and every other scheme but the web's. */
  | 'scheme'
  /** A name or password stands before the host. */
  | 'userinfo'
  | 'host'
  | 'tooLong'
  /** Control characters, spaces inside, backslashes, half characters. */
  | 'characters';

/** Left by copying: nobody sees them. */
const UNSEEN_ENDS = /^[\s\u200b-\u200f\u2060\ufeff]+|[\s\u200b-\u200f\u2060\ufeff]+$/g;
const SCHEME = /^([a-z][a-z0-9+.-]*):(?!\d)/i;
/** Controls, backslashes, half characters. */
const NEVER = /[\p{Cc}\p{Cs}\\]/u;
const PARTS = /^([^/?#]*)([^?#]*)(\?[^#]*)?(#.*)?$/u;
const AUTHORITY = /^([^:]*)(?::(\d{1,5}))?$/;
const TO_ESCAPE = /["<>`{}|^]|\P{ASCII}+/gu;

/** Stricter than a browser: what this reads, a browser reads alike; what is doubtful, it refuses. Without a scheme it is `https`. */
export function readAddress(text: string): Address | AddressFault {
  const pasted = text.replace(UNSEEN_ENDS, '');
  if (pasted === '') return 'empty';
  if (pasted.length > LIMITS.url) return 'tooLong';
  if (NEVER.test(pasted)) return 'characters';
  const scheme = SCHEME.exec(pasted)?.[1]?.toLowerCase();
  if (scheme === undefined) return readRest('https', pasted.replace(/^\/\//, ''), 'notALink');
  if (scheme !== 'https' && scheme !== 'http') return /\s/.test(pasted) ? 'notALink' : 'scheme';
  const rest = pasted.slice(scheme.length + 1);
  return rest.startsWith('//') ? readRest(scheme, rest.slice(2), 'host') : 'notALink';
}

function readRest(
  scheme: Address['scheme'],
  rest: string,
  badHost: 'notALink' | 'host',
): Address | AddressFault {
  if (/\s/u.test(rest)) return badHost === 'notALink' ? 'notALink' : 'characters';
  const [, authority = '', path = '', query = '', hash = ''] = PARTS.exec(rest) ?? [];
  if (authority.includes('@')) return 'userinfo';
  const [, name, digits] = AUTHORITY.exec(authority) ?? [];
  const host = name === undefined ? null : asciiHost(name);
  const port = digits === undefined ? null : Number(digits);
  if (host === null || (port !== null && port > 65_535)) return badHost;
  const address = {
    scheme,
    host,
    port: port === (scheme === 'https' ? 443 : 80) ? null : port,
    path: path === '' ? '/' : escaped(path),
    query: escaped(query),
    hash: escaped(hash),
  };
  return href(address).length > LIMITS.url ? 'tooLong' : address;
}

const escaped = (text: string): string => text.replace(TO_ESCAPE, encodeURIComponent);

/** The whole address. */
export const href = ({ scheme, path, query, hash, ...where }: Address): string =>
  `${scheme}://${origin(where)}${path}${query}${hash}`;

/** Host, and port where it is not the usual one. */
export const origin = ({ host, port }: Pick<Address, 'host' | 'port'>): string =>
  port === null ? host : `${host}:${port}`;

/** The parts of the path between its slashes, none empty. */
export const segments = ({ path }: Address): readonly string[] => path.split('/').filter((one) => one !== '');

/** The values of a query or a hash by their names, the first of each. */
export function parameters(query: string): ReadonlyMap<string, string> {
  const pairs = query
    .slice(1)
    .split('&')
    .toReversed()
    .map((pair) => {
      const at = pair.indexOf('=');
      return at < 0
        ? ([decoded(pair), ''] as const)
        : ([decoded(pair.slice(0, at)), decoded(pair.slice(at + 1))] as const);
    });
  return new Map(pairs);
}

/** As written where the escapes are broken. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return text;
  }
}

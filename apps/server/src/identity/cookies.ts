import type { Role } from '@flipflop/protocol';
import { parseCookie, stringifySetCookie } from 'cookie';

/** A role's token, or `door`: what a device that waits outside is known by. */
export type CookieUse = Role | 'door';

export interface Cookies {
  /** The value of that cookie and no other. */
  read(use: CookieUse, header: string | undefined): string | null;
  /** A `Set-Cookie` line. `maxAgeSeconds` null: until the browser is closed. */
  set(use: CookieUse, value: string, maxAgeSeconds: number | null): string;
  clear(use: CookieUse): string;
}

/** Longer than any browser sends; what is longer is not read. */
const LONGEST_HEADER = 8_192;

/**
 * One cookie for each role, so that panel, board and a student's tab in one browser do not mix.
 * @param secure the public address is https: then `__Host-`, which a plain one could not keep
 */
export function createCookies(secure: boolean): Cookies {
  const nameOf = (use: CookieUse) => `${secure ? '__Host-' : ''}ff_${use}`;
  const line = (use: CookieUse, value: string, age: { maxAge?: number }) =>
    stringifySetCookie({
      name: nameOf(use),
      value,
      ...age,
      path: '/',
      httpOnly: true,
      sameSite: 'strict',
      secure,
    });
  return {
    read(use, header) {
      if (header === undefined || header.length > LONGEST_HEADER) return null;
      return parseCookie(header)[nameOf(use)] ?? null;
    },
    set: (use, value, maxAgeSeconds) =>
      line(use, value, maxAgeSeconds === null ? {} : { maxAge: maxAgeSeconds }),
    clear: (use) => line(use, '', { maxAge: 0 }),
  };
}

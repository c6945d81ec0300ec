import * as v from 'valibot';
import { WIRE } from './limits.ts';

/**
 * A link as a person pasted it, in normal form: `https:` only, no user or password in it.
 * `zoom.us/j/1` without a scheme is taken as https. Null: not a link we take.
 */
export function parseLink(text: string): string | null {
  const trimmed = text.trim();
  const withScheme = /^[a-z][a-z0-9+.-]*:/i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(withScheme)) return null;
  const url = new URL(withScheme);
  if (url.protocol !== 'https:' || url.username !== '' || url.password !== '') return null;
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return null;
  return url.href.length <= WIRE.url ? url.href : null;
}

export const LinkField = v.pipe(
  v.string(),
  v.maxLength(WIRE.url),
  v.check((text) => parseLink(text) !== null, 'not a link'),
  v.transform((text) => parseLink(text) ?? ''),
);

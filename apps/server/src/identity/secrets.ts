import { createHash } from 'node:crypto';
import type { RandomBytes } from '../ports.ts';

/**
 * A secret that says for whom it is: the ids of `scope`, then 256 (or `bytes` × 8) bits of chance.
 * The store keeps nothing but its hash, under an id that begins with the scope: so all of one
 * person's can be found, and a stolen folder signs nobody in.
 */
export function newSecret(random: RandomBytes, scope: readonly string[], bytes = 32): string {
  return [...scope, Buffer.from(random(bytes)).toString('base64url')].join(SEPARATOR);
}

/** In no id, and in no way special in a cookie or after `#`. */
const SEPARATOR = '_';
const ID = /^[a-z0-9][a-z0-9-]{0,11}$/;
const CHANCE = /^[A-Za-z0-9_-]{22,43}$/;

/** The ids before the chance; null where it is no secret of ours. */
export function scopeOf(secret: string, ids: number): readonly string[] | null {
  const parts = secret.split(SEPARATOR);
  const scope = parts.slice(0, ids);
  const chance = parts.slice(ids).join(SEPARATOR);
  const isOurs = scope.length === ids && scope.every((id) => ID.test(id)) && CHANCE.test(chance);
  return isOurs ? scope : null;
}

/** What the ids of all documents of this kind and scope begin with. */
export function prefixOf(kind: string, scope: readonly string[]): string {
  return `${[kind, ...scope].join('.')}.`;
}

/** The id of the document that stands for a secret. */
export function documentIdOf(kind: string, scope: readonly string[], secret: string): string {
  return `${prefixOf(kind, scope)}${sha256(secret, 'hex')}`;
}

/** What the page sends back with each change: from the token, so never stored, and no way back to it. */
export function csrfOf(token: string): string {
  return sha256(`csrf ${token}`, 'base64url');
}

function sha256(text: string, encoding: 'hex' | 'base64url'): string {
  return createHash('sha256').update(text).digest(encoding);
}

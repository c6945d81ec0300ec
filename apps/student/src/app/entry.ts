import { CODE_LENGTH, cleanCode } from '../join/class-code.ts';

/** What the address brought along, after the `#`. */
export type Entry =
  | { readonly kind: 'none' }
  | { readonly kind: 'code'; readonly code: string }
  | { readonly kind: 'card'; readonly card: string };

const CARD = /^#card=([A-Za-z0-9_-]{1,64})$/;

/** `#HKT4M7` is the board's code, `#card=…` one student's card. */
export function readEntry(hash: string): Entry {
  const card = CARD.exec(hash)?.[1];
  if (card !== undefined) return { kind: 'card', card };
  const bare = hash.replace(/^#/, '').replaceAll('%20', '');
  const code = cleanCode(bare);
  const isCode = bare.length <= 16 && !bare.includes('=') && code.length === CODE_LENGTH;
  return isCode ? { kind: 'code', code } : { kind: 'none' };
}

/** Reads the entry and takes it out of the address bar: it is often on a projector. */
export function takeEntry(): Entry {
  const entry = readEntry(location.hash);
  if (location.hash !== '') history.replaceState(history.state, '', location.pathname + location.search);
  return entry;
}

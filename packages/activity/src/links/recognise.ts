import type { Elsewhere } from '../activity.ts';
import { addressIn, isCode } from './embed-code.ts';
import type { Found } from './found.ts';
import { isNumberHost } from './host.ts';
import { looksLike } from './look-alike.ts';
import { foundBy } from './providers/all.ts';
import type { LinkFault, LinkWarning, PageKind, Recognised } from './recognised.ts';
import { type Address, href, origin, readAddress } from './url.ts';
import { insideOf, isShort } from './wrapped.ts';

/** What a pasted link or embed code is. Nothing is fetched: it is told by its address alone. */
export function recognise(text: string): Recognised {
  if (!isCode(text)) return ofAddress(text);
  const inside = addressIn(text);
  const recognised = inside === null ? nothing('embedCode') : ofAddress(inside);
  return recognised.is === 'nothing' ? nothing('embedCode') : warned(recognised, { warn: 'embedCode' });
}

/** Does the frame of a page come from the table of providers, and from nowhere else? For whoever takes in an activity. */
export function isTrue(page: Elsewhere): boolean {
  const recognised = recognise(page.url);
  return (
    recognised.is !== 'nothing' &&
    recognised.page.url === page.url &&
    recognised.page.embed === page.embed &&
    recognised.page.host === page.host
  );
}

const nothing = (why: LinkFault): Recognised => ({ is: 'nothing', why });

const warned = (recognised: Exclude<Recognised, { is: 'nothing' }>, warning: LinkWarning): Recognised => ({
  ...recognised,
  warnings: [warning, ...recognised.warnings],
});

function ofAddress(text: string): Recognised {
  const address = readAddress(text);
  if (typeof address === 'string') return nothing(address);
  const inside = insideOf(address);
  if (inside !== null) return ofWrapped(address, inside);
  const secure: Address = { ...address, scheme: 'https' };
  const found = foundBy(secure);
  if (found === null) return address.scheme === 'https' ? ofAnybody(address) : nothing('notHttps');
  return address.scheme === 'https' ? ofKnown(found) : warned(ofKnown(found), { warn: 'upgraded' });
}

/** Only a page that we know is taken out of its wrapping. */
function ofWrapped(outer: Address, inside: string): Recognised {
  const inner = readAddress(inside);
  const found =
    typeof inner === 'string' || insideOf(inner) !== null ? null : foundBy({ ...inner, scheme: 'https' });
  if (found !== null) return warned(ofKnown(found), { warn: 'unwrapped', by: outer.host });
  return outer.scheme === 'https' ? warned(ofAnybody(outer), { warn: 'wrapped' }) : nothing('notHttps');
}

function ofKnown({ is, provider, url, embed, tellsPosition, startSeconds, warnings }: Found) {
  const known = { page: { url, embed, host: shownHost(url) }, provider, warnings };
  return is === 'video' ? { ...known, is, tellsPosition, startSeconds } : { ...known, is };
}

const shownHost = (url: string): string => /^https:\/\/(?:www\.)?([^/?#]+)/.exec(url)?.[1] ?? '';

/** A page like any other: it opens in a tab, and its true host is told. */
function ofAnybody(address: Address) {
  const { host } = address;
  const like = looksLike(host);
  const isOdd = isNumberHost(host) || host.split('.').some((label) => label.startsWith('xn--'));
  const warnings: readonly LinkWarning[] = [
    ...(like === null ? [] : [{ warn: 'lookAlike', like } as const]),
    ...(isOdd ? [{ warn: 'oddHost' } as const] : []),
    ...(isShort(host) ? [{ warn: 'short' } as const] : []),
  ];
  const page = { url: href(address), embed: null, host: origin(address).replace(/^www\./, '') };
  const is = kindByEnding(address.path);
  const known = { page, provider: null, warnings };
  return is === 'video' ? { ...known, is, tellsPosition: false, startSeconds: null } : { ...known, is };
}

function kindByEnding(path: string): PageKind | 'video' {
  const ending = /\.([a-z0-9]{2,4})$/i.exec(path)?.[1]?.toLowerCase() ?? '';
  if (['png', 'jpg', 'jpeg', 'gif', 'webp', 'avif', 'svg'].includes(ending)) return 'picture';
  if (['mp4', 'webm', 'mov', 'm4v'].includes(ending)) return 'video';
  if (['pdf', 'doc', 'docx', 'odt', 'xls', 'xlsx'].includes(ending)) return 'document';
  return ['ppt', 'pptx', 'odp'].includes(ending) ? 'slides' : 'page';
}

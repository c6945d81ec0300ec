import { isUnder } from './host.ts';
import { type Address, href, parameters } from './url.ts';

/** The address inside of one that a mail program or a site has wrapped; null: it is not wrapped. */
export function insideOf(address: Address): string | null {
  const query = parameters(address.query);
  const { host, path } = address;
  if (isUnder(host, 'safelinks.protection.outlook.com')) return query.get('url') ?? null;
  if (host === 'statics.teams.cdn.office.net' && path.includes('/safelinks/'))
    return query.get('url') ?? null;
  if (isUnder(host, 'google.com') && path === '/url') return query.get('q') ?? query.get('url') ?? null;
  if (isUnder(host, 'youtube.com') && path === '/redirect') return query.get('q') ?? null;
  if (host === 'linkprotect.cudasvc.com') return query.get('a') ?? null;
  if (host === 'l.facebook.com') return query.get('u') ?? null;
  if (host === 'urldefense.com') return /\/v3\/__(.+?)__;/.exec(href(address))?.[1] ?? null;
  return null;
}

const SHORT = [
  'bit.ly',
  'tinyurl.com',
  't.co',
  'goo.gl',
  'forms.gle',
  'aka.ms',
  '1drv.ms',
  'is.gd',
  'ow.ly',
  'rb.gy',
  'cutt.ly',
  'rebrand.ly',
  'shorturl.at',
  't.ly',
  'buff.ly',
  'qrco.de',
];

/** What is behind it cannot be seen without going there, and nobody goes there for us. */
export const isShort = (host: string): boolean => SHORT.some((short) => isUnder(host, short));

import { parseLink } from '@flipflop/protocol/link';

/** The host that a link really leads to: "docs.google.com". Null: it is no link. */
export function linkHost(text: string): string | null {
  const link = parseLink(text);
  return link === null ? null : new URL(link).host;
}

/** Why a text is not taken as a link; null: it is one. */
export function linkProblem(text: string): string | null {
  if (parseLink(text) !== null) return null;
  return /^http:/i.test(text.trim())
    ? 'Only links that start with https:// are opened.'
    : 'This is not a link. Copy the whole address, it starts with https://';
}

/** What is odd about the link of a call, though it is a link; null: nothing that can be seen. */
export function callDoubt(text: string): string | null {
  const link = parseLink(text);
  if (link === null) return null;
  const { host, hostname, pathname, search, hash } = new URL(link);
  if (isInThisHouse(hostname)) {
    return 'This address is only known in your own network. Students at home cannot open it.';
  }
  if (pathname === '/' && search === '' && hash === '') {
    return `This is the front page of ${host}, not a call. Copy the link from the invitation.`;
  }
  if (/(^|\.)zoom\.us$/.test(hostname) && /^\/s\//.test(pathname)) {
    return 'This link starts the call as its host, it is yours alone. Copy the one for guests, with /j/ in it.';
  }
  if (/(^|[/_-])(signin|sign-in|login|logon)([/_-]|$)/i.test(pathname) || hostname.startsWith('accounts.')) {
    return 'This is a page for signing in, not a call. Copy the link from the invitation.';
  }
  if (/^calendar\./.test(hostname)) {
    return 'This is a page of your calendar, which students cannot open. Copy the link of the call in it.';
  }
  return null;
}

function isInThisHouse(hostname: string): boolean {
  return (
    hostname === 'localhost' ||
    /\.(local|lan|internal)$/.test(hostname) ||
    /^(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)/.test(hostname)
  );
}

import type { IncomingHttpHeaders } from 'node:http';

export interface OriginRule {
  /** The one origin allowed, where it is set; else that of the request's own host and port. */
  readonly publicUrl: string | null;
  /** Origins of the development servers, which pass requests on; none in production. */
  readonly devOrigins: readonly string[];
}

/**
 * Whether a handshake comes from our own page. By websocket the browser always says its origin.
 * Polling says it not at all on one's own page, but then `Sec-Fetch-Site`; on plain HTTP in a local network
 * it says neither, and the CSRF value in `auth` must do alone.
 */
export function comesFromOwnPage(
  headers: IncomingHttpHeaders,
  transport: 'websocket' | 'polling',
  rule: OriginRule,
): boolean {
  const { origin } = headers;
  if (origin !== undefined) return isOwnOrigin(origin, headers.host, rule);
  if (transport === 'websocket') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return !rule.publicUrl?.startsWith('https:');
}

function isOwnOrigin(origin: string, host: string | undefined, rule: OriginRule): boolean {
  if (rule.devOrigins.includes(origin)) return true;
  if (rule.publicUrl !== null) return origin === rule.publicUrl;
  return host !== undefined && (origin === `http://${host}` || origin === `https://${host}`);
}

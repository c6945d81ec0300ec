import type { IncomingMessage, ServerResponse } from 'node:http';
import helmet from 'helmet';

/**
 * The two fixed <style> elements of the component library on the teacher's pages:
 * one for presses, one while a dialog holds the scroll. No other inline style is allowed.
 */
export const STYLE_HASHES = [
  "'sha256-38RhXrc7EdReTKsOm23ZPOCUgniTUUcjky8QOOrQx6o='",
  "'sha256-gYiS/BvZvRcK27JIXTuwhZ3hs2+VJ1X+2gUlE+farlg='",
] as const;

/** The least that our pages need: the board stays awake and fills the screen. */
const PERMISSIONS =
  'camera=(), display-capture=(), fullscreen=(self), geolocation=(), microphone=(), payment=(), screen-wake-lock=(self), usb=()';

const YEAR_SECONDS = 31_536_000;
const HOST = /^[a-z0-9.-]+(?::\d{1,5})?$|^\[[0-9a-f:.]+\](?::\d{1,5})?$/i;

/** For Express and for the sockets' own answers alike. */
export type HeaderSetter = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (fault?: unknown) => void,
) => void;

/** Headers of every answer. `isHttps`: the public address is https; a plain one cannot keep some promises. */
export function securityHeaders(isHttps: boolean): HeaderSetter[] {
  return [
    helmet({
      contentSecurityPolicy: {
        useDefaults: false,
        directives: {
          defaultSrc: ["'none'"],
          scriptSrc: ["'self'"],
          styleSrc: ["'self'", ...STYLE_HASHES],
          imgSrc: ["'self'", 'data:'],
          fontSrc: ["'self'"],
          connectSrc: ["'self'", (request) => ownSockets(request.headers.host)],
          manifestSrc: ["'self'"],
          baseUri: ["'none'"],
          formAction: ["'none'"],
          frameAncestors: ["'none'"],
        },
      },
      strictTransportSecurity: isHttps ? { maxAge: YEAR_SECONDS, includeSubDomains: false } : false,
      crossOriginOpenerPolicy: isHttps,
      originAgentCluster: isHttps,
      referrerPolicy: { policy: 'no-referrer' },
      xFrameOptions: { action: 'deny' },
    }),
    (_request, response, next) => {
      response.setHeader('Permissions-Policy', PERMISSIONS);
      next();
    },
  ];
}

/** Some browsers do not take `'self'` for the sockets of one's own host. */
function ownSockets(host: string | undefined): string {
  return host !== undefined && HOST.test(host) ? `ws://${host} wss://${host}` : "'self'";
}

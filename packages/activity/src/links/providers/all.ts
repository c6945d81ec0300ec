import type { Found, Reader } from '../found.ts';
import type { Address } from '../url.ts';
import * as calls from './calls.ts';
import * as decks from './decks.ts';
import * as google from './google.ts';
import * as microsoft from './microsoft.ts';
import * as tools from './tools.ts';
import * as videos from './videos.ts';

const READERS: readonly Reader[] = [videos, google, microsoft, decks, tools, calls].flatMap((module) =>
  Object.values<Reader>(module),
);

/** What the first provider that knows the host says of it; null: nobody's. Another port is another host, and none of theirs has other letters. */
export function foundBy(address: Address): Found | null {
  if (address.port !== null || address.host.includes('xn--')) return null;
  for (const read of READERS) {
    const found = read(address);
    if (found !== null) return found;
  }
  return null;
}

/** The hosts that a frame may show, as a page's policy names them: no embed is ever made to another one. */
export const FRAME_SOURCES: readonly string[] = [
  'https://www.youtube-nocookie.com',
  'https://player.vimeo.com',
  'https://www.loom.com',
  'https://edpuzzle.com',
  'https://embed.ted.com',
  'https://docs.google.com',
  'https://drive.google.com',
  'https://www.google.com/maps/d/embed',
  'https://forms.office.com',
  'https://onedrive.live.com',
  'https://*.sharepoint.com',
  'https://sway.office.com',
  'https://www.canva.com',
  'https://view.genially.com',
  'https://prezi.com',
  'https://padlet.com',
  'https://*.padlet.org',
  'https://www.geogebra.org',
  'https://www.desmos.com',
  'https://scratch.mit.edu',
  'https://phet.colorado.edu',
  'https://quizlet.com',
];

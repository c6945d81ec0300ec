import type { LinkBothWays } from '@flipflop/protocol';
import type { Visit } from './route.ts';
import type { Services } from './services.ts';

type Here = Pick<Visit, 'origin'>;

/** A link of ours for a window of this browser, and for another device on the network. */
export function bothWays(services: Services, visit: Here, link: string): LinkBothWays {
  return { url: `${visit.origin}${link}`, elsewhere: elsewhere(services, visit, link) };
}

/** A teacher at the machine itself came by an address that leads nowhere from another device. */
export function elsewhere({ reach }: Services, { origin }: Here, link: string): string {
  return `${isLoopback(new URL(origin).hostname) ? reach() : origin}${link}`;
}

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

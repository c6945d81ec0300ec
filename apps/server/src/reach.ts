import { networkInterfaces } from 'node:os';
import { isNearby } from './config.ts';

const EVERYWHERE = ['0.0.0.0', '::'];

/**
 * Host name under which devices beside this one reach us: what it was told to listen on, else this machine's
 * address in the local network, private ones first. `localhost` where there is no network.
 */
export function lanHost(listensOn: string): string {
  if (!EVERYWHERE.includes(listensOn)) return listensOn.includes(':') ? `[${listensOn}]` : listensOn;
  const addresses = Object.values(networkInterfaces())
    .flatMap((addresses) => addresses ?? [])
    .filter(({ family, internal }) => family === 'IPv4' && !internal)
    .map(({ address }) => address);
  return addresses.find(isNearby) ?? addresses[0] ?? 'localhost';
}

/** Host name under which this process reaches itself: not `localhost`, which may lead to the other family. */
export function ownHost(listensOn: string): string {
  return EVERYWHERE.includes(listensOn) ? '127.0.0.1' : lanHost(listensOn);
}

/** Host name for a browser on this very machine. */
export function localHost(listensOn: string): string {
  return EVERYWHERE.includes(listensOn) ? 'localhost' : lanHost(listensOn);
}

import { type Found, found, type Reader } from '../found.ts';
import { isUnder } from '../host.ts';
import { type Address, segments } from '../url.ts';

/** A call stays as it was given, and opens in a tab of its own. */
const call = (provider: Found['provider'], address: Address, more: Partial<Found> = {}): Found =>
  found(provider, address, 'call', more);

export const zoom: Reader = (address) => {
  if (!isUnder(address.host, 'zoom.us') && !isUnder(address.host, 'zoomgov.com')) return null;
  const [first = ''] = segments(address);
  if (first === 'rec' || first === 'clips') return found('zoom', address, 'video');
  if (first === 's') return call('zoom', address, { warnings: [{ warn: 'host' }] });
  return ['j', 'my', 'w', 'wc'].includes(first) ? call('zoom', address) : found('zoom', address);
};

export const meet: Reader = (address) => {
  if (address.host !== 'meet.google.com') return null;
  return segments(address).length > 0 ? call('meet', address) : found('meet', address);
};

export const teams: Reader = (address) => {
  if (address.host !== 'teams.microsoft.com' && address.host !== 'teams.live.com') return null;
  const isCall = /^\/(?:l\/(?:meetup-join|meeting)|meet)\//.test(address.path);
  return isCall ? call('teams', address) : found('teams', address);
};

export const webex: Reader = (address) =>
  isUnder(address.host, 'webex.com') ? call('webex', address) : null;

export const jitsi: Reader = (address) =>
  address.host === 'meet.jit.si' && segments(address).length > 0 ? call('jitsi', address) : null;

export const whereby: Reader = (address) =>
  isUnder(address.host, 'whereby.com') && segments(address).length > 0 ? call('whereby', address) : null;

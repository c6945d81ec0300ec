import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../ports.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import type { Cookies } from './cookies.ts';

/** A device at the door, before it is anybody's. */
export interface Device {
  readonly id: string;
  /** It came with a cookie of ours; else the cookie to give it. */
  readonly newCookie: string | null;
}

export interface Devices {
  /** Takes the key that was kept: from then on devices are known that were known before the last restart. */
  prepare(): Promise<void>;
  recognise(cookieHeader: string | undefined): Device;
}

export interface DevicesParts {
  readonly store: Store;
  readonly random: RandomBytes;
  readonly cookies: Cookies;
}

const DOOR = 'door';

/**
 * Nothing is kept of a device: its cookie says by a signature that it is ours. The key is kept, or after a
 * restart a whole school's devices would be new at once. It signs nobody in.
 */
export function createDevices({ store, random, cookies }: DevicesParts): Devices {
  /** Of this process alone, until it is prepared or where nothing can be kept. */
  let key = random(32);
  const sign = (id: string) => createHmac('sha256', key).update(id).digest();

  function known(value: string): string | null {
    const [id = '', signature = ''] = value.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = sign(id);
    return given.length === right.length && timingSafeEqual(given, right) ? id : null;
  }

  return {
    async prepare() {
      await store.put([writeOf('key', DOOR, 0, { bytes: Buffer.from(key).toString('base64url') })]);
      const kept = await getDocument(store, 'key', DOOR);
      if (kept !== null) key = Buffer.from(kept.body.bytes, 'base64url');
    },
    recognise(cookieHeader) {
      const value = cookies.read('door', cookieHeader);
      const id = value === null ? null : known(value);
      if (id !== null) return { id, newCookie: null };
      const fresh = Buffer.from(random(16)).toString('base64url');
      const signed = `${fresh}.${sign(fresh).toString('base64url')}`;
      return { id: fresh, newCookie: cookies.set('door', signed, null) };
    },
  };
}

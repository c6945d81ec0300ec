import { createHmac, timingSafeEqual } from 'node:crypto';
import type { RandomBytes } from '../ports.ts';
import type { Cookies } from './cookies.ts';

/** A device at the door, before it is anybody's. */
export interface Device {
  readonly id: string;
  /** It came with a cookie of ours; else the cookie to give it. */
  readonly newCookie: string | null;
}

export interface Devices {
  recognise(cookieHeader: string | undefined): Device;
}

/** Nothing is kept of a device: its cookie says by a signature that it is ours, until the process ends. */
export function createDevices(random: RandomBytes, cookies: Cookies): Devices {
  const key = random(32);
  const sign = (id: string) => createHmac('sha256', key).update(id).digest();

  function known(value: string): string | null {
    const [id = '', signature = ''] = value.split('.');
    const given = Buffer.from(signature, 'base64url');
    const right = sign(id);
    return given.length === right.length && timingSafeEqual(given, right) ? id : null;
  }

  return {
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

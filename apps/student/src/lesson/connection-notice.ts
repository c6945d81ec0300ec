import type { ConnectionStatus } from '@flipflop/client';
import { useEffect, useState } from 'react';

/** Why there is no connection: the device has no network, or the class does not answer. */
export type Cut = 'noInternet' | 'noAnswer';

/** What is said of the connection: nothing, that it is gone, or for a moment that it is back. */
export type ConnectionNotice = 'none' | 'back' | Cut;

export const isCut = (notice: ConnectionNotice): notice is Cut =>
  notice === 'noInternet' || notice === 'noAnswer';

export const cutWords = (cut: Cut): string => (cut === 'noInternet' ? 'No internet.' : 'No connection.');

/** A connection that comes back within this is not worth a word, ms. */
const OFFLINE_AFTER_MS = 1_000;
const BACK_FOR_MS = 4_000;

export function useConnectionNotice(status: ConnectionStatus): ConnectionNotice {
  const [notice, setNotice] = useState<ConnectionNotice>('none');
  const isOnline = status.state === 'online';
  useEffect(() => {
    if (isOnline) {
      setNotice((before) => (isCut(before) ? 'back' : 'none'));
      const timer = setTimeout(() => setNotice('none'), BACK_FOR_MS);
      return () => clearTimeout(timer);
    }
    const lookAgain = () => setNotice((before) => (isCut(before) ? cutNow() : before));
    const timer = setTimeout(() => setNotice(cutNow()), OFFLINE_AFTER_MS);
    window.addEventListener('online', lookAgain);
    window.addEventListener('offline', lookAgain);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('online', lookAgain);
      window.removeEventListener('offline', lookAgain);
    };
  }, [isOnline]);
  return notice;
}

/** What the device itself knows. */
const cutNow = (): Cut => (navigator.onLine ? 'noAnswer' : 'noInternet');

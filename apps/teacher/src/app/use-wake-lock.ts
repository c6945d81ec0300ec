import { useEffect } from 'react';

/** Keeps the screen on while the page is in front. Browsers offer it to secure addresses alone. */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let isOver = false;
    let lock: WakeLockSentinel | null = null;
    const ask = async () => {
      if (document.visibilityState !== 'visible') return;
      try {
        const given = await navigator.wakeLock.request('screen');
        if (isOver) await given.release();
        else lock = given;
      } catch {
        // Refused, as with a low battery: the screen sleeps as it is set to.
      }
    };
    const handleChange = () => void ask();
    void ask();
    document.addEventListener('visibilitychange', handleChange);
    return () => {
      isOver = true;
      document.removeEventListener('visibilitychange', handleChange);
      void lock?.release();
    };
  }, []);
}

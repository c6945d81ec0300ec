import type { Clock } from './ports.ts';

/**
 * The wall clock without steps back: forward jumps (a laptop that slept) are followed,
 * backward ones are held until the wall clock has caught up.
 * @param wall ms since 1970
 */
export function createClock(wall: () => number = Date.now): Clock {
  let newest = 0;
  return {
    now() {
      newest = Math.max(newest, Math.floor(wall()));
      return newest;
    },
  };
}

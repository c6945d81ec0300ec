import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { Device } from './devices.ts';

/** Who guesses: the device first, its address only while the device is new. */
export interface Guesser {
  readonly device: Device;
  readonly address: string;
}

export interface Guesses {
  /** Whether this one may try a code now. Counts as a wrong one until it is said to be right. */
  mayTry(guesser: Guesser): Promise<boolean>;
  wasRight(guesser: Guesser): Promise<void>;
}

/** Wrong codes and new devices, with the seconds in which they are counted. */
export const GUESS_LIMITS = {
  wrongByDevice: { points: 10, duration: 60 },
  newByAddress: { points: 60, duration: 600 },
  wrongByAll: { points: 600, duration: 60 },
} as const;

/**
 * Budgets of wrong codes, in memory. A whole school may stand behind one address, so a device that we
 * know is never refused for its address, and a new one past the budget is known by its next try.
 */
export function createGuesses(): Guesses {
  const wrongByDevice = new RateLimiterMemory(GUESS_LIMITS.wrongByDevice);
  const newByAddress = new RateLimiterMemory(GUESS_LIMITS.newByAddress);
  const wrongByAll = new RateLimiterMemory(GUESS_LIMITS.wrongByAll);
  return {
    async mayTry({ device, address }) {
      if (device.newCookie !== null && !(await take(newByAddress, address))) return false;
      return (await take(wrongByDevice, device.id)) && (await take(wrongByAll, ALL));
    },
    async wasRight({ device }) {
      await wrongByDevice.reward(device.id);
      await wrongByAll.reward(ALL);
    },
  };
}

const ALL = 'all';

/** False where the budget is used up, which this limiter says by a rejection. */
async function take(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (spent) {
    if (spent instanceof RateLimiterRes) return false;
    throw spent;
  }
}

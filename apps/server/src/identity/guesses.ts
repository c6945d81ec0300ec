import type { Device } from './devices.ts';
import { createTally } from './tally.ts';

/** Who guesses: the device first, its address only while the device is new. */
export interface Guesser {
  readonly device: Device;
  readonly address: string;
}

export interface Guesses {
  /** Whether this one may try a code now. Counts as a wrong one until it is said to be right. */
  mayTry(guesser: Guesser): boolean;
  wasRight(guesser: Guesser): void;
  /** Many guess, from this address or in all: a no may take its time, so that those who know the code do not wait. */
  isPressed(address: string): boolean;
}

/** Wrong codes and new devices, with the seconds in which they are counted. */
export const GUESS_LIMITS = {
  wrongByDevice: { most: 10, seconds: 60 },
  newByAddress: { most: 60, seconds: 600 },
  wrongByAll: { most: 600, seconds: 60 },
  /** Wrong codes up to which a device is not made to wait for what all others do. */
  spared: 3,
  /** Ms until a no is said while many guess. A guesser asks again as soon as it is answered. */
  slowNoMs: 400,
} as const;

/**
 * Budgets of wrong codes, in memory. A whole school may stand behind one address, with whoever guesses among
 * them: a device that we know is never refused for its address, a new one past the budget is known by its next
 * try, and past the server's budget those wait who were wrong a few times themselves. Nobody can use up another's
 * tries; what is left to a guesser with ever new devices is a code of 887 million, and then only the door.
 * @param now ms
 */
export function createGuesses(now: () => number): Guesses {
  const wrongByDevice = createTally(GUESS_LIMITS.wrongByDevice, now);
  const newByAddress = createTally(GUESS_LIMITS.newByAddress, now);
  const wrongByAll = createTally(GUESS_LIMITS.wrongByAll, now);

  function mustWait({ id }: Device): boolean {
    if (wrongByDevice.isSpent(id)) return true;
    return wrongByAll.isSpent(ALL) && wrongByDevice.count(id) >= GUESS_LIMITS.spared;
  }

  return {
    mayTry({ device, address }) {
      if (device.newCookie !== null) {
        if (newByAddress.isSpent(address)) return false;
        newByAddress.add(address);
      }
      if (mustWait(device)) return false;
      wrongByDevice.add(device.id);
      wrongByAll.add(ALL);
      return true;
    },
    isPressed: (address) => newByAddress.isSpent(address) || wrongByAll.isSpent(ALL),
    wasRight({ device }) {
      wrongByDevice.takeBack(device.id);
      wrongByAll.takeBack(ALL);
    },
  };
}

const ALL = 'all';

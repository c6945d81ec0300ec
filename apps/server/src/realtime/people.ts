import { type Bucket, type Budget, createBucket } from '../bucket.ts';
import { BUDGETS, type BudgetName, SOCKET_LIMITS } from './limits.ts';

/** What is kept of one person's connections, in memory: how many, how often, and whether they must wait. */
export interface Person {
  sockets: number;
  readonly budgets: Readonly<Record<BudgetName, Bucket>>;
  readonly handshakes: Bucket;
  /** When their reading was made to rest, ms, newest last. */
  rests: readonly number[];
  refusedUntil: number;
  touchedAt: number;
}

export interface People {
  of(key: string): Person;
  /** Notes a rest; true where it was one too many and the person is now refused. */
  rested(person: Person): boolean;
}

/** Past so many entries, those who left long ago are forgotten. */
const TIDY_FROM = 5_000;

export function createPeople(now: () => number, handshakes: Budget = SOCKET_LIMITS.handshakes): People {
  const people = new Map<string, Person>();

  function tidy(): void {
    const before = now() - 2 * SOCKET_LIMITS.restWindowMs;
    for (const [key, person] of people) {
      if (person.sockets === 0 && person.touchedAt < before) people.delete(key);
    }
  }

  return {
    of(key) {
      const known = people.get(key);
      if (known !== undefined) {
        known.touchedAt = now();
        return known;
      }
      if (people.size >= TIDY_FROM) tidy();
      const person: Person = {
        sockets: 0,
        budgets: {
          act: createBucket(BUDGETS.act, now),
          presence: createBucket(BUDGETS.presence, now),
          clock: createBucket(BUDGETS.clock, now),
        },
        handshakes: createBucket(handshakes, now),
        rests: [],
        refusedUntil: 0,
        touchedAt: now(),
      };
      people.set(key, person);
      return person;
    },
    rested(person) {
      const at = now();
      person.rests = [...person.rests, at].filter((rest) => rest > at - SOCKET_LIMITS.restWindowMs);
      if (person.rests.length < SOCKET_LIMITS.rests) return false;
      person.rests = [];
      person.refusedUntil = at + SOCKET_LIMITS.restWindowMs;
      return true;
    },
  };
}

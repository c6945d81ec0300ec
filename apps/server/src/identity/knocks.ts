import type { Id, Knock, StudentId } from '@flipflop/rotation';

/** Someone at the door: in memory alone. */
export interface Waiting extends Knock {
  readonly classId: Id;
  readonly sessionId: Id;
  /** The device that waits. */
  readonly device: string;
  /** The card that was shown, by its link's id. */
  readonly card: string | null;
  readonly since: number;
  readonly answer: Answer;
}

export type Answer =
  | { readonly kind: 'none' }
  /** Let in: the cookie that the device fetches. */
  | { readonly kind: 'in'; readonly student: StudentId; readonly cookie: string }
  | { readonly kind: 'closed' };

export interface Knocks {
  /** Those of a class that have no answer yet, in the order in which they came. */
  waiting(classId: Id): readonly Waiting[];
  find(classId: Id, knock: Id): Waiting | null;
  ofDevice(device: string): Waiting | null;
  /** The device's only knock: the one before goes. False where the door is full. */
  put(knock: Waiting): boolean;
  /** Changes a knock, unless its device has knocked anew meanwhile. */
  answer(knock: Waiting, answer: Answer): void;
  drop(knock: Waiting): void;
}

/** Knocks of one class without an answer: one full session. */
export const KNOCKS_PER_CLASS = 60;
/** Ms for which a knock, and the answer that its device may fetch again, is kept. */
export const KNOCK_LIFE = 10 * 60 * 1_000;

export function createKnocks(now: () => number): Knocks {
  /** By device, in the order in which they came. */
  const knocks = new Map<string, Waiting>();

  const isFresh = (knock: Waiting) => now() - knock.since <= KNOCK_LIFE;

  function waiting(classId: Id): readonly Waiting[] {
    return [...knocks.values()].filter(
      (knock) => knock.classId === classId && knock.answer.kind === 'none' && isFresh(knock),
    );
  }

  function tidy(): void {
    for (const [device, knock] of knocks) if (!isFresh(knock)) knocks.delete(device);
  }

  return {
    waiting,
    find(classId, id) {
      const found = [...knocks.values()].find((knock) => knock.id === id && knock.classId === classId);
      return found !== undefined && isFresh(found) ? found : null;
    },
    ofDevice(device) {
      const found = knocks.get(device);
      return found !== undefined && isFresh(found) ? found : null;
    },
    put(knock) {
      tidy();
      knocks.delete(knock.device);
      const others = waiting(knock.classId);
      if (others.length >= KNOCKS_PER_CLASS) {
        // Names of the list stay: whoever has the code alone cannot crowd them out.
        const nobodys = others.find((other) => other.student === null);
        if (nobodys === undefined) return false;
        knocks.delete(nobodys.device);
      }
      knocks.set(knock.device, knock);
      return true;
    },
    answer(knock, answer) {
      if (knocks.get(knock.device)?.id === knock.id) knocks.set(knock.device, { ...knock, answer });
    },
    drop(knock) {
      if (knocks.get(knock.device)?.id === knock.id) knocks.delete(knock.device);
    },
  };
}

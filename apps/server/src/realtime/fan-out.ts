import type { Id } from '@flipflop/rotation';

/** Times commands from their arrival to the moment at which their views are with the sockets. */
export interface FanOutWatch {
  /** A command that arrived then (`performance.now`) was accepted; its views follow, if there are any. */
  accepted(classId: Id, arrivedAt: number): void;
  /** All views of the class were handed over. */
  published(classId: Id): void;
}

/** @param told seconds, the oldest command of those that made one view */
export function createFanOutWatch(told: (seconds: number) => void): FanOutWatch {
  const waiting = new Map<Id, number>();
  return {
    accepted(classId, arrivedAt) {
      if (waiting.has(classId)) return;
      waiting.set(classId, arrivedAt);
      // Views go out in the turn after the acknowledgement. A command that changed nothing has none.
      setImmediate(() => waiting.delete(classId));
    },
    published(classId) {
      const arrivedAt = waiting.get(classId);
      if (arrivedAt === undefined) return;
      waiting.delete(classId);
      told((performance.now() - arrivedAt) / 1_000);
    },
  };
}

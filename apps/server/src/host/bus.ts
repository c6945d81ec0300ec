import type { Id } from '@flipflop/rotation';

/** Tells every process that serves a class that its session has a newer version. */
export interface Bus {
  publish(classId: Id, version: number): void;
  /** The one listener: the newest version of a class, at least once. */
  onPublish(listener: (classId: Id, version: number) => void): void;
}

/**
 * The bus of a single process: a call in a turn of its own, so that acknowledgements leave before views,
 * and several commits of one turn make one view.
 * @param later runs a function after the current turn
 */
export function createLocalBus(later: (run: () => void) => void = setImmediate): Bus {
  const newest = new Map<Id, number>();
  let listener: (classId: Id, version: number) => void = () => {};
  const deliver = () => {
    const published = [...newest];
    newest.clear();
    for (const [classId, version] of published) listener(classId, version);
  };
  return {
    publish(classId, version) {
      if (newest.size === 0) later(deliver);
      newest.set(classId, Math.max(version, newest.get(classId) ?? 0));
    },
    onPublish(next) {
      listener = next;
    },
  };
}

import type { Id } from '@flipflop/rotation';
import { faultFields } from '../log.ts';
import type { Host } from '../ports.ts';
import { type ClassNow, viewVersion } from './class-now.ts';
import { ClassTurns } from './class-turns.ts';
import type { HostParts } from './parts.ts';
import { UNAVAILABLE } from './refusals.ts';

/** The host as the sockets see it: they also look at the class, and say that they serve it. */
export interface SessionHost extends Host {
  /** The class as it is now, what is overdue applied; null: there is no such class. */
  look(classId: Id): Promise<ClassNow | null>;
  /** Keeps the class in memory while someone here is connected to it; the answer lets go. */
  watch(classId: Id): () => void;
  /** Called after every change of a class that this process holds, after the acknowledgements. */
  onChange(listener: (classId: Id, now: ClassNow) => void): void;
  /** No more commands; resolves when those under way are answered. */
  close(): Promise<void>;
}

interface Held {
  readonly turns: ClassTurns;
  watchers: number;
}

/** Runs every class's session for this process. Holds nothing that the store does not have, but a cache. */
export function createHost(parts: HostParts): SessionHost {
  const classes = new Map<Id, Held>();
  let listener: (classId: Id, now: ClassNow) => void = () => {};
  let closed = false;

  function hold(classId: Id): Held {
    const known = classes.get(classId);
    if (known !== undefined) return known;
    const held: Held = { turns: new ClassTurns(classId, parts, () => letGo(classId)), watchers: 0 };
    classes.set(classId, held);
    return held;
  }

  /** A class without connections and deadlines leaves the memory. */
  function letGo(classId: Id): void {
    const held = classes.get(classId);
    if (held !== undefined && held.watchers === 0 && held.turns.idle) classes.delete(classId);
  }

  async function published(classId: Id, version: number): Promise<void> {
    const turns = classes.get(classId)?.turns;
    if (turns === undefined) return;
    const isBehind = turns.now === null || viewVersion(turns.now) < version;
    if (isBehind) await turns.freshen(true);
    if (turns.now !== null) listener(classId, turns.now);
  }

  parts.bus.onPublish((classId, version) => {
    published(classId, version).catch((fault: unknown) => {
      parts.log.error({ classId, ...faultFields(fault) }, 'views could not be published');
    });
  });

  return {
    async submit(classId, event, key) {
      return closed ? UNAVAILABLE : hold(classId).turns.submit(event, key);
    },
    async refresh(classId) {
      if (closed) return;
      const { turns } = hold(classId);
      await turns.freshen(true);
      if (turns.now !== null) parts.bus.publish(classId, viewVersion(turns.now));
    },
    async look(classId) {
      const { turns } = hold(classId);
      await turns.freshen(false);
      return turns.now;
    },
    watch(classId) {
      const held = hold(classId);
      held.watchers += 1;
      let watching = true;
      return () => {
        if (!watching) return;
        watching = false;
        held.watchers -= 1;
        letGo(classId);
      };
    },
    onChange(next) {
      listener = next;
    },
    async close() {
      closed = true;
      await Promise.all([...classes.values()].map(({ turns }) => turns.close()));
      classes.clear();
    },
  };
}

import type { Envelope } from '@flipflop/protocol';
import type { BoardView, ClassView, PersonalView, TeacherView } from '@flipflop/rotation';
import { createValueStore, type ReadStore } from './read-store.ts';

export interface ViewOf {
  classView: ClassView;
  boardView: BoardView;
  personalView: PersonalView;
  teacherView: TeacherView;
}
export type ViewName = keyof ViewOf;

/** undefined: nothing received yet. null: no lesson is running. */
export type Views = { readonly [Name in ViewName]: ReadStore<ViewOf[Name] | null | undefined> };

export interface ViewStore<View> extends ReadStore<View | null | undefined> {
  receive(envelope: Envelope<View>): void;
  /** Another process may count from another number: the next envelope is taken as it comes. */
  newConnection(): void;
}

/** The newest whole view. Bytes that did not change keep the same object and tell nobody. */
export function createViewStore<View>(): ViewStore<View> {
  const store = createValueStore<View | null | undefined>(undefined);
  let bytes: string | null = null;
  let newest: { readonly version: number; readonly sequence: number } | null = null;
  return {
    get: store.get,
    subscribe: store.subscribe,
    receive({ version, sequence, body }) {
      if (newest !== null && !isNewer({ version, sequence }, newest)) return;
      newest = { version, sequence };
      const received = JSON.stringify(body);
      if (received === bytes) return;
      bytes = received;
      store.set(body);
    },
    newConnection() {
      newest = null;
    },
  };
}

function isNewer(
  one: { readonly version: number; readonly sequence: number },
  other: { readonly version: number; readonly sequence: number },
): boolean {
  return one.version === other.version ? one.sequence > other.sequence : one.version > other.version;
}

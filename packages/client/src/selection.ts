import type { ReadStore } from './read-store.ts';

/** A part of a store's value: the same object as before while its JSON is the same. */
export function createSelection<Value extends object, Part>(
  store: ReadStore<Value | null | undefined>,
  select: (value: Value) => Part,
): ReadStore<Part | null | undefined> {
  let of: { readonly value: Value; readonly part: Part } | null = null;
  return {
    subscribe: store.subscribe,
    get() {
      const value = store.get();
      if (value === null) return null;
      if (value === undefined) return undefined;
      if (of === null || of.value !== value) {
        const part = select(value);
        of = { value, part: of !== null && isSame(of.part, part) ? of.part : part };
      }
      return of.part;
    },
  };
}

function isSame(one: unknown, other: unknown): boolean {
  return Object.is(one, other) || JSON.stringify(one) === JSON.stringify(other);
}

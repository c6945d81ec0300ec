/** A value that can be read and watched: the shape that `useSyncExternalStore` takes. */
export interface ReadStore<Value> {
  get(): Value;
  /** The listener runs after each change. Returns how to stop it. */
  subscribe(listener: () => void): () => void;
}

export interface ValueStore<Value> extends ReadStore<Value> {
  /** The same value again (`Object.is`) tells nobody. */
  set(value: Value): void;
}

export function createValueStore<Value>(first: Value): ValueStore<Value> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of [...listeners]) listener();
    },
  };
}

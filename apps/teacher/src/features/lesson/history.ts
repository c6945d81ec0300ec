/** A value, what it was before each change, and what was taken back. */
export interface History<Value> {
  readonly past: readonly Value[];
  readonly now: Value;
  readonly future: readonly Value[];
  /** The field that is being typed in: its letters are one change. */
  readonly typing: string | null;
}

/** Changes that can be taken back. */
const DEPTH = 200;

export const begin = <Value>(now: Value): History<Value> => ({ past: [], now, future: [], typing: null });

/** @param typing the field of a text; typing on in it adds to the change before. */
export function changed<Value>(
  history: History<Value>,
  now: Value,
  typing: string | null = null,
): History<Value> {
  const isSameField = typing !== null && typing === history.typing;
  const past = isSameField ? history.past : [...history.past, history.now].slice(-DEPTH);
  return { past, now, future: [], typing };
}

/** The same history where there is nothing to take back. */
export function undone<Value>(history: History<Value>): History<Value> {
  const { past, now, future } = history;
  return past.length === 0 ? history : step(past.slice(0, -1), past.slice(-1), [now, ...future], history);
}

/** The same history where nothing was taken back. */
export function redone<Value>(history: History<Value>): History<Value> {
  const { past, now, future } = history;
  return future.length === 0 ? history : step([...past, now], future.slice(0, 1), future.slice(1), history);
}

function step<Value>(
  past: readonly Value[],
  [now]: readonly Value[],
  future: readonly Value[],
  before: History<Value>,
): History<Value> {
  return now === undefined ? before : { past, now, future, typing: null };
}

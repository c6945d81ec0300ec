import type { PersonName } from '@flipflop/roster';
import { useState } from 'react';

/** What was changed by hand before anything is saved; by the rows' keys. */
export interface RowEdits {
  readonly corrected: ReadonlyMap<string, PersonName>;
  readonly out: ReadonlySet<string>;
  /** Null: as it stands in the list. */
  readonly correct: (key: string, name: PersonName | null) => void;
  /** Leaves a row out, or takes it in again. */
  readonly turnOut: (key: string) => void;
}

export function useRowEdits(): RowEdits {
  const [corrected, setCorrected] = useState<ReadonlyMap<string, PersonName>>(new Map());
  const [out, setOut] = useState<ReadonlySet<string>>(new Set());
  return {
    corrected,
    out,
    correct: (key, name) =>
      setCorrected((before) => {
        const after = new Map(before);
        if (name === null) after.delete(key);
        else after.set(key, name);
        return after;
      }),
    turnOut: (key) => setOut((before) => toggled(before, key)),
  };
}

/** Without it where it is in, with it where it is not. */
export function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const after = new Set(keys);
  if (!after.delete(key)) after.add(key);
  return after;
}

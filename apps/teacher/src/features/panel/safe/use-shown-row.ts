import type { StudentId, StudentRow } from '@flipflop/rotation';
import { useCallback, useEffect, useState } from 'react';
import { type Level, SHOWN_MS } from './level.ts';
import type { ShownRow } from './screened.ts';

/** Which row is named for a moment, and how a tap names it. */
export interface RowNaming {
  readonly shown: ShownRow | null;
  /** A tap: names this row, or holds its names back again. */
  readonly tapRow: (row: string, students: readonly StudentId[]) => void;
}

/** One row at a time; the names go by themselves, and with any change of the level. */
export function useShownRow(level: Level): RowNaming {
  const [shown, setShown] = useState<ShownRow | null>(null);
  const [at, setAt] = useState(level);
  if (at !== level) {
    setAt(level);
    setShown(null);
  }
  useEffect(() => {
    if (shown === null) return;
    const timer = setTimeout(() => setShown(null), SHOWN_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  const tapRow = useCallback(
    (row: string, students: readonly StudentId[]) =>
      setShown((before) => (before?.row === row ? null : { row, students })),
    [],
  );
  return { shown: at === level ? shown : null, tapRow };
}

/** Of these, those whom the tap has named: who came into the row since is not among them. */
export function namedIn(rows: readonly StudentRow[], { shown }: RowNaming): readonly StudentRow[] {
  return rows.filter((row) => shown?.students.includes(row.id) === true);
}

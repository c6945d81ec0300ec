import type { StudentId } from '@flipflop/rotation';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import type { RowNaming } from './use-shown-row.ts';
import './safe-row.css';

export interface SafeRowProps {
  readonly row: string;
  readonly words: string;
  readonly students: readonly StudentId[];
  /** Null: the row is a count alone. */
  readonly naming: RowNaming | null;
  /** What the tap shows for a moment. */
  readonly children?: ReactNode;
}

/** A count in place of names; a tap names the row for a moment. */
export function SafeRow({ row, words, students, naming, children }: SafeRowProps) {
  if (students.length === 0) return null;
  const content = (
    <>
      <strong className="safe-row-count">{students.length}</strong>
      <span className="safe-row-words">{words}</span>
    </>
  );
  if (naming === null) return <p className="safe-row">{content}</p>;
  const isOpen = naming.shown?.row === row;
  return (
    <div className="safe-row-box" data-open={isOpen ? '' : undefined}>
      <button
        type="button"
        className="safe-row"
        aria-expanded={isOpen}
        onClick={() => naming.tapRow(row, students)}
      >
        {content}
        <span className="safe-row-turn" aria-hidden="true">
          {isOpen ? <ChevronDown /> : <ChevronRight />}
        </span>
      </button>
      {isOpen && <div className="safe-row-names">{children}</div>}
    </div>
  );
}

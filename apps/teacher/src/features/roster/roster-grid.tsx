import { useState } from 'react';
import { CorrectName } from './correct-name.tsx';
import { type PreviewRow, timesWords } from './roster-preview.ts';
import type { RowEdits } from './row-edits.ts';
import './roster-grid.css';

export interface RosterGridProps {
  readonly rows: readonly PreviewRow[];
  readonly edits: RowEdits;
}

/** The names as they will be added. A tap on one corrects it. */
export function RosterGrid({ rows, edits }: RosterGridProps) {
  const [openKey, setOpenKey] = useState<string | null>(null);
  const open = rows.find((row) => row.key === openKey);
  return (
    <>
      <ul className="roster-grid" aria-label="Names">
        {rows.map((row) => {
          const mark = markOf(row);
          return (
            <li key={row.key} className="roster-grid-one">
              <button
                type="button"
                className="roster-name"
                data-pointed={row.times > 1 || row.isAlike ? '' : undefined}
                data-out={row.isOut ? '' : undefined}
                aria-haspopup="dialog"
                onClick={() => setOpenKey(row.key)}
              >
                <span className="roster-name-words">
                  <strong>{row.name.given}</strong>{' '}
                  <span className="roster-name-family">{row.name.family}</span>
                </span>
                {mark !== null && <span className="roster-name-mark">{mark}</span>}
              </button>
            </li>
          );
        })}
      </ul>
      {open !== undefined && (
        <CorrectName key={open.key} row={open} edits={edits} onClose={() => setOpenKey(null)} />
      )}
    </>
  );
}

function markOf({ isOut, isAlike, isCorrected, times }: PreviewRow): string | null {
  if (isOut) return 'left out';
  if (isAlike) return 'alike';
  if (isCorrected) return 'corrected';
  return times > 1 ? timesWords(times) : null;
}

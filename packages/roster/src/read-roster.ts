import type { TooMany } from './collect.ts';
import { hasDates, parseNames } from './parse-names.ts';
import { type OneRosterFile, oneRosterFile, readOneRoster } from './table/one-roster.ts';
import {
  type Cells,
  readHeadedTable,
  readPlainTable,
  type SeveralClasses,
  type TableNames,
} from './table/read-table.ts';

/** A pasted list or one file: its text, and the same taken apart into cells. */
export interface Sheet {
  readonly text: string;
  /** Between columns; '' where no line has any. */
  readonly delimiter: '' | '\t' | ',' | ';' | '|';
  readonly cells: Cells;
}

export type RosterReading =
  | TableNames
  | TooMany
  | SeveralClasses
  /** Only OneRoster comes in several files. */
  | { readonly kind: 'oneFileOnly' };

/**
 * Reads a class's list, in whatever form a school has it: a plain list, columns of a spreadsheet, CSV with
 * headings, a meeting's attendance, OneRoster.
 * @param className of several classes in one file the one that is wanted
 */
export function readRoster(sheets: readonly Sheet[], className: string | null = null): RosterReading {
  const oneRoster = new Map<OneRosterFile, Cells>();
  for (const { cells } of sheets) {
    const file = oneRosterFile(cells);
    if (file !== null) oneRoster.set(file, cells);
  }
  if (oneRoster.has('users')) return readOneRoster(oneRoster, className);
  const [sheet] = sheets;
  if (sheet === undefined || sheets.length > 1) return { kind: 'oneFileOnly' };
  return readSheet(sheet, className);
}

function readSheet({ text, delimiter, cells }: Sheet, className: string | null): RosterReading {
  const headed = readHeadedTable(cells, className);
  if (headed !== null) return headed;
  // Commas without headings are "Last, First", line by line.
  const plain = delimiter === '\t' || delimiter === ';' || delimiter === '|' ? readPlainTable(cells) : null;
  if (plain !== null) return plain;
  const list = parseNames(text);
  return list.kind === 'names'
    ? { ...list, leftOut: [], dropped: hasDates(text) ? [{ kind: 'dates' }] : [] }
    : list;
}

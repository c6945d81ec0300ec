import type { Sheet } from '../src/read-roster.ts';

/** A sheet of simple cells: no quotes, no cell with its delimiter. */
export function sheet(text: string, delimiter: Sheet['delimiter'] = ','): Sheet {
  const lines = text.split('\n');
  return { text, delimiter, cells: lines.map((line) => (delimiter === '' ? [line] : line.split(delimiter))) };
}

/** Cells as a parser of quotes gives them. */
export function cells(...rows: readonly (readonly string[])[]): Sheet {
  return { text: rows.map((row) => row.join(',')).join('\n'), delimiter: ',', cells: rows };
}

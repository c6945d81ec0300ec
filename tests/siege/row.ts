/** One figure of one attack: what Socket.IO's defaults do, here and when it was first measured, and what ours do. */
export interface Row {
  /** Of section 2 of the threat list: T1, T6, … */
  readonly threat: string;
  readonly attack: string;
  /** What is counted, with its unit. */
  readonly figure: string;
  /** As first measured with the defaults; '' where it was not. */
  readonly byDefault: string;
  /** The same attack on the defaults in this run; null: it would say nothing. */
  readonly bare: number | null;
  readonly ours: number;
  /** As first measured with what stops it. */
  readonly hardened: string;
  /** Ours may be at most this. */
  readonly bound: number;
  readonly held: boolean;
}

/** @param bound ours may be at most this; with `exactly`, it must be this */
export function row(fields: Omit<Row, 'held'> & { readonly exactly?: true }): Row {
  const { exactly, ...rest } = fields;
  const { ours, bound } = rest;
  return { ...rest, held: exactly === true ? ours === bound : ours <= bound };
}

const HEAD = ['threat', 'attack', 'figure', 'by default', 'bare here', 'ours', 'hardened', 'bound', 'held'];

/** The rows as a table of plain text. */
export function format(rows: readonly Row[]): string {
  const cells = rows.map((one) => [
    one.threat,
    one.attack,
    one.figure,
    one.byDefault || '–',
    one.bare === null ? '–' : brief(one.bare),
    brief(one.ours),
    one.hardened || '–',
    brief(one.bound),
    one.held ? 'yes' : 'NO',
  ]);
  const widths = HEAD.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  const write = (line: readonly string[]) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  return [HEAD, ...cells].map(write).join('\n');
}

const brief = (value: number): string => (Number.isInteger(value) ? String(value) : value.toFixed(1));

/** One measured thing beside its reference in the same run. `ratio` = ours / reference. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly ours: number;
  readonly reference: number;
  readonly unit: string;
  readonly ratio: number;
  /** The most that the ratio may be. */
  readonly target: number;
  readonly met: boolean;
  /** Further columns, by name: for reading, not for judging. */
  readonly beside: Readonly<Record<string, number>>;
}

export function row(fields: Omit<Row, 'ratio' | 'met'>): Row {
  const ratio = fields.ours / fields.reference;
  return { ...fields, ratio, met: ratio <= fields.target };
}

/** The value below which a share of the values lies, as 0.5 for the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** The rows as a table of plain text. */
export function format(rows: readonly Row[]): string {
  const head = ['what', 'ours', 'reference', 'ratio', 'target', 'met', 'beside'];
  const cells = rows.map((one) => [
    one.what,
    `${one.ours.toFixed(2)} ${one.unit}`,
    `${one.reference.toFixed(2)} ${one.unit}`,
    `${one.ratio.toFixed(2)}×`,
    `≤ ${one.target}×`,
    one.met ? 'yes' : 'no',
    Object.entries(one.beside)
      .map(([name, value]) => `${name} ${value.toFixed(2)}`)
      .join(', '),
  ]);
  const widths = head.map((title, column) =>
    Math.max(title.length, ...cells.map((line) => line[column]?.length ?? 0)),
  );
  return [head, ...cells]
    .map((line) =>
      line
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

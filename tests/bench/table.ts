/** One measured thing beside its reference in the same run. `ratio` = ours / reference. */
export interface Row {
  readonly id: string;
  readonly what: string;
  readonly ours: number;
  readonly reference: number;
  readonly ratio: number;
  /** The most that the figure judged may be; null: nothing was promised, it is for reading. */
  readonly target: number | null;
  readonly met: boolean | null;
  /** Whether the target is one for the ratio or for our own figure. */
  readonly judged: 'ratio' | 'ours';
  readonly unit: string;
  /** What the reference is. */
  readonly against: string;
  /** Further columns, by name: for reading, not for judging. */
  readonly beside: Readonly<Record<string, number>>;
}

export function row(fields: Omit<Row, 'ratio' | 'met'>): Row {
  const ratio = fields.ours / fields.reference;
  const judged = fields.judged === 'ratio' ? ratio : fields.ours;
  return { ...fields, ratio, met: fields.target === null ? null : judged <= fields.target };
}

/** The value below which a share of the values lies, as 0.5 for the median. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export const median = (values: readonly number[]) => percentile(values, 0.5);
export const p99 = (values: readonly number[]) => percentile(values, 0.99);

/** The rows as a table of plain text. */
export function format(rows: readonly Row[]): string {
  const head = ['what', 'ours', 'reference', 'ratio', 'target', 'met', 'beside'];
  const cells = rows.map((one) => [
    one.what,
    `${figure(one.ours)} ${one.unit}`,
    `${figure(one.reference)} ${one.unit} (${one.against})`,
    `${one.ratio.toFixed(2)}×`,
    targetOf(one),
    one.met === null ? '–' : one.met ? 'yes' : 'NO',
    Object.entries(one.beside)
      .map(([name, value]) => `${name} ${figure(value)}`)
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

function targetOf({ target, judged, unit }: Row): string {
  if (target === null) return '–';
  return judged === 'ratio' ? `≤ ${target}×` : `≤ ${target} ${unit}`;
}

/** Three figures that count. */
function figure(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(2);
}

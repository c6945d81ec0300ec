/** The dark modules (row by row, true = dark) as one SVG path of horizontal runs, in units of a module. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows
    .flatMap((row, y) => runsOf(row).map(([start, length]) => `M${start} ${y}h${length}v1h-${length}z`))
    .join('');
}

/** Where dark runs start, and how long they are. */
function runsOf(row: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  let start: number | undefined;
  for (const [x, dark] of [...row, false].entries()) {
    if (dark) start ??= x;
    else if (start !== undefined) {
      runs.push([start, x - start]);
      start = undefined;
    }
  }
  return runs;
}

/** A cell by its place: the group's row and the round, both from 0. */
export interface CellPlace {
  readonly row: number;
  readonly round: number;
}

export interface PatternSize {
  readonly rows: number;
  readonly rounds: number;
  readonly isRightToLeft: boolean;
}

/** The cell to which a key goes from another; null: the key goes nowhere. */
export function cellAfter(key: string, { row, round }: CellPlace, size: PatternSize): CellPlace | null {
  const { rows, rounds, isRightToLeft } = size;
  const onwards = isRightToLeft ? -1 : 1;
  const place = row + round * rows;
  const number = (to: number) => ({ row: to % rows, round: Math.floor(to / rows) });
  switch (key) {
    case 'ArrowRight':
      return within({ row, round: round + onwards }, rounds);
    case 'ArrowLeft':
      return within({ row, round: round - onwards }, rounds);
    // From the last group of a round to the first of the next, as the cells stand on a narrow screen.
    case 'ArrowDown':
      return within(number(place + 1), rounds);
    case 'ArrowUp':
      return place === 0 ? null : number(place - 1);
    case 'Home':
      return { row, round: 0 };
    case 'End':
      return { row, round: rounds - 1 };
    default:
      return null;
  }
}

const within = (cell: CellPlace, rounds: number): CellPlace | null =>
  cell.round >= 0 && cell.round < rounds ? cell : null;

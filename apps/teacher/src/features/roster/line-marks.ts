import { foldName, type PersonName, wholeName } from '@flipflop/roster';

/** What becomes of one line of a list. */
export interface LineMark {
  /** The name that is taken from it; null: nothing is. */
  readonly kept: PersonName | null;
  /** The same name stands on another line as well. */
  readonly isRepeated: boolean;
}

/** A stretch of a line. */
export interface Piece {
  readonly text: string;
  readonly isKept: boolean;
}

/** Between words and columns. */
const BETWEEN = /([\s,;|"()]+)/u;

/** A line taken apart into what is kept and what is not. All of it is there, in its order. */
export function piecesOf(line: string, mark: LineMark | undefined): readonly Piece[] {
  if (mark === undefined) return [{ text: line, isKept: true }];
  if (mark.kept === null) return [{ text: line, isKept: false }];
  const kept = new Set(foldName(wholeName(mark.kept)).split(' '));
  const parts = line.split(BETWEEN).map((text, at): Piece & { readonly isGap: boolean } => {
    const words = foldName(text).split(' ');
    return { text, isGap: at % 2 === 1 || text === '', isKept: words.every((word) => kept.has(word)) };
  });
  // A line of which no word is in the name is another one than the name was read from.
  if (!parts.some((part) => part.isKept && !part.isGap)) return [{ text: line, isKept: true }];
  return joined(
    parts.map(({ text, isGap, isKept }, at) => ({
      text,
      // What stands between two that are left out is left out with them.
      isKept: isGap ? wordBeside(parts, at, -1) || wordBeside(parts, at, 1) : isKept,
    })),
  );
}

/** Whether the nearest word in that direction is kept; at the ends of a line it is not in question. */
function wordBeside(
  parts: readonly (Piece & { readonly isGap: boolean })[],
  at: number,
  step: 1 | -1,
): boolean {
  for (let next = at + step; next >= 0 && next < parts.length; next += step) {
    const part = parts[next];
    if (part !== undefined && !part.isGap) return part.isKept;
  }
  return true;
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const all: Piece[] = [];
  for (const piece of pieces) {
    const last = all.at(-1);
    if (last?.isKept === piece.isKept) all.splice(-1, 1, { ...last, text: last.text + piece.text });
    else if (piece.text !== '') all.push(piece);
  }
  return all;
}

import { LIMITS } from './limits.ts';
import type { PersonName } from './names.ts';

export interface RefusedLine {
  /** From 1, blank lines counted. */
  readonly line: number;
  readonly reason: 'tooLong' | 'noLetters';
}

/** A name and where it stands. */
export interface Double {
  readonly name: PersonName;
  /** Every line on which the name stands, the first one too; from 1. */
  readonly lines: readonly number[];
}

export interface NameList {
  readonly kind: 'names';
  /** In the order of the list, each name once. */
  readonly students: readonly PersonName[];
  readonly doubles: readonly Double[];
  /** The students once more, each with its lines. */
  readonly standing: readonly Double[];
  /** Lines with something on them. */
  readonly lines: number;
  readonly refused: readonly RefusedLine[];
}

/** More students than a class holds. None is taken: a list is never cut. */
export interface TooMany {
  readonly kind: 'tooMany';
  readonly tooMany: number;
  readonly limit: number;
}

/** What one line, or one row of a table, turned out to be. */
export type ReadLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'name'; readonly name: PersonName }
  | { readonly kind: 'refused'; readonly reason: RefusedLine['reason'] };

/** Puts lines that were read, in their order, together to a list of students. */
export function collect(read: Iterable<readonly [line: number, read: ReadLine]>): NameList | TooMany {
  const found = new Map<string, { name: PersonName; lines: number[] }>();
  const refused: RefusedLine[] = [];
  let lines = 0;
  for (const [line, what] of read) {
    if (what.kind === 'blank') continue;
    lines += 1;
    if (what.kind === 'refused') {
      refused.push({ line, reason: what.reason });
      continue;
    }
    const key = JSON.stringify([what.name.given, what.name.family]);
    const known = found.get(key);
    if (known) known.lines.push(line);
    else found.set(key, { name: what.name, lines: [line] });
  }
  if (found.size > LIMITS.students) {
    return { kind: 'tooMany', tooMany: found.size, limit: LIMITS.students };
  }
  const entries = [...found.values()];
  return {
    kind: 'names',
    students: entries.map(({ name }) => name),
    doubles: entries.filter((entry) => entry.lines.length > 1),
    standing: entries,
    lines,
    refused,
  };
}

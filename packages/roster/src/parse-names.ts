import { examineName } from './clean-name.ts';
import { LIMITS } from './limits.ts';
import type { PersonName } from './names.ts';

export interface RefusedLine {
  /** From 1, blank lines counted. */
  readonly line: number;
  readonly reason: 'tooLong' | 'noLetters';
}

export interface Double {
  readonly name: PersonName;
  /** Every line on which the name stands, the first one too; from 1. */
  readonly lines: readonly number[];
}

export type ParsedRoster =
  | {
      readonly kind: 'names';
      /** In the order of the list, each name once. */
      readonly students: readonly PersonName[];
      readonly doubles: readonly Double[];
      /** Lines with something on them. */
      readonly lines: number;
      readonly refused: readonly RefusedLine[];
    }
  /** More students than a class holds. None is taken: a list is never cut. */
  | { readonly kind: 'tooMany'; readonly tooMany: number; readonly limit: number };

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** "1.", "2)", "3⇥", "-", "•": what lists put before a name, with whatever cannot be seen around it. */
const LIST_MARK = /^(?:[\s\p{Cf}]*(?:\d{1,3}[.)]|\d{1,3}(?=\t)|[-–—*•·‣◦▪●]))*[\s\p{Cf}]*/u;
const COMMAS = /[,，،]/u;
const LETTER = /\p{L}/u;

/** Reads a pasted list, one name on each line. */
export function parseNames(text: string): ParsedRoster {
  const found = new Map<string, { name: PersonName; lines: number[] }>();
  const refused: RefusedLine[] = [];
  let lines = 0;
  text.split(LINE_ENDS).forEach((raw, index) => {
    const line = index + 1;
    const read = readLine(raw.replace(LIST_MARK, ''));
    if (read.kind === 'blank') return;
    lines += 1;
    if (read.kind === 'refused') {
      refused.push({ line, reason: read.reason });
      return;
    }
    const key = JSON.stringify([read.name.given, read.name.family]);
    const known = found.get(key);
    if (known) known.lines.push(line);
    else found.set(key, { name: read.name, lines: [line] });
  });
  if (found.size > LIMITS.students) {
    return { kind: 'tooMany', tooMany: found.size, limit: LIMITS.students };
  }
  const entries = [...found.values()];
  return {
    kind: 'names',
    students: entries.map(({ name }) => name),
    doubles: entries.filter((entry) => entry.lines.length > 1),
    lines,
    refused,
  };
}

type ReadLine =
  | { readonly kind: 'blank' }
  | { readonly kind: 'name'; readonly name: PersonName }
  | { readonly kind: 'refused'; readonly reason: RefusedLine['reason'] };

function readLine(text: string): ReadLine {
  const halves = text.split(COMMAS);
  const [first = '', second = ''] = halves.length === 2 ? halves : ['', text];
  const family = examineName(first);
  const given = examineName(second);
  if (family.kind === 'empty' && given.kind === 'empty') return { kind: 'blank' };
  if (family.kind === 'tooLong' || given.kind === 'tooLong') return { kind: 'refused', reason: 'tooLong' };
  if (!LETTER.test(text)) return { kind: 'refused', reason: 'noLetters' };
  if (given.kind === 'name') {
    return { kind: 'name', name: { given: given.name, family: family.kind === 'name' ? family.name : '' } };
  }
  return family.kind === 'name'
    ? { kind: 'name', name: { given: family.name, family: '' } }
    : { kind: 'blank' };
}

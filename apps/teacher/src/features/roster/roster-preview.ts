import type { RosterEntry } from '@flipflop/protocol';
import {
  type Dropped,
  foldName,
  type LeftOut,
  LIMITS,
  type PersonName,
  type RefusedLine,
  readRoster,
  type SeveralClasses,
  type Sheet,
  wholeName,
} from '@flipflop/roster';
import { sheetOf } from './read-sheet.ts';

/** A name that stands in the list more than once, or in the class already. */
export interface Repeated {
  readonly key: string;
  readonly name: PersonName;
  /** How often it stands in the list. */
  readonly times: number;
}

export interface PreviewRow {
  readonly key: string;
  readonly name: PersonName;
  /** How often it stands in the list. */
  readonly times: number;
}

export type RosterPreview =
  | { readonly kind: 'empty' }
  /** Past a limit nothing is taken: a list is never cut. */
  | { readonly kind: 'tooMany'; readonly students: number; readonly inClass: number; readonly limit: number }
  | { readonly kind: 'tooLong'; readonly limit: number }
  | { readonly kind: 'oneFileOnly' }
  /** Nothing is taken before the teacher says which. */
  | SeveralClasses
  | {
      readonly kind: 'names';
      readonly rows: readonly PreviewRow[];
      readonly students: readonly PersonName[];
      readonly lines: number;
      readonly doubles: readonly Repeated[];
      /** Already in the class, and left out. */
      readonly known: readonly Repeated[];
      readonly refused: readonly RefusedLine[];
      /** Teachers, hosts, children who left the school. */
      readonly leftOut: readonly LeftOut[];
      /** Columns that are not kept. */
      readonly dropped: readonly Dropped[];
      /** Of a file with several classes the one that was chosen; null: there is but one. */
      readonly className: string | null;
      /** The first name of several words that the list does not split, as each choice would call it; null: none. */
      readonly unsplit: Readonly<Record<Called, string>> | null;
      /** The first name with two parts, to show which is which; null: none has. */
      readonly sample: PersonName | null;
    };

export type Called = 'whole' | 'first' | 'last';

export interface PreviewChoices {
  /** Keys of names that are taken as often as they stand there. */
  readonly addBoth: ReadonlySet<string>;
  /** "First, Last" instead of "Last, First". */
  readonly turned: boolean;
  /** What screens show of names that nobody has split: all of them, their first or their last word. */
  readonly called: Called;
  /** The one that is wanted, of several classes in one file. */
  readonly className: string | null;
}

/** What a pasted text would add to a class. */
export function previewText(
  text: string,
  roster: Parameters<typeof previewRoster>[1],
  choices: PreviewChoices,
): RosterPreview {
  if (text.length > LIMITS.listCharacters) return { kind: 'tooLong', limit: LIMITS.listCharacters };
  return previewRoster([sheetOf(text)], roster, choices);
}

/** What a list, pasted or from files, would add to a class. */
export function previewRoster(
  sheets: readonly Sheet[],
  roster: readonly Pick<RosterEntry, 'given' | 'family'>[],
  { addBoth, turned, called, className }: PreviewChoices,
): RosterPreview {
  if (sheets.every(({ text }) => text.trim() === '')) return { kind: 'empty' };
  const parsed = readRoster(sheets, className);
  if (parsed.kind === 'oneFileOnly' || parsed.kind === 'severalClasses') return parsed;
  if (parsed.kind === 'tooMany') {
    return { kind: 'tooMany', students: parsed.tooMany, inClass: roster.length, limit: LIMITS.students };
  }
  if (parsed.lines === 0 && parsed.leftOut.length === 0) return { kind: 'empty' };

  const turn = (name: PersonName) =>
    name.family === '' ? splitFor(called, name) : turned ? { given: name.family, family: name.given } : name;
  const times = new Map(parsed.doubles.map(({ name, lines }) => [nameKey(turn(name)), lines.length]));
  const inClass = new Set(roster.map((student) => foldName(wholeName(student))));
  const found = parsed.students.map((read) => {
    const name = turn(read);
    const key = nameKey(name);
    return { key, name, times: times.get(key) ?? 1, isKnown: inClass.has(foldName(wholeName(name))) };
  });
  const rows = found.flatMap(({ key, name, times: often, isKnown }) => {
    if (isKnown && !addBoth.has(key)) return [];
    const copies = addBoth.has(key) ? often : 1;
    return Array.from({ length: copies }, (_, copy) => ({ key: `${key}${copy}`, name, times: often }));
  });
  if (roster.length + rows.length > LIMITS.students) {
    return { kind: 'tooMany', students: rows.length, inClass: roster.length, limit: LIMITS.students };
  }
  return {
    kind: 'names',
    rows,
    students: rows.map(({ name }) => name),
    lines: parsed.lines,
    doubles: found.filter((one) => one.times > 1 && !one.isKnown),
    known: found.filter((one) => one.isKnown),
    refused: parsed.refused,
    leftOut: parsed.leftOut,
    dropped: parsed.dropped,
    className,
    unsplit: unsplitIn(parsed.students),
    sample: found.find(({ name, isKnown }) => name.family !== '' && !isKnown)?.name ?? null,
  };
}

/** Only where the teacher says so: a list does not show which word is whose. */
function splitFor(called: Called, name: PersonName): PersonName {
  const words = name.given.split(' ');
  if (called === 'whole' || words.length < 2) return name;
  const at = called === 'first' ? 1 : words.length - 1;
  const [start, end] = [words.slice(0, at).join(' '), words.slice(at).join(' ')];
  return called === 'first' ? { given: start, family: end } : { given: end, family: start };
}

function unsplitIn(names: readonly PersonName[]): Readonly<Record<Called, string>> | null {
  const name = names.find(({ given, family }) => family === '' && given.includes(' '));
  if (name === undefined) return null;
  return {
    whole: name.given,
    first: splitFor('first', name).given,
    last: splitFor('last', name).given,
  };
}

/** The same for two lines with the same name, and for nothing else. */
export const nameKey = ({ given, family }: PersonName): string => JSON.stringify([given, family]);

/** The name as the list has it: "García, Lucía". */
export function listedName({ given, family }: PersonName, turned: boolean): string {
  if (family === '') return given;
  return turned ? `${given}, ${family}` : `${family}, ${given}`;
}

export function timesWords(times: number): string {
  return times === 2 ? 'twice' : `${times} times`;
}

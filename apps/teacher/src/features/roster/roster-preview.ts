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
import type { LineMark } from './line-marks.ts';
import { sheetOf } from './read-sheet.ts';

/** A name that stands in the list more than once, or in the class already. */
export interface Repeated {
  readonly key: string;
  readonly name: PersonName;
  /** How often it stands in the list. */
  readonly times: number;
}

export interface PreviewRow {
  /** Stays, however the list is read otherwise. */
  readonly key: string;
  /** As it will be added. */
  readonly name: PersonName;
  /** How often it stands in the list. */
  readonly times: number;
  /** Left out by hand, and taken in again by hand. */
  readonly isOut: boolean;
  readonly isCorrected: boolean;
  /** Another one that is added looks the same. */
  readonly isAlike: boolean;
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
      /** Names that only look the same, or were made the same by hand: all of them are added. */
      readonly alike: readonly (readonly PersonName[])[];
      /** By the line's number, from 1: what of the list is kept. */
      readonly marks: ReadonlyMap<number, LineMark>;
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
  /** Names that were corrected by hand, by the row's key. */
  readonly corrected: ReadonlyMap<string, PersonName>;
  /** Keys of rows that were left out by hand. */
  readonly out: ReadonlySet<string>;
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
  choices: PreviewChoices,
): RosterPreview {
  const { addBoth, turned, called, className } = choices;
  if (sheets.every(({ text }) => text.trim() === '')) return { kind: 'empty' };
  const parsed = readRoster(sheets, className);
  if (parsed.kind === 'oneFileOnly' || parsed.kind === 'severalClasses') return parsed;
  if (parsed.kind === 'tooMany') {
    return { kind: 'tooMany', students: parsed.tooMany, inClass: roster.length, limit: LIMITS.students };
  }
  if (parsed.lines === 0 && parsed.leftOut.length === 0) return { kind: 'empty' };

  const turn = (name: PersonName) =>
    name.family === '' ? splitFor(called, name) : turned ? { given: name.family, family: name.given } : name;
  const repeated = new Set(parsed.doubles.map(({ name }) => nameKey(name)));
  const inClass = new Set(roster.map((student) => foldName(wholeName(student))));
  const found = parsed.standing.map(({ name: read, lines }): Found => {
    const name = turn(read);
    const [readKey, key] = [nameKey(read), nameKey(name)];
    const isKnown = inClass.has(foldName(wholeName(name)));
    const times = repeated.has(readKey) ? lines.length : 1;
    const copies = addBoth.has(key) ? times : isKnown ? 0 : 1;
    return { key, readKey, read, name, lines, times, isKnown, copies };
  });
  const rows = rowsOf(found, choices);
  const students = rows.filter(({ isOut }) => !isOut).map(({ name }) => name);
  if (roster.length + students.length > LIMITS.students) {
    return { kind: 'tooMany', students: students.length, inClass: roster.length, limit: LIMITS.students };
  }
  return {
    kind: 'names',
    rows,
    students,
    lines: parsed.lines,
    doubles: found.filter((one) => one.times > 1 && !one.isKnown),
    known: found.filter((one) => one.isKnown),
    alike: alikeIn(rows),
    marks: marksOf(found, parsed.refused, choices.out),
    refused: parsed.refused,
    leftOut: parsed.leftOut,
    dropped: parsed.dropped,
    className,
    unsplit: unsplitIn(parsed.students),
    sample: found.find(({ name, isKnown }) => name.family !== '' && !isKnown)?.name ?? null,
  };
}

/** A name of the list, once, and what becomes of it. */
interface Found extends Repeated {
  /** As the list was read, before it was said to be meant the other way round. */
  readonly readKey: string;
  readonly read: PersonName;
  readonly lines: readonly number[];
  readonly isKnown: boolean;
  /** How many students it becomes. */
  readonly copies: number;
}

const rowKey = (readKey: string, copy: number): string => `${readKey}${copy}`;

function rowsOf(found: readonly Found[], { corrected, out }: PreviewChoices): readonly PreviewRow[] {
  const rows = found.flatMap(({ readKey, name, times, copies }) =>
    Array.from({ length: copies }, (_, copy) => {
      const key = rowKey(readKey, copy);
      const isCorrected = corrected.has(key);
      return {
        key,
        name: corrected.get(key) ?? name,
        times,
        isCorrected,
        isOut: out.has(key),
        isAlike: false,
      };
    }),
  );
  const alike = new Set(alikeIn(rows).flat());
  return rows.map((row) => ({ ...row, isAlike: alike.has(row.name) }));
}

/** Those that are added and look the same, whichever part comes first; doubles of the list are said elsewhere. */
function alikeIn(rows: readonly PreviewRow[]): readonly (readonly PersonName[])[] {
  const looks = new Map<string, PreviewRow[]>();
  for (const row of rows) {
    if (row.isOut) continue;
    const look = foldName(wholeName(row.name)).split(' ').sort().join(' ');
    looks.set(look, [...(looks.get(look) ?? []), row]);
  }
  return [...looks.values()]
    .filter((same) => same.length > 1 && same.some((row) => row.times === 1 || row.isCorrected))
    .map((same) => same.map(({ name }) => name));
}

/** What of each line with a name is kept. */
function marksOf(
  found: readonly Found[],
  refused: readonly RefusedLine[],
  out: ReadonlySet<string>,
): ReadonlyMap<number, LineMark> {
  const marks = new Map<number, LineMark>(
    refused.map(({ line }) => [line, { kept: null, isRepeated: false }]),
  );
  for (const { readKey, read, lines, times, copies } of found) {
    for (const [copy, line] of lines.entries()) {
      const isKept = copy < copies && !out.has(rowKey(readKey, copy));
      marks.set(line, { kept: isKept ? read : null, isRepeated: times > 1 });
    }
  }
  return marks;
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

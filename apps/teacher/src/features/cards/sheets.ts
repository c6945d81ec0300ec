import type { RosterEntry } from '@flipflop/protocol';
import { CARDS_ON_A_SHEET, sheetCount } from '../../words/paper.ts';

/** A printed card: whose, and the address in its code. */
export interface PrintedCard {
  readonly student: RosterEntry;
  readonly url: string;
}

/** Cards dealt to sheets, eight on each. */
export function sheetsOf(cards: readonly PrintedCard[]): readonly (readonly PrintedCard[])[] {
  return Array.from({ length: sheetCount(cards.length) }, (_, sheet) =>
    cards.slice(sheet * CARDS_ON_A_SHEET, (sheet + 1) * CARDS_ON_A_SHEET),
  );
}

/** Beside the code there is room for so much, mm. */
const LINE_MM = 38;

/** How large a name stands: letters in mm, and the lines for which there is room; from 1 on, the largest first. */
const NAME_STEPS = [
  { mm: 9.5, lines: 1 },
  { mm: 7.6, lines: 1 },
  { mm: 6, lines: 2 },
  { mm: 4.6, lines: 2 },
  { mm: 3.6, lines: 3 },
  { mm: 2.6, lines: 5 },
] as const;

/** The largest step at which a name fits, the smallest if none does. */
export function nameStep(name: string): number {
  const found = NAME_STEPS.findIndex(({ mm, lines }) => linesOf(name, LINE_MM / mm) <= lines);
  return found === -1 ? NAME_STEPS.length : found + 1;
}

const SMALL_MM = 4.2;

/** Whether the line with class and teacher is longer than one line. */
export function isLongLine(line: string): boolean {
  return linesOf(line, LINE_MM / SMALL_MM) > 1;
}

/** How many lines a text takes where `width` em are one line. Infinite where a word would have to be broken. */
function linesOf(text: string, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.trim().split(/\s+/)) {
    const wide = emOf(word);
    if (wide > width) return Number.POSITIVE_INFINITY;
    const isNext = used > 0 && used + SPACE + wide > width;
    if (isNext) lines += 1;
    used = isNext || used === 0 ? wide : used + SPACE + wide;
  }
  return lines;
}

const SPACE = 0.25;
const NARROW = /[fijlrtI'’.,|-]/u;
const WIDE = /[mwMW@]/u;
const FULL = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\p{Extended_Pictographic}]/u;

/** About how wide a word is in bold, em. */
function emOf(word: string): number {
  return [...word.normalize('NFC')].reduce((sum, sign) => sum + widthOf(sign), 0);
}

function widthOf(sign: string): number {
  if (/\p{M}|\p{Cf}/u.test(sign)) return 0;
  if (FULL.test(sign)) return 1.05;
  if (WIDE.test(sign)) return 0.92;
  if (NARROW.test(sign)) return 0.38;
  return /\p{Lu}/u.test(sign) ? 0.7 : 0.6;
}

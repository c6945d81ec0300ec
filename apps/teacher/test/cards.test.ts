import type { RosterEntry } from '@flipflop/protocol';
import { DEFAULT_GROUPS } from '@flipflop/rotation';
import { expect, test } from 'vitest';
import { atHomeIn, chosenOf } from '../src/features/cards/card-choice.ts';
import { isLongLine, nameStep, sheetsOf } from '../src/features/cards/sheets.ts';
import { paperFor, sheetCount, sheetsWords } from '../src/words/paper.ts';

const [zoomers, roomers] = DEFAULT_GROUPS.map((group) => group.id);

const student = (id: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  id,
  given: id,
  family: '',
  name: id,
  group: null,
  place: null,
  card: false,
  today: null,
  ...more,
});

const page = {
  groups: DEFAULT_GROUPS,
  roster: [
    student('a', { place: 'remote' }),
    student('b', { place: 'room', group: zoomers ?? null }),
    student('c', { group: zoomers ?? null }),
    student('d', { group: roomers ?? null }),
    student('e'),
  ],
};
const ids = (students: readonly RosterEntry[]) => students.map((one) => one.id);

test('At home are those of whom it is said, and those of a group that is at home', () => {
  expect(ids(atHomeIn(page))).toEqual(['a', 'c']);
});

test('Cards are made for all, for those at home, or for those ticked, in the order of the register', () => {
  expect(ids(chosenOf(page, 'all', new Set()))).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(ids(chosenOf(page, 'remote', new Set(['d'])))).toEqual(['a', 'c']);
  expect(ids(chosenOf(page, 'some', new Set(['d', 'b', 'gone'])))).toEqual(['b', 'd']);
  expect(chosenOf(page, 'some', new Set())).toEqual([]);
});

test('Who has a card already can be left out', () => {
  const some = { ...page, roster: [student('a', { card: true }), student('b')] };
  expect(ids(chosenOf(some, 'without', new Set()))).toEqual(['b']);
});

test.each([
  [0, []],
  [1, [1]],
  [8, [8]],
  [9, [8, 1]],
  [24, [8, 8, 8]],
])('%i cards lie on sheets of eight: %j', (count, sizes) => {
  const cards = Array.from({ length: count }, (_, at) => ({ student: student(`s${at}`), url: 'u' }));
  const sheets = sheetsOf(cards);
  expect(sheets.map((sheet) => sheet.length)).toEqual(sizes);
  expect(sheets.flat()).toEqual(cards);
  expect(sheetCount(count)).toBe(sizes.length);
});

test('A name is as large as it fits: short ones in full size, long ones smaller, the longest smallest', () => {
  expect(['Amara', 'Eli', 'Ingrid', 'Mateo', 'Noah'].map(nameStep)).toEqual([1, 1, 1, 1, 1]);
  const steps = ['Amara', 'Leilani K.', 'Bartholomew', 'Maximiliana Alexandrina', 'x'.repeat(120)].map(
    nameStep,
  );
  expect(steps).toEqual([...steps].sort((one, other) => one - other));
  expect(new Set(steps).size).toBeGreaterThan(3);
  expect(nameStep('x'.repeat(120))).toBe(6);
});

test('Wide letters and full-width scripts take more room, marks take none', () => {
  expect(nameStep('WWWWWW')).toBeGreaterThan(nameStep('iiiiii'));
  expect(nameStep('山本美咲花')).toBeGreaterThan(nameStep('abcde'));
  expect(nameStep('e\u0301'.repeat(5))).toBe(nameStep('é'.repeat(5)));
});

test('Class and teacher are set smaller where they do not fit on one line', () => {
  expect(isLongLine('6B, Ms Okafor')).toBe(false);
  expect(isLongLine('Mathematics in the morning, Ms Okafor-Bergström')).toBe(true);
});

test.each([
  ['en-US', 'letter'],
  ['es-MX', 'letter'],
  ['en-GB', 'a4'],
  ['de', 'a4'],
  ['zh-Hant-TW', 'a4'],
])('The paper of %s is %s', (language, paper) => {
  expect(paperFor(language)).toBe(paper);
});

test.each([
  [1, 'en-GB', '1 sheet of A4'],
  [24, 'de', '3 sheets of A4'],
  [25, 'en-US', '4 sheets of US Letter'],
])('%i cards are, in %s, %s', (cards, language, words) => {
  expect(sheetsWords(cards, language)).toBe(words);
});

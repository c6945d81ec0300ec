import { expect, test } from 'vitest';
import { dayWords } from '../src/words/day-words.ts';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

test('The day of a last use is said from today, by the calendar and not by hours', () => {
  const now = at(24, 9);
  expect(dayWords(at(24, 1), now)).toBe('today');
  expect(dayWords(at(23, 23), now)).toBe('yesterday');
  expect(dayWords(at(22, 23), now)).toMatch(/^on .*22/);
});

test('A clock that is ahead says today', () => {
  expect(dayWords(at(25, 1), at(24, 23))).toBe('today');
});

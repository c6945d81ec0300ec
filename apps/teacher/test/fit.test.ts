import { describe, expect, test } from 'vitest';
import { fitOf, fitWords } from '../src/features/lesson/fit.ts';

/** On a day in November, by this machine's clock. */
const at = (hours: number, minutes: number, seconds = 0) =>
  new Date(2026, 10, 24, hours, minutes, seconds).getTime();

const words = (mustEnd: string, now = at(9, 10), rounds: readonly number[] = [20, 20], length = 46) =>
  fitWords(fitOf({ now, length, rounds, mustEnd }));

test.each([
  ['', 'Ends 9:56.'],
  ['09:59', 'Ends 9:56, 3 minutes to spare.'],
  ['09:57', 'Ends 9:56, 1 minute to spare.'],
  ['09:56', 'Ends 9:56, just in time.'],
  ['09:55', 'Ends 9:56, 1 minute too late for 9:55. Take a minute from one round.'],
  ['09:54', 'Ends 9:56, 2 minutes too late for 9:54. Take a minute from each round.'],
  ['09:53', 'Ends 9:56, 3 minutes too late for 9:53. Take 2 minutes from each round.'],
])('a lesson from 9:10 to 9:56 that must end at "%s": %s', (mustEnd, said) => {
  expect(words(mustEnd)).toBe(said);
});

describe('from where the minutes can come', () => {
  test.each<[string, readonly number[], string]>([
    ['some of many rounds', [10, 10, 10, 10], 'Take a minute from 3 rounds.'],
    ['the only round', [40], 'Take 3 minutes from the round.'],
    ['rounds that are too short', [2, 2], 'Leave out a round.'],
    ['one round that is too short', [3], 'Plan less for the round.'],
  ])('%s', (_, rounds, advice) => {
    expect(words('09:53', at(9, 10), rounds)).toBe(`Ends 9:56, 3 minutes too late for 9:53. ${advice}`);
  });
});

test('seconds that nobody sees do not make it late', () => {
  expect(words('09:56', at(9, 10, 59))).toBe('Ends 9:56, just in time.');
});

test('a half minute of a changeover counts as it is shown', () => {
  expect(words('09:56', at(9, 10), [20, 20], 46.5)).toBe('Ends 9:56, just in time.');
  expect(words('09:56', at(9, 10, 30), [20, 20], 46.5)).toMatch('Ends 9:57, 1 minute too late');
});

test.each([
  ['the evening before', at(20, 0)],
  ['long before', at(7, 30)],
])('%s it is said when to start', (_, now) => {
  expect(words('09:54', now)).toBe('Start by 9:08 to end at 9:54.');
  expect(words('09:54', now, [20, 20], 46.5)).toBe('Start by 9:07 to end at 9:54.');
});

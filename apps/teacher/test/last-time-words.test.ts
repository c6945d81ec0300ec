import { expect, test } from 'vitest';
import { lastTimeWords } from '../src/features/lesson/last-time-words.ts';

const now = new Date(2026, 10, 24, 12, 0).getTime();
const held = {
  openedAt: new Date(2026, 10, 23, 9, 10).getTime(),
  endedAt: new Date(2026, 10, 23, 9, 57).getTime(),
  came: 22,
  of: 24,
};
const words = (readyMs: readonly (number | null)[]) => lastTimeWords({ ...held, readyMs }, now);

test('it is said when it was, how long, and who came', () => {
  expect(words([])).toBe('Last time: yesterday, 9:10 to 9:57. 22 of 24 came.');
});

test('how soon all were at work is said of the slowest swap', () => {
  expect(words([47_200])).toMatch(/came\. All were at work within 48 seconds of the swap\.$/);
  expect(words([30_000, 121_000])).toMatch(/All were at work within 3 minutes of each swap\.$/);
});

test('where not everyone arrived nothing is said of it', () => {
  expect(words([30_000, null])).toMatch(/came\.$/);
});

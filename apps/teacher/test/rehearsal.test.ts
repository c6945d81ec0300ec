import { expect, test } from 'vitest';
import { aboutMinutes, paceWords } from '../src/features/rehearsal/rehearsal-words.ts';

test.each([
  [46, 5, 'about 9 minutes'],
  [46, 20, 'about 2 minutes'],
  [20, 20, 'about 1 minute'],
  [5, 20, 'about 1 minute'],
])('a lesson of %d minutes takes at %d× %s', (minutes, speed, words) => {
  expect(aboutMinutes(minutes, speed)).toBe(words);
});

test('its own pace is not called faster', () => {
  expect(paceWords(1)).toBe('At its own pace.');
  expect(paceWords(5)).toBe('5× faster.');
});

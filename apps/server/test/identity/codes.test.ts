import { drawCode } from '@flipflop/roster';
import { describe, expect, test } from 'vitest';
import { randomFrom } from '../store/random.ts';

describe('[T1] a million class codes', () => {
  const CODES = 1_000_000;
  const LETTERS = 31;
  const LENGTH = 6;
  /** Of a fair source chi-square is above these once in some ten thousand times. */
  const MOST = { letters: 68, pairs: 1_130 };

  test('favour no character at any place, and no pair', { timeout: 120_000 }, () => {
    const random = randomFrom(20_261_124);
    const byte = () => Math.floor(random() * 256);
    const singles = Array.from({ length: LENGTH }, () => new Uint32Array(128));
    const pairs = new Uint32Array(128 * 128);
    const seen = new Set<string>();
    for (let drawn = 0; drawn < CODES; drawn += 1) {
      const code = drawCode(byte);
      seen.add(code);
      for (let place = 0; place < LENGTH; place += 1) {
        const letter = code.charCodeAt(place);
        const counts = singles[place];
        if (counts !== undefined) counts[letter] = (counts[letter] ?? 0) + 1;
      }
      const pair = code.charCodeAt(0) * 128 + code.charCodeAt(1);
      pairs[pair] = (pairs[pair] ?? 0) + 1;
    }
    for (const counts of singles) {
      expect(counts.filter((count) => count > 0)).toHaveLength(LETTERS);
      expect(chiSquare(counts, CODES / LETTERS)).toBeLessThan(MOST.letters);
    }
    expect(pairs.filter((count) => count > 0)).toHaveLength(LETTERS ** 2);
    expect(chiSquare(pairs, CODES / LETTERS ** 2)).toBeLessThan(MOST.pairs);
    // Of a million among 887 million, some 563 pairs fall together by chance.
    const twice = CODES - seen.size;
    expect(twice).toBeGreaterThan(440);
    expect(twice).toBeLessThan(690);
  });
});

/** Over the counts that occur: that all of them do is tested beside it. */
function chiSquare(counts: Uint32Array, expected: number): number {
  return counts.reduce((sum, count) => (count === 0 ? sum : sum + (count - expected) ** 2 / expected), 0);
}

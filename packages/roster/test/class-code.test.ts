import { drawCode, formatCode, normaliseCode } from '@flipflop/roster';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('class codes', () => {
  test('[CC1] six characters, none that looks like another', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 247 })), (bytes) => {
        expect(drawCode(from(bytes))).toMatch(/^[2-9A-HJKMNP-Z]{6}$/);
      }),
    );
  });

  test('[CC2] of all 256 bytes each character has eight, and eight are drawn again', () => {
    const counts = new Map<string, number>();
    let drawnAgain = 0;
    for (let byte = 0; byte < 256; byte += 1) {
      const bytes = [byte, 0, 0, 0, 0, 0, 0];
      let used = 0;
      const [first = ''] = drawCode(() => bytes[used++] ?? 0);
      if (used === 7) drawnAgain += 1;
      else counts.set(first, (counts.get(first) ?? 0) + 1);
    }
    expect(drawnAgain).toBe(8);
    expect([...counts.values()]).toEqual(Array.from({ length: 31 }, () => 8));
  });

  test.each(['HKT4M9', 'hkt4m9', ' hkt 4m9 ', 'H K T\u00a04M9', 'ＨＫＴ４Ｍ９'])(
    '[CC3] %j is HKT4M9',
    (typed) => {
      expect(normaliseCode(typed)).toBe('HKT4M9');
    },
  );

  test.each([
    '',
    'HKT4M',
    'HKT4M99',
    'HKT4MO',
    'HKT4M0',
    'HKT4M1',
    'HKT4MI',
    'HKT4ML',
    'HKT-4M9',
    'HKT4Mß',
    'ÄKT4M9',
  ])('[CC3] %j is no code', (typed) => {
    expect(normaliseCode(typed)).toBeNull();
  });

  test('[CC4] shown in two halves and read back', () => {
    expect(formatCode('HKT4M9')).toBe('HKT 4M9');
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat({ max: 255 })), (bytes) => {
        const code = drawCode(from(bytes));
        expect(normaliseCode(formatCode(code))).toBe(code);
      }),
    );
  });

  test.each([255, -1, 256, 1.5, Number.NaN])('[CC5] a source that always gives %d throws', (byte) => {
    expect(() => drawCode(() => byte)).toThrow();
  });
});

function from(bytes: Iterator<number>): () => number {
  return () => bytes.next().value ?? 0;
}

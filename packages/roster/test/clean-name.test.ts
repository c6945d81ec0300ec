import { cleanName, LIMITS } from '@flipflop/roster';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('cleaning', () => {
  test.each([
    ['  Maria \t Garcia ', 'Maria Garcia'],
    ['Maria\u00a0Garcia', 'Maria Garcia'],
    ['山田\u3000太郎', '山田 太郎'],
    ['Zoe\u0308', 'Zoë'],
  ])('[CN1] %j is kept as %j', (typed, kept) => {
    expect(cleanName(typed)).toBe(kept);
  });

  test.each([
    ['bidi override', '\u202eMaria\u202c', 'Maria'],
    ['isolates', '\u2066Ali\u2069', 'Ali'],
    ['zero-width space', 'Mar\u200bia', 'Maria'],
    ['byte order mark', '\ufeffMaria', 'Maria'],
    ['controls', 'Ma\u0000ri\u0007a', 'Maria'],
    ['a lone surrogate', 'Maria\ud800', 'Maria'],
    ['Hangul filler', 'Maria\u3164', 'Maria'],
    ['tags', 'Maria\u{e0041}', 'Maria'],
  ])('[CN2] takes out %s', (_, typed, kept) => {
    expect(cleanName(typed)).toBe(kept);
  });

  test.each([
    ['Persian, ZWNJ in a word', 'امیر\u200cحسین'],
    ['Sinhala, ZWJ in a word', 'ශ්\u200dරී'],
    ['Malayalam, ZWJ at the end of a word', 'അനില്\u200d'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a heart on fire', '❤\ufe0f\u200d🔥'],
    ['a skin tone', '👩🏽\u200d🚀'],
    ['a Japanese variant', '辻\u{e0100}'],
  ])('[CN3] keeps the joiners of %s', (_, name) => {
    expect(cleanName(name)).toBe(name);
  });

  test.each([
    ['at the start', '\u200dMaria'],
    ['at the end', 'Maria\u200c'],
    ['beside another', 'Ma\u200d\u200dria'],
  ])('[CN3] takes out a joiner %s', (_, typed) => {
    expect(cleanName(typed)).toBe('Maria');
  });

  test('[CN4] a name at the limit passes, one character more does not', () => {
    expect(cleanName('é'.repeat(LIMITS.nameGraphemes))).toBe('é'.repeat(LIMITS.nameGraphemes));
    expect(cleanName('é'.repeat(LIMITS.nameGraphemes + 1))).toBeNull();
  });

  test('[CN4] a reader’s character may be several code points', () => {
    expect(cleanName('👩🏽'.repeat(LIMITS.nameGraphemes))).not.toBeNull();
  });

  test('[CN4] a hundred marks on one letter pass, a hundred and twenty do not', () => {
    expect(cleanName(`x${'\u0316'.repeat(LIMITS.nameCodePoints - 1)}`)).not.toBeNull();
    expect(cleanName(`x${'\u0316'.repeat(LIMITS.nameCodePoints)}`)).toBeNull();
  });

  test.each(['', '   ', '\u200b\u202e', '\u3164', '\ufe0f', '\u0301', '\u2800', '\u200d'])(
    '[CN5] %j is no name',
    (typed) => {
      expect(cleanName(typed)).toBeNull();
    },
  );

  test('[CN6] cleaning twice is cleaning once', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('\u200d', '\u200c', '\u0301', 'e', '👩', '\ufe0f', ' ', '\u034f', '്', '\u00a0'),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const once = cleanName(pieces.join(''));
        if (once !== null) expect(cleanName(once)).toBe(once);
      }),
      { numRuns: 2_000 },
    );
  });
});

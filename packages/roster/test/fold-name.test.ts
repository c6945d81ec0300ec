import { foldName } from '@flipflop/roster';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

describe('comparing', () => {
  test.each([
    ['FN1', 'MARIA', 'maria'],
    ['FN1', 'Ｍａｒｉａ', 'Maria'],
    ['FN1', 'Groß', 'GROSS'],
    ['FN1', 'ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['FN1', 'İrem', 'irem'],
    ['FN1', 'Işık', 'isik'],
    ['FN1', 'ﬁona', 'Fiona'],
    ['FN2', 'Zoë', 'zoe'],
    ['FN2', 'Nguyễn Thị Ánh', 'nguyen thi anh'],
    ['FN2', 'Łukasz', 'lukasz'],
    ['FN2', 'Søren', 'soren'],
    ['FN2', 'مُحَمَّد', 'محمد'],
    ['FN4', 'O’Brien', "o'brien"],
    ['FN4', 'OʼBrien', 'obrien'],
    ['FN4', 'O´Brien', 'OBrien'],
    ['FN4', 'Kaʻiulani', 'kaiulani'],
    ['FN5', 'Anne-Marie', 'anne marie'],
    ['FN5', 'Anne‑Marie', 'Anne  Marie'],
  ])('[%s] %s compares as %s', (_, one, other) => {
    expect(foldName(one)).toBe(foldName(other));
  });

  test.each([
    ['FN3', 'राम', 'रमा'],
    ['FN3', 'かんた', 'がんた'],
    ['FN5', 'Annemarie', 'Anne-Marie'],
    ['FN2', 'Zoe', 'Zoa'],
  ])('[%s] %s is another name than %s', (_, one, other) => {
    expect(foldName(one)).not.toBe(foldName(other));
  });

  test('[FN6] folding twice is folding once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 12 }), (text) => {
        const once = foldName(text);
        expect(foldName(once)).toBe(once);
      }),
      { numRuns: 5_000 },
    );
  });

  test('[FN6] every character of the first plane folds to itself after one fold', () => {
    const unstable: string[] = [];
    for (let point = 0; point < 0x1_0000; point += 1) {
      const once = foldName(String.fromCodePoint(point));
      if (foldName(once) !== once) unstable.push(point.toString(16));
    }
    expect(unstable).toEqual([]);
  });
});

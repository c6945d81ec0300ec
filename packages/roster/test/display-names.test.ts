import { displayNames, foldName } from '@flipflop/roster';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { register } from './register.ts';

describe('calling names', () => {
  test('[DN1] the given name where nobody else has it', () => {
    expect(called('Garcia, Maria', 'Lee, Tom', 'Anh')).toEqual(['Maria', 'Tom', 'Anh']);
  });

  test.each([
    [
      ['Garcia, Maria', 'Lopez, Maria'],
      ['Maria G.', 'Maria L.'],
    ],
    [
      ['Garcia, Maria', 'Gomez, Maria', 'Lopez, Maria'],
      ['Maria Ga.', 'Maria Go.', 'Maria L.'],
    ],
    [
      ['Lee, Ann', 'Leeds, Ann'],
      ['Ann Lee', 'Ann Leed.'],
    ],
    [
      ['Garcia, Zoë', 'Lopez, zoe'],
      ['Zoë G.', 'zoe L.'],
    ],
    [
      ['Maria', 'Garcia, Maria'],
      ['Maria', 'Maria G.'],
    ],
    [
      ['王, 明', '李, 明'],
      ['明 王', '明 李'],
    ],
    [
      ['de la Cruz, Ana', 'de Leon, Ana'],
      ['Ana de la.', 'Ana de Le.'],
    ],
  ])('[DN2] %j are called %j', (names, expected) => {
    expect(called(...names)).toEqual(expected);
  });

  test('[DN3] the same whole name twice gets numbers', () => {
    expect(called('Garcia, Maria', 'Tom', 'Garcia, Maria', 'Lopez, Maria')).toEqual([
      'Maria Garcia 1',
      'Tom',
      'Maria Garcia 2',
      'Maria L.',
    ]);
    expect(called('Maria', 'Maria', 'Maria 1')).toEqual(['Maria 2', 'Maria 3', 'Maria 1']);
  });

  test('[DN4] no two compare as the same', () => {
    const part = fc.constantFrom('a', 'A', 'ab', 'á b', 'a b.', '1', 'a 1', 'a-b');
    const name = fc.tuple(part, fc.oneof(part, fc.constant('')));
    fc.assert(
      fc.property(fc.array(name, { maxLength: 12 }), (names) => {
        const students = names.map(([given, family], index) => ({ id: `s${index}`, given, family }));
        const folded = [...displayNames(students).values()].map((shown) =>
          foldName(shown.replaceAll('.', ' ')),
        );
        expect(new Set(folded).size).toBe(students.length);
      }),
      { numRuns: 2_000 },
    );
  });
});

function called(...lines: string[]): string[] {
  return [...displayNames(register(...lines)).values()];
}

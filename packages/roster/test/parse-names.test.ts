import { LIMITS, type PersonName, parseNames } from '@flipflop/roster';
import { describe, expect, test } from 'vitest';

describe('lists', () => {
  test('[PL1] one name on each line, blank lines skipped', () => {
    expect(read('Maria Garcia\r\n\n  \nTom\n')).toMatchObject({
      students: [whole('Maria Garcia'), whole('Tom')],
      lines: 2,
    });
  });

  test.each([
    '1. Maria',
    '2) Maria',
    '17.Maria',
    '3\tMaria',
    '- Maria',
    '-Maria',
    '• Maria',
    '\tMaria',
    ' • 1. Maria',
    '\ufeff1. Maria',
  ])('[PL2] %j is Maria', (line) => {
    expect(read(line).students).toEqual([whole('Maria')]);
  });

  test('[PL2] a mark alone is a blank line', () => {
    expect(read('1.\n-\nMaria')).toMatchObject({ students: [whole('Maria')], lines: 1, refused: [] });
  });

  test('[PL3] "Last, First" is turned round', () => {
    expect(read('Garcia, Maria').students).toEqual([{ given: 'Maria', family: 'Garcia' }]);
    expect(read('de la Cruz ,  Ana Maria').students).toEqual([{ given: 'Ana Maria', family: 'de la Cruz' }]);
  });

  test.each(['Nguyễn Thị Ánh', '王小明', 'Nagy Anna', '山田 太郎', 'Smith, John, Jr.'])(
    '[PL4] %s stays as it is',
    (name) => {
      expect(read(name).students).toEqual([whole(name)]);
    },
  );

  test.each(['Maria,', ', Maria', ' ,Maria '])('[PL5] %j is Maria', (line) => {
    expect(read(line).students).toEqual([whole('Maria')]);
  });

  test('[PL6] the same name twice is one student, and said', () => {
    expect(read('Garcia, Maria\nTom\n\nGarcia,  Maria')).toMatchObject({
      students: [{ given: 'Maria', family: 'Garcia' }, whole('Tom')],
      doubles: [{ name: { given: 'Maria', family: 'Garcia' }, lines: [1, 4] }],
      standing: expect.arrayContaining([{ name: { given: 'Maria', family: 'Garcia' }, lines: [1, 4] }]),
    });
  });

  test('[PL6] names that differ in an accent or case are two', () => {
    expect(read('Zoë\nZoe\nzoe')).toMatchObject({
      students: [whole('Zoë'), whole('Zoe'), whole('zoe')],
      doubles: [],
    });
  });

  test('[PL7] refused lines are named, the others taken', () => {
    const tooLong = 'a'.repeat(LIMITS.nameGraphemes + 1);
    expect(read(`Maria\n${tooLong}\n\n12 34\nTom, ${tooLong}\n?!\nTom`)).toMatchObject({
      students: [whole('Maria'), whole('Tom')],
      lines: 6,
      refused: [
        { line: 2, reason: 'tooLong' },
        { line: 4, reason: 'noLetters' },
        { line: 5, reason: 'tooLong' },
        { line: 6, reason: 'noLetters' },
      ],
    });
  });

  test('[PL8] 200 students pass, one more is refused whole', () => {
    expect(read(list(LIMITS.students)).students).toHaveLength(200);
    expect(parseNames(list(LIMITS.students + 1))).toEqual({ kind: 'tooMany', tooMany: 201, limit: 200 });
  });
});

function read(text: string) {
  const parsed = parseNames(text);
  if (parsed.kind !== 'names') throw new Error(`refused: ${parsed.tooMany} students`);
  return parsed;
}

function whole(given: string): PersonName {
  return { given, family: '' };
}

function list(count: number): string {
  return Array.from({ length: count }, (_, index) => `Student ${index}`).join('\n');
}

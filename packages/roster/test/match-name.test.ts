import { matchName } from '@flipflop/roster';
import { describe, expect, test } from 'vitest';
import { register } from './register.ts';

const students = register(
  'Garcia, Maria',
  'Gomez, Maria',
  "O'Brien, Zoë",
  'Nguyễn Thị Ánh',
  'Lee, Sam',
  'Lee, Sam',
);

describe('whose name was typed', () => {
  test.each([
    ['MN1', 'Maria Ga.', 's1'],
    ['MN1', 'Zoë', 's3'],
    ['MN1', 'Maria Gomez', 's2'],
    ['MN1', 'Sam Lee 2', 's6'],
    ['MN2', 'Garcia Maria', 's1'],
    ['MN2', 'Garcia, Maria', 's1'],
    ['MN2', 'Maria, Garcia', 's1'],
    ['MN3', 'maria ga', 's1'],
    ['MN3', 'zoe OBrien', 's3'],
    ['MN3', '  nguyen   thi anh ', 's4'],
  ])('[%s] %j is one student’s', (_, typed, id) => {
    expect(matchName(students, typed)).toEqual({ kind: 'one', id });
  });

  test.each(['Maria', 'Sam', 'Sam Lee', 'Lee, Sam'])('[MN1] %j is several students’', (typed) => {
    expect(matchName(students, typed)).toEqual({ kind: 'several' });
  });

  test.each(['Garcia', 'Mari', 'Thị Ánh Nguyễn', 'Maria G.'])('[MN1] %j is nobody’s', (typed) => {
    expect(matchName(students, typed)).toEqual({ kind: 'none' });
  });

  test('[MN4] a calling name that is another’s given name is several students’', () => {
    expect(matchName(register('Maria', 'Garcia, Maria'), 'Maria')).toEqual({ kind: 'several' });
  });

  test.each(['', '  ', '\u200b', ',.'])('[MN5] %j is nobody’s', (typed) => {
    expect(matchName(students, typed)).toEqual({ kind: 'none' });
  });
});

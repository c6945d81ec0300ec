import { describe, expect, test } from 'vitest';
import { readEntry } from '../src/app/entry.ts';
import { cleanCode } from '../src/join/class-code.ts';

describe('a code or a card in the address', () => {
  test.each([
    ['#HKT4M7', { kind: 'code', code: 'HKT4M7' }],
    ['#hkt4m7', { kind: 'code', code: 'HKT4M7' }],
    ['#hkt%204m7', { kind: 'code', code: 'HKT4M7' }],
    ['#card=aB3_-x', { kind: 'card', card: 'aB3_-x' }],
    ['', { kind: 'none' }],
    ['#', { kind: 'none' }],
    ['#HKT4M', { kind: 'none' }],
    ['#card=', { kind: 'none' }],
    ['#card=a/b', { kind: 'none' }],
    ['#link=abcdef', { kind: 'none' }],
    [`#${'A'.repeat(300)}`, { kind: 'none' }],
  ])('%s', (hash, entry) => {
    expect(readEntry(hash)).toEqual(entry);
  });
});

test.each([
  ['hkt 4m7', 'HKT4M7'],
  [' HKT-4M7 ', 'HKT4M7'],
  ['HKT4M7XYZ', 'HKT4M7'],
  ['ＨＫＴ４Ｍ７', 'HKT4M7'],
  ['hk', 'HK'],
  ['…', ''],
])('a typed code: %s is %s', (typed, code) => {
  expect(cleanCode(typed)).toBe(code);
});

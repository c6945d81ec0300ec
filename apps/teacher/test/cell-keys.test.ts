import { expect, test } from 'vitest';
import { cellAfter } from '../src/features/lesson/cell-keys.ts';

const size = { rows: 2, rounds: 3, isRightToLeft: false };

/** "row round" after a key. */
const after = (key: string, row: number, round: number, isRightToLeft = false) => {
  const cell = cellAfter(key, { row, round }, { ...size, isRightToLeft });
  return cell === null ? null : `${cell.row} ${cell.round}`;
};

test.each<[string, number, number, string | null]>([
  ['ArrowRight', 0, 0, '0 1'],
  ['ArrowRight', 1, 2, null],
  ['ArrowLeft', 1, 2, '1 1'],
  ['ArrowLeft', 0, 0, null],
  ['ArrowDown', 0, 1, '1 1'],
  ['ArrowDown', 1, 1, '0 2'],
  ['ArrowDown', 1, 2, null],
  ['ArrowUp', 1, 0, '0 0'],
  ['ArrowUp', 0, 1, '1 0'],
  ['ArrowUp', 0, 0, null],
  ['Home', 1, 2, '1 0'],
  ['End', 1, 0, '1 2'],
  ['a', 1, 0, null],
])('%s from group %i in round %i goes to %s', (key, row, round, to) => {
  expect(after(key, row, round)).toBe(to);
});

test('where one writes from right to left, so the rounds go', () => {
  expect(after('ArrowLeft', 0, 0, true)).toBe('0 1');
  expect(after('ArrowRight', 0, 1, true)).toBe('0 0');
  expect(after('ArrowRight', 0, 0, true)).toBeNull();
});

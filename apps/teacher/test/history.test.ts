import { expect, test } from 'vitest';
import { begin, changed, redone, undone } from '../src/features/lesson/history.ts';

test('changes are taken back and done again one by one', () => {
  const history = changed(changed(begin(1), 2), 3);
  expect(undone(history).now).toBe(2);
  expect(undone(undone(history)).now).toBe(1);
  expect(redone(undone(history)).now).toBe(3);
});

test('letters of one field are one change, of another field a new one', () => {
  const typed = changed(changed(changed(begin(''), 'a', 'title'), 'ab', 'title'), 'abc', 'place');
  expect(undone(typed).now).toBe('ab');
  expect(undone(undone(typed)).now).toBe('');
});

test('typing after a step back is a change of its own, and what was taken back is gone', () => {
  const history = changed(undone(changed(begin('a'), 'ab', 'title')), 'ac', 'title');
  expect(redone(history)).toBe(history);
  expect(undone(history).now).toBe('a');
});

test('at either end nothing happens', () => {
  const history = begin(1);
  expect(undone(history)).toBe(history);
  expect(redone(history)).toBe(history);
});

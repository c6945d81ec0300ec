import { expect, test } from 'vitest';
import { foundLessons, type LibraryLesson } from '../src/features/library/found-lessons.ts';

const lesson = (title: string, className: string): LibraryLesson => ({
  id: title,
  title,
  classId: className,
  className,
  minutes: 45,
  draft: false,
  heldAt: null,
  updatedAt: 0,
});
const lessons = [lesson('Brötchen', '6B'), lesson('Fractions', '6B'), lesson('Fractions again', '7A')];
const titles = (typed: string) => foundLessons(lessons, typed).map(({ title }) => title);

test('nothing typed finds all lessons, in their order', () => {
  expect(titles('  ')).toEqual(['Brötchen', 'Fractions', 'Fractions again']);
});

test('every word must stand in the name or the class', () => {
  expect(titles('fract 7a')).toEqual(['Fractions again']);
  expect(titles('6b')).toEqual(['Brötchen', 'Fractions']);
  expect(titles('fractions 8')).toEqual([]);
});

test('big letters and accents make no difference', () => {
  expect(titles('BROT')).toEqual(['Brötchen']);
});

test('a lesson without a name is found by what it is called in the list', () => {
  expect(foundLessons([lesson('', '6B')], 'no name')).toHaveLength(1);
});

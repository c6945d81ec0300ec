import type { RosterEntry } from '@flipflop/protocol';
import { DEFAULT_GROUPS } from '@flipflop/rotation';
import { expect, test } from 'vitest';
import {
  allHere,
  type DayMarks,
  dayMarksOf,
  isAllHere,
  marked,
  markOf,
  placesOf,
  todayWords,
} from '../src/features/class-page/day-marks.ts';

const [zoomers, roomers] = DEFAULT_GROUPS;
const student = (id: string, more: Partial<RosterEntry> = {}): RosterEntry => ({
  id,
  given: id,
  family: '',
  name: id,
  group: roomers?.id ?? null,
  place: 'room',
  card: false,
  today: null,
  ...more,
});
const marksOf = (...roster: RosterEntry[]): DayMarks => dayMarksOf({ roster, groups: DEFAULT_GROUPS });

test('where a place was never said, the group has it', () => {
  const marks = marksOf(
    student('a', { place: null, group: zoomers?.id ?? null }),
    student('b', { place: null }),
  );
  expect(['a', 'b'].map((id) => markOf(marks, id))).toEqual(['remote', null]);
});

test('a mark is taken back by the same tap, and takes the place of another', () => {
  const before = marksOf(student('a'));
  const absent = marked(before, 'a', 'absent');
  expect(markOf(absent, 'a')).toBe('absent');
  expect(placesOf(marked(absent, 'a', 'noDevice'))).toEqual({ remote: [], absent: [], noDevice: ['a'] });
  expect(placesOf(marked(absent, 'a', 'absent'))).toEqual(placesOf(before));
  expect(markOf(marked(marked(before, 'a', 'remote'), 'a', 'remote'), 'a')).toBe(null);
});

test('who is absent for a day stays at home on other days', () => {
  const marks = marked(marksOf(student('a', { place: 'remote' })), 'a', 'absent');
  expect(placesOf(marks)).toEqual({ remote: ['a'], absent: ['a'], noDevice: [] });
  expect(markOf(allHere(marks), 'a')).toBe('remote');
});

test('someone who usually is at home comes without a device, and is at home again', () => {
  const marks = marked(marksOf(student('a', { place: 'remote' })), 'a', 'noDevice');
  expect(markOf(marks, 'a')).toBe('noDevice');
  expect(markOf(marked(marks, 'a', 'remote'), 'a')).toBe('remote');
});

test('what is another way today is said in words', () => {
  const marks = marksOf(
    student('a', { today: 'absent' }),
    student('b', { today: 'absent' }),
    student('c', { today: 'roomWithoutDevice' }),
  );
  expect(todayWords(marks)).toBe('2 absent, 1 without a device');
  expect(isAllHere(marks)).toBe(false);
  expect(todayWords(allHere(marks))).toBe('');
});

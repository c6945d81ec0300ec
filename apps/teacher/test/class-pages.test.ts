import type { ClassSummary, RosterEntry } from '@flipflop/protocol';
import { DEFAULT_GROUPS } from '@flipflop/rotation';
import { expect, test } from 'vitest';
import { type NextStep, nextStep } from '../src/features/class-page/next-step.ts';
import { groupLists } from '../src/features/groups/group-lists.ts';
import { inOrder } from '../src/features/home/home-page.tsx';
import { failureWords, troubleKind } from '../src/page/trouble.ts';

const student = (id: string, group: string | null): RosterEntry => ({
  id,
  given: id,
  family: '',
  name: id,
  group,
  place: null,
  card: false,
  today: null,
});
const loose = student('a', null);
const grouped = student('b', 'zoomers');
const lesson = { id: 'l1', title: 'Bagels', minutes: 46, draft: false, heldAt: null };

test.each<[string, Parameters<typeof nextStep>[0], NextStep]>([
  ['nobody in it', { running: false, roster: [], lessons: [] }, 'addStudents'],
  ['nobody in it, but a lesson', { running: false, roster: [], lessons: [lesson] }, 'addStudents'],
  ['nobody in a group', { running: false, roster: [loose], lessons: [lesson] }, 'makeGroups'],
  ['no lesson', { running: false, roster: [loose, grouped], lessons: [] }, 'planLesson'],
  ['all of it', { running: false, roster: [grouped], lessons: [lesson] }, 'startLesson'],
  ['a running lesson', { running: true, roster: [], lessons: [] }, 'goToLesson'],
])('a class with %s has one thing to press', (_, page, step) => {
  expect(nextStep(page)).toBe(step);
});

test('a group has its students in the order of the register; the others are in none', () => {
  const gone = student('c', 'tigers');
  const { lists, without } = groupLists({ groups: DEFAULT_GROUPS, roster: [gone, grouped, loose] });
  expect(lists.map(({ letter, students }) => [letter, students.map((one) => one.id)])).toEqual([
    ['Z', ['b']],
    ['R', []],
  ]);
  expect(without).toEqual([gone, loose]);
});

test('a running lesson stands first, the sample last', () => {
  const one = (id: string, more: Partial<ClassSummary> = {}): ClassSummary => ({
    id,
    name: id,
    sample: false,
    mine: true,
    students: 1,
    running: false,
    ...more,
  });
  const classes = [one('sample', { sample: true }), one('6A'), one('6B'), one('6C', { running: true })];
  expect(inOrder(classes).map(({ id }) => id)).toEqual(['6C', '6A', '6B', 'sample']);
});

const failure = (status: number, code: Parameters<typeof failureWords>[0]['error']['code']) =>
  ({ ok: false, status, error: { code, message: 'Said by the server.' } }) as const;

test.each([
  ['nobody signed in', failure(401, 'notAllowed'), 'signedOut', /not signed in/],
  ['somebody else’s class', failure(403, 'notAllowed'), 'gone', /Said by the server/],
  ['no such lesson', failure(404, 'notFound'), 'gone', /Said by the server/],
  ['no connection', failure(0, 'offline'), 'offline', /No connection/],
  ['no answer', failure(0, 'noAnswer'), 'offline', /Said by the server/],
  ['a full disk', failure(503, 'unavailable'), 'other', /Said by the server/],
])('%s', (_, found, kind, words) => {
  expect(troubleKind(found)).toBe(kind);
  expect(failureWords(found)).toMatch(words);
});

import { DEFAULT_GROUPS, planProblems } from '@flipflop/rotation';
import { expect, test } from 'vitest';
import {
  type ActivityForm,
  isRoomFor,
  newActivity,
  stationFor,
  usedActivities,
} from '../src/features/lesson/activity-form.ts';
import {
  formOf,
  formProblems,
  type LessonForm,
  lessonOf,
  newLesson,
} from '../src/features/lesson/lesson-form.ts';
import { doneByWords } from '../src/features/lesson/lesson-words.ts';
import { withCell } from '../src/features/lesson/plan-cells.ts';

const base = newLesson(DEFAULT_GROUPS, 'Bagels');
const shape: ActivityForm = { id: 'work', title: 'Shape', instructions: '', link: '' };
const read: ActivityForm = { id: 'work2', title: 'Read', instructions: 'Page 3.', link: '' };
const form: LessonForm = { ...formOf(base), liveTitle: 'Talk', activities: [shape, read] };
const inSecond = withCell(base.plan, 'roomers', 1, stationFor(read));

test('an activity that no group does is not saved, asks for no title, and is there again when one does', () => {
  const untitled = { ...form, activities: [shape, { ...read, title: '' }] };
  expect(lessonOf(form, base).content.activities.map(({ id }) => id)).toEqual(['work']);
  expect(formProblems(untitled, base.plan)).toEqual({});

  const lesson = lessonOf(form, { ...base, plan: inSecond });
  expect(lesson.content.activities.map(({ title }) => title)).toEqual(['Shape', 'Read']);
  expect(planProblems(lesson.plan)).toEqual([]);
  expect(Object.keys(formProblems(untitled, inSecond))).toEqual(['title work2']);
});

test('form and lesson give several activities back', () => {
  expect(formOf(lessonOf(form, { ...base, plan: inSecond })).activities).toEqual(form.activities);
});

test('where every group does another activity the first one is gone, from the rotation too', () => {
  const both = withCell(inSecond, 'zoomers', 0, stationFor(read));
  expect(both.rounds.every(({ cells }) => cells === undefined)).toBe(true);
  expect(usedActivities(both, form.activities)).toEqual([read]);
});

test('where nobody is with the teacher, nothing has to be said of it; once somebody is, it follows its field', () => {
  const alone = withCell(withCell(base.plan, 'zoomers', 1, stationFor(read)), 'roomers', 0, stationFor(read));
  expect(formProblems({ ...form, liveTitle: '' }, alone)).toEqual({});
  const again = withCell(alone, 'zoomers', 1, { kind: 'live', title: '' });
  const lesson = lessonOf(form, { ...base, plan: again });
  expect(formOf(lesson).liveTitle).toBe('Talk');
});

test('a new activity has an id of its own, as long as there is room', () => {
  const third = newActivity(form.activities);
  expect(third).toEqual({ id: 'work3', title: '', instructions: '', link: '' });
  const six = ['work', 'work2', 'work3', 'work4', 'work5', 'work6'].map((id) => ({ ...shape, id }));
  const stations = six.map(stationFor);
  expect(isRoomFor({ ...base.plan, stations }, six)).toBe(false);
  expect(isRoomFor({ ...base.plan, stations: stations.slice(1) }, six)).toBe(true);
});

test('it is said who does an activity, and when', () => {
  expect(doneByWords(base.plan, 'work')).toBe('Zoomers in round 1, Roomers in round 2');
  expect(doneByWords(inSecond, 'work2')).toBe('Roomers in round 2');
});

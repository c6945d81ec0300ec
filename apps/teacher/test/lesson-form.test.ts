import { type Lesson, LessonField } from '@flipflop/protocol';
import { DEFAULT_GROUPS, planProblems, threeStations } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import type { ActivityForm } from '../src/features/lesson/activity-form.ts';
import {
  canBeKept,
  formOf,
  formProblems,
  type LessonForm,
  lessonMinutes,
  lessonOf,
  minutesBefore,
  newLesson,
  whyNotStarted,
} from '../src/features/lesson/lesson-form.ts';
import { changeoverWords } from '../src/features/lesson/lesson-words.ts';

const base = newLesson(DEFAULT_GROUPS, 'Lesson of 24 November');
const work: ActivityForm = { id: 'work', title: 'Shape and boil', instructions: '', link: '' };
const filled: LessonForm = { ...formOf(base), activities: [work], liveTitle: 'Why boil a bagel?' };
const problemsOf = (form: LessonForm) => formProblems(form, base.plan);

/** With the one activity changed. */
function inWork(change: Partial<ActivityForm>): Partial<LessonForm> {
  return { activities: [{ ...work, ...change }] };
}

/** Whether the server's schema takes it. */
function isTaken(lesson: Lesson): boolean {
  const result = LessonField['~standard'].validate(lesson);
  return !(result instanceof Promise) && result.issues === undefined;
}

describe('a new lesson', () => {
  test('needs the two titles and nothing else', () => {
    expect(Object.keys(problemsOf(formOf(base)))).toEqual(['title work', 'liveTitle']);
    expect(whyNotStarted(problemsOf(formOf(base)))).toBe('Give each part a title first');
    expect(whyNotStarted(problemsOf(filled))).toBeUndefined();
  });

  test('is one that the server takes and the machine can run', () => {
    const lesson = lessonOf(filled, base);
    expect(isTaken(lesson)).toBe(true);
    expect(planProblems(lesson.plan)).toEqual([]);
  });
});

test('form and lesson give each other back', () => {
  const form: LessonForm = {
    title: 'Bagels',
    activities: [{ ...work, instructions: 'Cut.\nRoll.', link: 'https://docs.google.com/a' }],
    liveTitle: 'Why boil a bagel?',
    bring: 'A pencil',
    place: 'the window',
    call: 'https://zoom.us/j/1',
    wrapUp: 'Tell one person.',
    wrapUpMinutes: 3,
    minutes: [15, 25],
    changeoverSeconds: 90,
    autoSwap: true,
    mustEnd: '09:54',
  };
  expect(formOf(lessonOf(form, base))).toEqual(form);
  expect(isTaken(lessonOf(form, base))).toBe(true);
});

test('what has no field here stays as it was', () => {
  const plan = threeStations({
    minutes: 10,
    live: 'Talk',
    work: [
      { title: 'One', activity: 'one' },
      { title: 'Two', activity: 'two' },
    ],
  });
  const cells = { zoomers: { kind: 'break', title: 'Rest' } } as const;
  const lesson = {
    ...base,
    plan: { ...plan, rounds: plan.rounds.map((round) => ({ ...round, cells })) },
    content: {
      ...base.content,
      activities: ['one', 'two'].map((id) => ({ id, title: id, instructions: '', link: null })),
    },
  };
  const form = formOf(lesson);
  const activities = form.activities.map((each) => (each.id === 'one' ? { ...each, title: 'First' } : each));
  const changed = lessonOf({ ...form, activities, liveTitle: 'Speak' }, lesson);
  expect(changed.plan.stations.map((station) => station.title)).toEqual(['First', 'Speak', 'two']);
  expect(changed.plan.rounds).toEqual(lesson.plan.rounds);
  expect(changed.content.activities.map((activity) => activity.title)).toEqual(['First', 'two']);
});

test('pasted tabs and controls are taken out, line breaks stay', () => {
  const instructions = 'Cut\tthe dough.\r\n\u0007Roll it.\u2028';
  const form = { ...filled, activities: [{ ...work, instructions }], bring: ' a pencil ' };
  const lesson = lessonOf(form, base);
  expect(lesson.content.activities[0]?.instructions).toBe('Cut the dough.\n Roll it.');
  expect(lesson.content.live.bring).toBe('a pencil');
  expect(isTaken(lesson)).toBe(true);
});

test.each<[string, Partial<LessonForm>, string, RegExp]>([
  ['no name', { title: '  ' }, 'title', /name/],
  ['no place', { place: '' }, 'place', /where/],
  ['words for a link', inWork({ link: 'see the book' }), 'link work', /not a link/],
  ['a link that is not safe', { call: 'http://zoom.us/j/1' }, 'call', /https/],
  ['a script for a link', inWork({ link: 'javascript:alert(1)' }), 'link work', /not a link/],
  ['a name in the link', inWork({ link: 'https://teacher:secret@zoom.us' }), 'link work', /not a link/],
  ['too many instructions', inWork({ instructions: 'x'.repeat(2_001) }), 'instructions work', /2001.*2000/],
  ['too long a title', { liveTitle: 'x'.repeat(81) }, 'liveTitle', /81.*80/],
])('%s is said at its field', (_, change, field, words) => {
  const problems = problemsOf({ ...filled, ...change });
  expect(Object.keys(problems)).toEqual([field]);
  expect(Object.values(problems)[0]).toMatch(words);
  expect(whyNotStarted(problems)).toBe('Look at the marked field first');
});

test('a field that may be empty has no problem', () => {
  expect(problemsOf({ ...filled, call: ' ', bring: '', wrapUp: '' })).toEqual({});
});

test('a lesson is as long as its rounds, changeovers and wrap-up', () => {
  const form: LessonForm = {
    ...filled,
    minutes: [20, 15, 10],
    changeoverSeconds: 90,
    wrapUpMinutes: 5,
  };
  expect(lessonMinutes(form)).toBe(53);
  expect([0, 1, 2].map((round) => minutesBefore(form, round))).toEqual([0, 21.5, 38]);
});

test.each([
  [0, 'at once'],
  [40, '40 sec'],
  [60, '1 min'],
  [70, '70 sec'],
  [90, '1.5 min'],
])('a changeover of %i s is "%s"', (seconds, words) => {
  expect(changeoverWords(seconds)).toBe(words);
});

test('a draft may lack words, but nothing in it is wrong', () => {
  const problems = (change: Partial<LessonForm>) => problemsOf({ ...formOf(base), ...change });
  expect(canBeKept(problems({ title: '', place: ' ' }))).toBe(true);
  expect(canBeKept(problems({ call: 'http://zoom.us/j/1' }))).toBe(false);
  expect(canBeKept(problems({ bring: 'x'.repeat(161) }))).toBe(false);
  expect(isTaken(lessonOf({ ...formOf(base), title: '', place: '' }, base))).toBe(true);
});

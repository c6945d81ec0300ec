import { type Lesson, LessonField } from '@flipflop/protocol';
import { DEFAULT_GROUPS, planProblems, threeStations } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import {
  formOf,
  formProblems,
  type LessonForm,
  lessonMinutes,
  lessonOf,
  linkHost,
  minutesBefore,
  newLesson,
  whyNotSaved,
} from '../src/features/lesson/lesson-form.ts';
import { changeoverWords } from '../src/features/lesson/lesson-words.ts';

const base = newLesson(DEFAULT_GROUPS, 'Lesson of 24 November');
const filled: LessonForm = { ...formOf(base), workTitle: 'Shape and boil', liveTitle: 'Why boil a bagel?' };

/** Whether the server's schema takes it. */
function isTaken(lesson: Lesson): boolean {
  const result = LessonField['~standard'].validate(lesson);
  return !(result instanceof Promise) && result.issues === undefined;
}

describe('a new lesson', () => {
  test('needs the two titles and nothing else', () => {
    expect(Object.keys(formProblems(formOf(base)))).toEqual(['workTitle', 'liveTitle']);
    expect(whyNotSaved(formProblems(formOf(base)))).toBe('Give both parts a title first');
    expect(whyNotSaved(formProblems(filled))).toBeUndefined();
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
    workTitle: 'Shape and boil',
    instructions: 'Cut.\nRoll.',
    link: 'https://docs.google.com/a',
    liveTitle: 'Why boil a bagel?',
    bring: 'A pencil',
    place: 'the window',
    call: 'https://zoom.us/j/1',
    wrapUp: 'Tell one person.',
    wrapUpMinutes: 3,
    minutes: [15, 25],
    changeoverSeconds: 90,
    autoSwap: true,
  };
  expect(formOf(lessonOf(form, base))).toEqual(form);
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
  const changed = lessonOf({ ...formOf(lesson), workTitle: 'First', liveTitle: 'Speak' }, lesson);
  expect(changed.plan.stations.map((station) => station.title)).toEqual(['First', 'Speak', 'Two']);
  expect(changed.plan.rounds).toEqual(lesson.plan.rounds);
  expect(changed.content.activities.map((activity) => activity.title)).toEqual(['First', 'two']);
});

test('pasted tabs and controls are taken out, line breaks stay', () => {
  const form = { ...filled, instructions: 'Cut\tthe dough.\r\n\u0007Roll it.\u2028', bring: ' a pencil ' };
  const lesson = lessonOf(form, base);
  expect(lesson.content.activities[0]?.instructions).toBe('Cut the dough.\n Roll it.');
  expect(lesson.content.live.bring).toBe('a pencil');
  expect(isTaken(lesson)).toBe(true);
});

test.each<[string, Partial<LessonForm>, keyof LessonForm, RegExp]>([
  ['no name', { title: '  ' }, 'title', /name/],
  ['no place', { place: '' }, 'place', /where/],
  ['words for a link', { link: 'see the book' }, 'link', /not a link/],
  ['a link that is not safe', { call: 'http://zoom.us/j/1' }, 'call', /https/],
  ['a script for a link', { link: 'javascript:alert(1)' }, 'link', /not a link/],
  ['a name in the link', { link: 'https://teacher:secret@zoom.us' }, 'link', /not a link/],
  ['too many instructions', { instructions: 'x'.repeat(2_001) }, 'instructions', /2001.*2000/],
  ['too long a title', { liveTitle: 'x'.repeat(81) }, 'liveTitle', /81.*80/],
])('%s is said at its field', (_, change, field, words) => {
  const problems = formProblems({ ...filled, ...change });
  expect(Object.keys(problems)).toEqual([field]);
  expect(Object.values(problems)[0]).toMatch(words);
  expect(whyNotSaved(problems)).toBe('Look at the marked field first');
});

test('a field that may be empty has no problem', () => {
  expect(formProblems({ ...filled, link: '', call: ' ', bring: '', wrapUp: '' })).toEqual({});
});

test.each([
  ['zoom.us/j/1', 'zoom.us'],
  ['https://docs.google.com.evil.example/x', 'docs.google.com.evil.example'],
  ['https://gооgle.com', 'xn--ggle-55da.com'],
  ['bring a pencil', null],
  ['', null],
])('the host of "%s" is %s', (text, host) => {
  expect(linkHost(text)).toBe(host);
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
  [60, '60 sec'],
  [90, '90 sec'],
])('a changeover of %i s is "%s"', (seconds, words) => {
  expect(changeoverWords(seconds)).toBe(words);
});

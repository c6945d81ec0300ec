import type { Reading } from '@flipflop/countdown';
import type { ErrorCode } from '@flipflop/protocol';
import { expect, test } from 'vitest';
import { amara, classView, zoomers } from '../gallery/fixtures.ts';
import { troubleWords } from '../src/app/trouble-words.ts';
import { spacedCode } from '../src/join/class-code.ts';
import { messagesFor } from '../src/lesson/messages.ts';
import { statusWords } from '../src/lesson/words.ts';
import {
  eyesUpWords,
  firstWords,
  hostOf,
  nextWords,
  oneOf,
  untilWords,
  withTeacherUntilWords,
} from '../src/screens/words.ts';

const MINUTE = 60_000;
const live = { kind: 'live', title: 'Why dough rises' } as const;
const activity = { kind: 'activity', title: 'Shape and boil' } as const;
const group = zoomers({ station: activity });
const running = (ms: number): Reading => ({ kind: 'running', ms });

test('only the default groups have a word for one child', () => {
  expect(oneOf({ name: 'Zoomers' })).toBe('Zoomer');
  expect(oneOf({ name: 'Roomers' })).toBe('Roomer');
  expect(oneOf({ name: 'Tigers' })).toBeNull();
  expect(oneOf({ name: 'constructor' })).toBeNull();
});

test('what comes first, next and in how long', () => {
  expect(firstWords(live, 'Ms Okafor')).toBe('First you are with Ms Okafor.');
  expect(nextWords(activity, 'Ms Okafor')).toBe('Next you work on your own: Shape and boil.');
  expect(nextWords(null, 'Ms Okafor')).toBe('After this we all come together.');
  expect(untilWords(live, 'Ms Okafor')).toBe('Join Ms Okafor in');
});

test('with the teacher, a student knows what ends it', () => {
  const next = zoomers({ station: live, next: activity });
  expect(withTeacherUntilWords(next)).toBe('This page tells you when you swap.');
  expect(withTeacherUntilWords({ ...next, next: null })).toBe(
    'This page tells you when we all come together.',
  );
  expect(withTeacherUntilWords(group)).toBe('This page tells you when you go on.');
});

test('eyes up asks those at home to listen and those in the room to look', () => {
  expect(eyesUpWords('Ms Okafor', 'remote')).toBe('Stop and listen to Ms Okafor.');
  expect(eyesUpWords('Ms Okafor', 'room')).toBe('Stop and look at Ms Okafor.');
});

test('a code is shown in the halves of the board', () => {
  expect(spacedCode('RKWV47')).toBe('RKW V47');
  expect(spacedCode('RK')).toBe('RK');
});

test('a link shows its true host', () => {
  expect(hostOf('https://www.example.org/a?b')).toBe('example.org');
  expect(hostOf('https://docs.google.com.evil.example/')).toBe('docs.google.com.evil.example');
});

test('"2 minutes left" is said from two minutes before the end, and only while the time runs', () => {
  const view = classView(group);
  expect(statusWords(view, running(2 * MINUTE + 1), 'none')).toBe('');
  expect(statusWords(view, running(2 * MINUTE), 'none')).toBe('2 minutes left');
  expect(statusWords(view, running(1), 'none')).toBe('2 minutes left');
  expect(statusWords({ ...view, warnMs: 0 }, running(1), 'none')).toBe('');
  expect(statusWords({ ...view, phase: 'changeover' }, running(1), 'none')).toBe('');
  expect(statusWords({ ...view, phase: 'timeUp' }, { kind: 'over', ms: 1 }, 'none')).toBe('Time’s up.');
  expect(statusWords({ ...view, phase: 'timeUp' }, null, 'noInternet')).toBe('No internet. Keep going.');
  expect(statusWords(view, null, 'noAnswer')).toBe('No connection. Keep going.');
});

test('messages to this student, the own group and all are shown; those to others are not', () => {
  const view = classView(group, {
    messages: [
      { to: 'all', text: 'To all' },
      { to: 'z', text: 'To Zoomers' },
      { to: 'r', text: 'To Roomers' },
    ],
  });
  expect(messagesFor(view, { ...amara, message: 'To Amara' })).toEqual(['To Amara', 'To Zoomers', 'To all']);
  expect(messagesFor(view, { ...amara, group: null })).toEqual(['To all']);
});

test('every refusal has words', () => {
  const codes: readonly ErrorCode[] = [
    'offline',
    'noAnswer',
    'slowDown',
    'alreadyDone',
    'notAllowed',
    'limit',
  ];
  for (const code of codes) expect(troubleWords({ code, message: 'Plain words.' })).toMatch(/\.$/);
  expect(troubleWords(null)).toBeNull();
});

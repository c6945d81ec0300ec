import { expect, test } from 'vitest';
import { callDoubt, linkHost, linkProblem } from '../src/features/lesson/link-words.ts';

test.each([
  ['zoom.us/j/1', 'zoom.us'],
  ['https://docs.google.com.evil.example/x', 'docs.google.com.evil.example'],
  ['https://gооgle.com', 'xn--ggle-55da.com'],
  ['bring a pencil', null],
  ['', null],
])('the host of "%s" is %s', (text, host) => {
  expect(linkHost(text)).toBe(host);
});

test.each([
  ['http://zoom.us/j/1', /https/],
  ['our Zoom room', /not a link/],
  ['javascript:alert(1)', /not a link/],
])('"%s" is not taken, and it is said why', (text, words) => {
  expect(linkProblem(text)).toMatch(words);
});

test.each([
  ['https://meet.google.com', /front page of meet.google.com/],
  ['zoom.us/', /front page of zoom.us/],
  ['https://us02web.zoom.us/s/123?zak=secret', /yours alone/],
  ['https://zoom.us/signin', /signing in/],
  ['https://accounts.google.com/v3/x', /signing in/],
  ['https://calendar.google.com/calendar/u/0/r/eventedit/abc', /calendar/],
  ['https://192.168.1.20/call', /own network/],
  ['https://classroom.local/call', /own network/],
])('the link of a call "%s" is doubted', (text, words) => {
  expect(linkProblem(text)).toBeNull();
  expect(callDoubt(text)).toMatch(words);
});

test.each([
  'https://zoom.us/j/123?pwd=abc',
  'meet.google.com/abc-defg-hij',
  'https://teams.microsoft.com/l/meetup-join/19%3ameeting',
  'https://meet.jit.si/Class6B',
  'https://school.example/?room=6b',
  'https://calls.example/loginess-6b',
])('the link of a call "%s" is not', (text) => {
  expect(callDoubt(text)).toBeNull();
});

test('of what is no link, only that is said', () => {
  expect(callDoubt('http://zoom.us/')).toBeNull();
});

import { describe, expect, test } from 'vitest';
import {
  type Answer,
  fitsAsk,
  grade,
  type Key,
  LIMITS,
  NO_REVIEW,
  reviewed,
  stepReview,
} from '../src/index.ts';
import { fresh, GIVEN, pick, send, whys } from './support/sending.ts';

const text = (words: string): Answer => ({ kind: 'text', text: words });

const share = (key: Key, answer: Answer) =>
  grade({ key, right: '', notYet: '', byOption: {}, tries: null, reveal: false, rewatch: null }, answer)
    .share;

describe('answers', () => {
  test.each([
    ['the longest', 'a'.repeat(LIMITS.answer.characters), true],
    ['one character more', 'a'.repeat(LIMITS.answer.characters + 1), false],
    ['short, but too many bytes', '語'.repeat(LIMITS.answer.bytes / 3 + 1), false],
    ['half a character', 'a\ud800', false],
    ['a control character', 'a\u0000', false],
    ['nothing but spaces', '  ', false],
    ['two lines', 'a\nb', true],
  ])('[AN2] %s', (_, words, fits) => {
    expect(fitsAsk({ kind: 'text' }, text(words))).toBe(fits);
  });

  test('[AN3] tries end when they are used up or it is right, and begin anew after "try again"', () => {
    const used = send(fresh, [
      { n: 0, at: GIVEN + 1, act: pick('x1') },
      { n: 1, at: GIVEN + 2, act: pick('x3') },
      { n: 2, at: GIVEN + 3, act: pick('x2') },
    ]);
    expect(whys(used)).toEqual(['taken', 'taken', 'noTries']);
    const review = reviewed(NO_REVIEW, { type: 'again', step: 'check', text: null }, GIVEN + 10) ?? NO_REVIEW;
    const again = send(
      used.work,
      [
        { n: 3, at: GIVEN + 11, act: pick('x2') },
        { n: 4, at: GIVEN + 12, act: pick('x1') },
      ],
      { review },
    );
    expect(whys(again)).toEqual(['taken', 'noTries']);
    expect(again.work.answers.hole?.versions[0]?.verdict).toEqual({ outcome: 'right', share: 1 });
  });

  test.each<[Key, Answer, number]>([
    [{ kind: 'text', accepted: ['Crème brûlée'] }, text(' creme  BRULEE. '), 1],
    [{ kind: 'text', accepted: ['yes'] }, text('no'), 0],
    [{ kind: 'number', value: 0.3, tolerance: 0 }, { kind: 'number', value: 0.1 + 0.2 }, 1],
    [{ kind: 'number', value: 10, tolerance: 1 }, { kind: 'number', value: 11.5 }, 0],
  ])('[AN4] %j, %j is worth %d', (key, answer, worth) => {
    expect(share(key, answer)).toBe(worth);
  });

  test.each<[Key, Answer, number]>([
    [{ kind: 'choices', options: ['a', 'b'] }, { kind: 'choices', options: ['a', 'b'] }, 1],
    [{ kind: 'choices', options: ['a', 'b'] }, { kind: 'choices', options: ['a', 'c'] }, 0],
    [{ kind: 'choices', options: ['a', 'b'] }, { kind: 'choices', options: ['a', 'b', 'c', 'd'] }, 0],
    [{ kind: 'choices', options: ['a', 'b'] }, { kind: 'choices', options: ['b'] }, 0.5],
    [{ kind: 'sort', order: ['a', 'b', 'c', 'd'] }, { kind: 'sort', order: ['a', 'b', 'd', 'c'] }, 0.5],
    [{ kind: 'match', pairs: { a: '1', b: '2' } }, { kind: 'match', pairs: { a: '1', b: '1' } }, 0.5],
    [{ kind: 'choice', option: 'a' }, text('a'), 0],
  ])('[AN5] %j, %j is worth %d', (key, answer, worth) => {
    expect(share(key, answer)).toBe(worth);
  });
});

describe('review', () => {
  test('[RE1] the newest of each is kept, and the step is read', () => {
    const first = reviewed(NO_REVIEW, { type: 'feedback', step: 'say', text: 'Say more' }, 5) ?? NO_REVIEW;
    const second =
      reviewed(first, { type: 'again', step: 'say', text: 'What did the water do?' }, 7) ?? first;
    const third = reviewed(second, { type: 'score', step: 'say', score: 0.5 }, 8) ?? second;
    const last = reviewed(third, { type: 'override', step: 'say', as: 'done' }, 9) ?? third;
    expect(stepReview(last, 'say')).toEqual({
      readAt: 9,
      feedback: { text: 'What did the water do?', at: 7 },
      again: { at: 7 },
      override: 'done',
      score: 0.5,
    });
    expect(stepReview(last, 'read').readAt).toBeNull();
  });

  test('[RE2] a limit passed changes nothing', () => {
    const long = 'a'.repeat(LIMITS.feedback.characters + 1);
    expect(reviewed(NO_REVIEW, { type: 'feedback', step: 'say', text: long }, 5)).toBeNull();
    expect(reviewed(NO_REVIEW, { type: 'score', step: 'say', score: 1.5 }, 5)).toBeNull();
  });
});

import { describe, expect, test } from 'vitest';
import { type Act, type Activity, feedbackTo, NO_REVIEW, reviewed } from '../src/index.ts';
import { bagels } from './support/activity.ts';
import { fresh, GIVEN, pick, send, words } from './support/sending.ts';

const doing = (...acts: readonly Act[]) =>
  send(
    fresh,
    acts.map((act, n) => ({ n, at: GIVEN + n, act })),
  ).work;
const told = (...acts: readonly Act[]) => feedbackTo(bagels, doing(...acts), NO_REVIEW, 'hole');
const key = { kind: 'choice', option: 'x2' };

const rewatch = { step: 'watch', seconds: 20 };
const wordy: Activity = {
  ...bagels,
  steps: bagels.steps.map((step) =>
    step.kind === 'check'
      ? {
          ...step,
          check: { ...step.check, byOption: { x1: 'It does not look at it' }, rewatch, reveal: false },
        }
      : step,
  ),
};

describe('feedback', () => {
  test('[FE1] none before an answer, none without a key', () => {
    expect(told()).toBeNull();
    expect(feedbackTo(bagels, doing(words('Because')), NO_REVIEW, 'why')).toBeNull();
    expect(feedbackTo(bagels, fresh, NO_REVIEW, '__proto__')).toBeNull();
  });

  test('[FE2] the key comes when it may', () => {
    expect(told(pick('x1'))).toMatchObject({ outcome: 'notYet', triesLeft: 1, key: null });
    expect(told(pick('x2'))).toMatchObject({ outcome: 'right', key });
    expect(told(pick('x1'), pick('x3'))).toMatchObject({ triesLeft: 0, key });
    const used = doing(pick('x1'), pick('x3'));
    expect(feedbackTo(wordy, used, NO_REVIEW, 'hole')).toMatchObject({ triesLeft: 0, key: null });
    const review = reviewed(NO_REVIEW, { type: 'again', step: 'check', text: null }, GIVEN + 9) ?? NO_REVIEW;
    expect(feedbackTo(bagels, used, review, 'hole')).toBeNull();
  });

  test('[FE3] the words for an option first, and a moment to see again', () => {
    const about = (option: string) => feedbackTo(wordy, doing(pick(option)), NO_REVIEW, 'hole');
    expect(about('x1')).toMatchObject({ text: 'It does not look at it', rewatch });
    expect(about('x3')).toMatchObject({ text: 'Think of a sponge', rewatch });
    expect(about('x2')).toMatchObject({ text: 'Yes', rewatch: null });
  });
});

import { describe, expect, test } from 'vitest';
import {
  type Act,
  type Activity,
  compareNeed,
  gridRow,
  NO_REVIEW,
  type RowStatus,
  reviewed,
  type Verdict,
  type Work,
} from '../src/index.ts';
import { bagels } from './support/activity.ts';
import { fresh, GIVEN, pick, send, words } from './support/sending.ts';

const minute = 60_000;
const doing = (...acts: readonly Act[]) =>
  send(
    fresh,
    acts.map((act, n) => ({ n, at: GIVEN + n, act })),
  ).work;
const statusAt = (minutes: number, work: Work, review = NO_REVIEW, activity: Activity = bagels) =>
  gridRow(activity, work, review, GIVEN + minutes * minute).status;
const open: Act = { type: 'open', step: 'read' };

describe('the live grid', () => {
  test('[GR1] not begun, working, done', () => {
    const short = { ...bagels, steps: bagels.steps.filter(({ id }) => id === 'read') };
    expect(statusAt(60, fresh)).toEqual({ is: 'notBegun' });
    expect(statusAt(1, doing(open))).toEqual({ is: 'working' });
    expect(statusAt(60, doing({ type: 'done', step: 'read' }), NO_REVIEW, short)).toEqual({ is: 'done' });
  });

  test('[GR2] stuck by the pace of the step, or of the student’s own timer', () => {
    const slow = { ...bagels, steps: bagels.steps.map((step) => ({ ...step, minutes: 4 })) };
    expect(statusAt(3.1, doing(open))).toEqual({ is: 'still', since: GIVEN });
    expect(statusAt(5.9, doing(open), NO_REVIEW, slow)).toEqual({ is: 'working' });
    expect(statusAt(6.1, doing(open), NO_REVIEW, slow)).toEqual({ is: 'still', since: GIVEN });
    expect(statusAt(6.1, doing(open, { type: 'timer', step: 'read', minutes: 6 }))).toEqual({
      is: 'working',
    });
  });

  test('[GR2] says when it will be stuck, so that a screen need not ask again', () => {
    const row = (work: Work, activity: Activity) => gridRow(activity, work, NO_REVIEW, GIVEN + minute);
    const short = { ...bagels, steps: bagels.steps.filter(({ id }) => id === 'read') };
    expect(row(fresh, bagels).stillAt).toBeNull();
    expect(row(doing(open), bagels).stillAt).toBe(GIVEN + 3 * minute);
    expect(row(doing({ type: 'done', step: 'read' }), short).stillAt).toBeNull();
  });

  test('[GR3] stuck by wrong tries', () => {
    const verdict: Verdict = { outcome: 'notYet', share: 0 };
    const endless = {
      ...bagels,
      steps: bagels.steps.map((step) =>
        step.kind === 'check' ? { ...step, check: { ...step.check, tries: null } } : step,
      ),
    };
    const one = doing(pick('x1'));
    const versions = (one.answers.hole?.versions ?? []).flatMap((version) =>
      [1, 2, 3].map(() => ({ ...version, verdict })),
    );
    const thrice = { ...one, answers: { hole: { tries: 3, versions } } };
    expect(statusAt(1, one, NO_REVIEW, endless)).toEqual({ is: 'working' });
    expect(statusAt(1, thrice, NO_REVIEW, endless)).toEqual({ is: 'wrong', tries: 3, since: GIVEN });
  });

  test('[GR4] an answer waits until it is read', () => {
    const work = doing(words('Because'));
    expect(statusAt(1, work)).toEqual({ is: 'waits', since: GIVEN });
    const review = reviewed(NO_REVIEW, { type: 'read', step: 'say' }, GIVEN + 5) ?? NO_REVIEW;
    expect(statusAt(1, work, review)).toEqual({ is: 'working' });
  });

  test('[GR5] who needs help first', () => {
    const order: readonly RowStatus[] = [
      { is: 'notBegun' },
      { is: 'wrong', tries: 3, since: 9 },
      { is: 'still', since: 1 },
      { is: 'still', since: 5 },
      { is: 'waits', since: 2 },
      { is: 'working' },
      { is: 'done' },
    ];
    expect(order.toReversed().toSorted(compareNeed)).toEqual(order);
  });
});

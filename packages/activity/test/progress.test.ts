import { describe, expect, test } from 'vitest';
import {
  type Act,
  type Activity,
  deckOf,
  NO_REVIEW,
  progressOf,
  type Review,
  type ReviewAct,
  reviewed,
  type Step,
  type Work,
} from '../src/index.ts';
import { bagels, VIDEO_SECONDS } from './support/activity.ts';
import { fresh, GIVEN, pick, play, send, words } from './support/sending.ts';

const deck = deckOf(bagels);
const say = (act: ReviewAct, at: number, before: Review = NO_REVIEW) => reviewed(before, act, at) ?? before;
const doing = (acts: readonly Act[], from = 0, work: Work = fresh, review: Review = NO_REVIEW) =>
  send(
    work,
    acts.map((act, n) => ({ n: from + n, at: GIVEN + 1 + from + n, act })),
    { review },
  ).work;
const step = (id: string, work: Work, review: Review = NO_REVIEW) => {
  const found = progressOf(deck, work, review).steps.find((one) => one.id === id);
  return found === undefined ? null : [found.state, found.share];
};

describe('the deck', () => {
  const secret: Activity = {
    ...bagels,
    tags: ['canary-tag'],
    coachCheck: 'canary-coach',
    steps: bagels.steps.flatMap((one): readonly Step[] => {
      if (one.kind !== 'check') return [one];
      const check = {
        ...one.check,
        key: { kind: 'text', accepted: ['canary-key'] },
        right: 'canary-right',
        notYet: 'canary-not-yet',
        byOption: { x1: 'canary-option' },
      } as const;
      const moments = [{ seconds: 3, question: { ...one.question, id: 'mid' }, check }];
      const { question: _, check: __, ...base } = one;
      return [{ ...one, check }, { ...base, id: 'film', kind: 'watch', video: null, moments } as const];
    }),
  };

  test('[ST1] holds no canary', () => {
    expect(JSON.stringify(secret).match(/canary/g)).toHaveLength(10);
    expect(JSON.stringify(deckOf(secret))).not.toContain('canary');
  });

  test('[ST2] says what is checked and how often', () => {
    const check = deck.steps.find(({ id }) => id === 'check');
    expect(check).toMatchObject({ question: { checked: true, tries: 2 } });
    expect(deck.reflection).toMatchObject({ checked: false, tries: null });
  });

  test.each([['a'], ['b'], ['q7']])(
    '[ST3] question %s: what is to be sorted comes in an order of its own',
    (id) => {
      const items = ['i1', 'i2', 'i3'].map((item) => ({ id: item, text: item }));
      const question = { id, prompt: 'Sort', ask: { kind: 'sort', items } } as const;
      const shown = deckOf({ ...bagels, reflection: question }).reflection?.ask;
      if (shown?.kind !== 'sort') throw new Error('It is no longer a question to sort.');
      expect(shown.items).not.toEqual(items);
      expect(shown.items.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(items);
      const matched = { ...question, ask: { kind: 'match', left: items, right: items } } as const;
      const match = deckOf({ ...bagels, reflection: matched }).reflection?.ask;
      expect(match).toMatchObject({ left: items, right: shown.items });
    },
  );
});

describe('progress', () => {
  test('[PR1] reading is done by going on, a task by saying so', () => {
    expect(step('read', fresh)).toEqual(['untouched', 0]);
    expect(step('read', doing([{ type: 'open', step: 'read' }]))).toEqual(['open', 0]);
    expect(step('read', doing([{ type: 'done', step: 'read' }]))).toEqual(['done', 1]);
    const ticked = doing([{ type: 'tick', step: 'do', parts: [0, 1, 2] }]);
    expect(step('do', ticked)).toEqual(['open', 0.9]);
    expect(step('do', doing([{ type: 'done', step: 'do' }], 1, ticked))).toEqual(['done', 1]);
  });

  test('[PR2] a check is done when right, or out of tries', () => {
    expect(step('say', doing([words('Because')]))).toEqual(['done', 1]);
    expect(step('check', doing([pick('x1')]))).toEqual(['open', 0]);
    expect(step('check', doing([pick('x2')]))).toEqual(['done', 1]);
    expect(step('check', doing([pick('x1'), pick('x3')]))).toEqual(['done', 1]);
  });

  test('[PR3] a video is done when watched, or opened where nothing more can be known', () => {
    const half = Array.from({ length: 24 }, (_, n) =>
      play({ from: n * 5, to: n * 5 + 5, startedAt: GIVEN + n * 5_000, at: GIVEN + n * 5_000 + 5_000 }, n),
    );
    expect(step('watch', send(fresh, half).work)).toEqual(['open', 120 / VIDEO_SECONDS]);
    expect(step('watch', doing([{ type: 'done', step: 'watch' }]))).toEqual(['open', 0]);
    expect(step('loom', doing([{ type: 'done', step: 'loom' }]))).toEqual(['done', 1]);
  });

  test('[PR4] without a verdict it waits', () => {
    const work = doing([pick('x2')]);
    const hole = work.answers.hole;
    const versions = hole?.versions.map((version) => ({ ...version, verdict: null })) ?? [];
    const offline = { ...work, answers: { hole: { tries: 1, versions } } };
    expect(step('check', offline)).toEqual(['waiting', 0]);
  });

  test('[PR5] after "try again" only what came since counts', () => {
    const review = say({ type: 'again', step: 'say', text: null }, GIVEN + 50);
    const before = doing([words('Because')]);
    expect(step('say', before, review)).toEqual(['again', 0]);
    expect(step('say', doing([words('The water')], 100, before, review), review)).toEqual(['done', 1]);
  });

  test('[PR6] the teacher’s word wins', () => {
    const not = say({ type: 'override', step: 'say', as: 'notDone' }, GIVEN + 50);
    expect(step('say', doing([words('Because')]), not)).toEqual(['again', 0.99]);
    expect(step('watch', fresh, say({ type: 'override', step: 'watch', as: 'done' }, GIVEN))).toEqual([
      'done',
      1,
    ]);
  });

  test('[PR7] complete is what everybody does; next is the most needed', () => {
    const steps = bagels.steps.filter(({ id }) => ['read', 'say', 'do'].includes(id));
    const mixed = deckOf({
      ...bagels,
      steps: steps.map((one) => ({
        ...one,
        need: one.id === 'say' ? 'must' : one.id === 'do' ? 'should' : 'aspire',
      })),
    });
    const at = (work: Work) => {
      const { complete, everything, next } = progressOf(mixed, work, NO_REVIEW);
      return [complete, everything, next];
    };
    const said = doing([words('Because')]);
    expect(at(fresh)).toEqual([false, false, 'say']);
    expect(at(said)).toEqual([true, false, 'do']);
    expect(
      at(
        doing(
          [
            { type: 'done', step: 'do' },
            { type: 'done', step: 'read' },
          ],
          1,
          said,
        ),
      ),
    ).toEqual([true, true, null]);
  });
});

import { fc, test as given } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import { type Act, answerWork, LIMITS, newestVersion, stepWork, utf8Bytes } from '../src/index.ts';
import { fresh, GIVEN, HOUR, pick, play, type Sent, send, whys, words } from './support/sending.ts';

const minute = 60_000;
const open: Act = { type: 'open', step: 'read' };

const act = fc.oneof(
  fc.constantFrom<Act>(
    open,
    { type: 'done', step: 'read' },
    { type: 'tick', step: 'do', parts: [0] },
    { type: 'tick', step: 'do', parts: [2, 1] },
    { type: 'timer', step: 'do', minutes: 6 },
    { type: 'timerStop', step: 'do', timer: 3 },
    { type: 'length', step: 'tube', seconds: 200 },
    { type: 'length', step: 'tube', seconds: 90 },
    { type: 'blocked', step: 'loom' },
  ),
  fc.string({ minLength: 1, maxLength: 9, unit: 'grapheme' }).map((text) => words(`a${text}`)),
);
const claim = fc
  .record({ from: fc.integer({ min: 0, max: 230 }), start: fc.integer({ min: 0, max: 3_000 }) })
  .map(({ from, start }) => ({
    from,
    to: from + 9,
    startedAt: GIVEN + start * 1000,
    at: GIVEN + start * 1000 + 5000,
  }));
const operations = fc
  .array(
    fc.oneof(
      act.map((one) => ({ act: one, at: null })),
      claim.map((one) => ({ act: play(one, 0).act, at: one.at })),
    ),
    {
      maxLength: 25,
    },
  )
  .chain((acts) =>
    fc.record({
      acts: fc.constant(acts),
      ats: fc.array(fc.integer({ min: 0, max: HOUR }), { minLength: acts.length, maxLength: acts.length }),
      devices: fc.array(fc.constantFrom('phone', 'laptop'), {
        minLength: acts.length,
        maxLength: acts.length,
      }),
      order: fc.shuffledSubarray(
        acts.map((_, n) => n),
        { minLength: acts.length },
      ),
    }),
  );

describe('taking in', () => {
  given.prop([operations])(
    '[TI1] [TI2] any order, and everything twice, gives the same work',
    ({ acts, ats, devices, order }) => {
      const sent = acts.map(
        ({ act: one, at }, n): Sent => ({ n, at: at ?? GIVEN + (ats[n] ?? 0), act: one }),
      );
      const take = (places: readonly number[]) =>
        places.reduce((work, place) => {
          const one = sent[place];
          return one === undefined ? work : send(work, [one], { device: devices[place] ?? 'phone' }).work;
        }, fresh);
      const straight = take(sent.map((_, n) => n));
      expect(sortedKeys(take([...order, ...order]))).toEqual(sortedKeys(straight));
    },
  );

  test('[TI1] sent again it is known, and is counted once', () => {
    const once = send(fresh, [{ n: 0, at: GIVEN, act: words('Because') }]);
    const twice = send(once.work, [{ n: 0, at: GIVEN, act: words('Because') }]);
    expect(whys(twice)).toEqual(['known']);
    expect(twice.work).toEqual(once.work);
    expect(answerWork(twice.work, 'why').tries).toBe(1);
  });

  test('[TI3] a refusal is for good', () => {
    const refused = send(fresh, [{ n: 0, at: GIVEN, act: { type: 'open', step: 'nowhere' } }]);
    expect(whys(refused)).toEqual(['notFound']);
    expect(refused.work.steps).toEqual({});
    expect(whys(send(refused.work, [{ n: 0, at: GIVEN, act: open }]))).toEqual(['known']);
  });

  test('[TI4] what was not given out, or another revision, is not taken', () => {
    expect(whys(send(fresh, [{ n: 0, at: GIVEN, act: open }], { givenAt: null }))).toEqual(['notGiven']);
    expect(whys(send(fresh, [{ n: 0, at: GIVEN, act: open, revision: 2 }]))).toEqual(['revision']);
  });

  test.each<[string, Act, string]>([
    [
      'an unknown question',
      { type: 'answer', question: 'no', answer: { kind: 'number', value: 1 } },
      'notFound',
    ],
    ['a step called __proto__', { type: 'open', step: '__proto__' }, 'notFound'],
    [
      'a number for words',
      { type: 'answer', question: 'why', answer: { kind: 'number', value: 1 } },
      'notThat',
    ],
    ['an option that is not there', pick('x9'), 'notThat'],
    ['ticks where nothing is to tick', { type: 'tick', step: 'read', parts: [0] }, 'notThat'],
    ['a line that is not there', { type: 'tick', step: 'do', parts: [3] }, 'notThat'],
  ])('[TI5] %s is refused', (_, one, why) => {
    expect(whys(send(fresh, [{ n: 0, at: GIVEN, act: one }]))).toEqual([why]);
  });

  test('[TI6] a clock that is a day ahead is set right', () => {
    const now = GIVEN + HOUR;
    const at = now - 10 * minute;
    const { work } = send(fresh, [{ n: 0, at: at + 24 * HOUR, act: open }], { sentAt: now + 24 * HOUR });
    expect(stepWork(work, 'read').openedAt).toBe(at);
  });

  test('[TI7] times before the giving out or in the future are taken as the nearer end', () => {
    const { work } = send(fresh, [
      { n: 0, at: GIVEN - HOUR, act: open },
      { n: 1, at: GIVEN + 5 * HOUR, act: { type: 'done', step: 'read' } },
    ]);
    expect(stepWork(work, 'read')).toMatchObject({ openedAt: GIVEN, doneAt: GIVEN + HOUR });
  });

  test('[TI8] gaps and devices have an end', () => {
    const gappy = Array.from({ length: LIMITS.gaps + 1 }, (_, n) => ({ n: n * 2, at: GIVEN, act: open }));
    expect(whys(send(fresh, gappy)).slice(-2)).toEqual(['taken', 'tooMany']);
    let work = fresh;
    for (let n = 0; n < LIMITS.devices; n += 1) {
      work = send(work, [{ n: 0, at: GIVEN, act: open }], { device: `d${n}` }).work;
    }
    expect(whys(send(work, [{ n: 0, at: GIVEN, act: open }], { device: 'more' }))).toEqual(['tooMany']);
  });

  test('[TI9] [AN1] versions are kept while they fit, and work within its bytes', () => {
    const long = '👩‍🚀'.repeat(700);
    const sent = Array.from({ length: 8 }, (_, n) => ({ n, at: GIVEN + n, act: words(`${n}${long}`) }));
    const { work } = send(fresh, sent);
    const { tries, versions } = answerWork(work, 'why');
    expect([tries, versions.length]).toEqual([8, 2]);
    expect(newestVersion(work, 'why')?.answer).toEqual({ kind: 'text', text: `7${long}` });
    const small = send(
      fresh,
      sent.map((one) => ({ ...one, act: words(`v${one.n}`) })),
    );
    expect(answerWork(small.work, 'why').versions.map(({ stamp }) => stamp.n)).toEqual([7, 6, 5, 4, 3]);

    const heavy = {
      ...work,
      steps: {
        big: {
          ...stepWork(work, 'x'),
          ticked: { parts: Array(26_500).fill(1), stamp: { at: 1, n: 1, device: 'd' } },
        },
      },
    };
    const trimmed = send(heavy, [{ n: 8, at: GIVEN + 9, act: open }]);
    expect(whys(trimmed)).toEqual(['taken']);
    expect(answerWork(trimmed.work, 'why').versions).toHaveLength(1);
    expect(utf8Bytes(JSON.stringify(trimmed.work))).toBeLessThan(LIMITS.workBytes + 1);
    const tooHeavy = {
      ...heavy,
      steps: {
        big: {
          ...heavy.steps.big,
          ticked: { parts: Array(40_000).fill(1), stamp: { at: 1, n: 1, device: 'd' } },
        },
      },
    };
    const full = send(tooHeavy, [{ n: 8, at: GIVEN + 9, act: open }]);
    expect(whys(full)).toEqual(['full']);
    expect(full.work.answers).toEqual(tooHeavy.answers);
  });
});

const sortedKeys = (value: unknown): unknown => JSON.parse(JSON.stringify(value, sortKeys));

function sortKeys(_: string, value: unknown): unknown {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
    : value;
}

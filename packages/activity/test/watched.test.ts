import { fc, test as given } from '@fast-check/vitest';
import { describe, expect, test } from 'vitest';
import {
  type Claim,
  creditedSeconds,
  isWatchedEnough,
  lengthOf,
  rewatchedParts,
  stepWork,
  type Watched,
  type Work,
} from '../src/index.ts';
import { NOT_PLAYING, type Tick, track } from '../src/player.ts';
import { bagels, VIDEO_SECONDS } from './support/activity.ts';
import { fresh, GIVEN, play, send, whys } from './support/sending.ts';

const NOTHING: Watched = { video: [], clock: {}, plays: {} };
const watchedOf = (work: Work) => stepWork(work, 'watch').watched ?? NOTHING;
const credit = (work: Work) => creditedSeconds(watchedOf(work), VIDEO_SECONDS);

/** Claims of 5 s of the clock from video second `from` on, `rate` times as fast, beginning at ms `start` after the giving out. */
const watching = (from: number, to: number, rate: number, start = 0): Claim[] => {
  const claims: Claim[] = [];
  for (let second = from, at = GIVEN + start; second < to; second += 5 * rate, at += 5_000) {
    const end = Math.min(to, second + 5 * rate);
    claims.push({ from: second, to: end, startedAt: at, at: at + ((end - second) / rate) * 1000 });
  }
  return claims;
};

const report = (claims: readonly Claim[], now = GIVEN + 3_600_000, device = 'phone', work = fresh) =>
  send(
    work,
    claims.map((claim, n) => play(claim, n)),
    { now, device },
  );

describe('an honest viewer', () => {
  test.each([1, 1.5, 2])('[WA7] [WA5] at %d× with a pause gets full credit', (rate) => {
    const first = watching(0, 120, rate);
    const paused = (first.at(-1)?.at ?? GIVEN) - GIVEN + 60_000;
    const { work } = report([...first, ...watching(120, VIDEO_SECONDS, rate, paused)]);
    expect(credit(work)).toBe(VIDEO_SECONDS);
    expect(isWatchedEnough(credit(work), VIDEO_SECONDS)).toBe(true);
    expect(isWatchedEnough(credit(report(watching(0, 210, rate)).work), VIDEO_SECONDS)).toBe(false);
  });

  test('[WA7] an offline stretch sent at once, by a clock that is wrong, gets full credit', () => {
    const wrong = 7 * 3_600_000;
    const now = GIVEN + 300_000;
    const claims = watching(0, VIDEO_SECONDS, 1).map((claim) => ({
      ...claim,
      startedAt: claim.startedAt + wrong,
      at: claim.at + wrong,
    }));
    const { work } = send(
      fresh,
      claims.map((claim, n) => play(claim, n)),
      { now, sentAt: now + wrong },
    );
    expect(credit(work)).toBe(VIDEO_SECONDS);
  });

  test('[WA5] lengths: ours, the teacher’s player, then the student’s first word', () => {
    const tube = bagels.steps.find(({ id }) => id === 'tube');
    const video = tube?.kind === 'watch' ? tube.video : null;
    if (video === null) throw new Error('The activity has no such video.');
    const { work } = send(fresh, [
      { n: 1, at: GIVEN + 2, act: { type: 'length', step: 'tube', seconds: 5 } },
      { n: 0, at: GIVEN + 1, act: { type: 'length', step: 'tube', seconds: 200 } },
    ]);
    const reported = stepWork(work, 'tube').length?.seconds ?? null;
    expect([lengthOf(video, reported), lengthOf({ ...video, seconds: 99 }, reported)]).toEqual([200, 99]);
    expect(isWatchedEnough(1000, null)).toBe(false);
  });
});

describe('cheating', () => {
  const twoMinutes = GIVEN + 120_000;
  const honest = credit(report(watching(0, VIDEO_SECONDS, 2), twoMinutes).work);

  test.each<[string, readonly Claim[], number]>([
    ['20 minutes in two', watching(0, VIDEO_SECONDS, 10), 0],
    ['one claim for everything', [{ from: 0, to: 230, startedAt: GIVEN, at: GIVEN + 115_000 }], 0],
    ['backwards', [{ from: 20, to: 10, startedAt: GIVEN, at: GIVEN + 5_000 }], 0],
    ['beyond the end', [{ from: 245, to: 250, startedAt: GIVEN, at: GIVEN + 5_000 }], 0],
    ['before it was given out', watching(0, 60, 1, -3_600_000), 0],
    ['in the future', watching(0, 60, 1, 3_600_000), 0],
    ['not a number', [{ from: Number.NaN, to: 5, startedAt: GIVEN, at: GIVEN + 5_000 }], 0],
    ['without end', [{ from: 0, to: Infinity, startedAt: GIVEN, at: GIVEN + 5_000 }], 0],
  ])('[WA2] %s', (_, claims, most) => {
    const received = report(claims, twoMinutes);
    expect(new Set(whys(received))).toEqual(new Set(['impossible']));
    expect(credit(received.work)).toBe(most);
  });

  test('[WA4] seeking to the end earns what was played there', () => {
    const { work } = report([...watching(0, 5, 1), ...watching(235, 240, 1, 5_000)], twoMinutes);
    expect(credit(work)).toBe(10);
  });

  test('[WA3] two devices at once are one viewer', () => {
    const phone = report(watching(0, 60, 1), twoMinutes).work;
    const both = report(watching(60, 120, 1), twoMinutes, 'laptop', phone).work;
    expect(credit(both)).toBe(60);
  });

  test('[WA1] the same stretch of the clock for another part earns nothing, and neither does a replay', () => {
    const once = report(watching(0, 30, 2), twoMinutes).work;
    const more = send(
      once,
      [...watching(30, 60, 2), ...watching(0, 30, 2)].map((one, n) => play(one, 50 + n)),
      {
        now: twoMinutes,
      },
    ).work;
    expect(credit(more)).toBe(credit(once));
  });

  given.prop([
    fc.array(
      fc.record({
        from: fc.double({ min: -5, max: 250, noNaN: true }),
        length: fc.double({ min: -5, max: 40, noNaN: true }),
        start: fc.integer({ min: -20_000, max: 140_000 }),
        ms: fc.integer({ min: -100, max: 20_000 }),
        device: fc.constantFrom('phone', 'laptop'),
      }),
      { maxLength: 60 },
    ),
  ])('[WA1] whatever is claimed: never more than twice the clock, nor than the honest at 2×', (forged) => {
    const now = GIVEN + 60_000;
    const work = forged.reduce(
      (before, { from, length, start, ms, device }, n) =>
        send(
          before,
          [play({ from, to: from + length, startedAt: GIVEN + start, at: GIVEN + start + ms }, n)],
          {
            now,
            device,
          },
        ).work,
      fresh,
    );
    // The slack of a clock, 2 s at either end.
    expect(credit(work)).toBeLessThanOrEqual(2 * (60 + 4));
    expect(credit(work)).toBeLessThanOrEqual(honest);
  });

  test('[WA6] a player that tells no position is opened, never watched', () => {
    expect(
      whys(send(fresh, [play({ from: 0, to: 5, startedAt: GIVEN, at: GIVEN + 5_000 }, 0, 'loom')])),
    ).toEqual(['notThat']);
  });

  test('[WA8] what a class played again is seen', () => {
    const twice = report([...watching(0, 30, 1), ...watching(15, 30, 1, 60_000)]).work;
    expect(rewatchedParts([watchedOf(twice), watchedOf(twice)])).toEqual([
      { seconds: 0, times: 2 },
      { seconds: 15, times: 4 },
    ]);
  });
});

describe('the player', () => {
  const tick = (seconds: number, position: number, more: Partial<Tick> = {}): Tick => ({
    at: GIVEN + seconds * 1000,
    position,
    playing: true,
    visible: true,
    ...more,
  });
  const follow = (ticks: readonly Tick[]) => {
    let tracker = NOT_PLAYING;
    return ticks.flatMap((one) => {
      const tracked = track(tracker, one);
      tracker = tracked.tracker;
      return tracked.claims.map(({ from, to }) => [from, to]);
    });
  };

  test.each([
    [
      'a hidden page',
      [tick(0, 0), tick(2, 2, { visible: false }), tick(60, 60), tick(61, 61, { playing: false })],
      [
        [0, 2],
        [60, 61],
      ],
    ],
    [
      'a pause',
      [tick(0, 0), tick(1, 1, { playing: false }), tick(30, 1), tick(32, 3, { playing: false })],
      [
        [0, 1],
        [1, 3],
      ],
    ],
    [
      'a jump',
      [tick(0, 0), tick(1, 1), tick(2, 200), tick(3, 201, { playing: false })],
      [
        [0, 1],
        [200, 201],
      ],
    ],
    ['three times as fast', [tick(0, 0), tick(1, 3), tick(2, 6), tick(3, 9, { playing: false })], []],
    [
      'sleep',
      [tick(0, 0), tick(1, 1), tick(600, 600), tick(601, 601, { playing: false })],
      [
        [0, 1],
        [600, 601],
      ],
    ],
  ])('[PL1] %s gives no claim', (_, ticks, claimed) => {
    expect(follow(ticks)).toEqual(claimed);
  });

  test('[PL2] a claim every 5 s, one after the other', () => {
    const ticks = Array.from({ length: 16 }, (_, second) => tick(second, second * 1.5));
    expect(follow(ticks)).toEqual([
      [0, 7.5],
      [7.5, 15],
      [15, 22.5],
    ]);
  });
});

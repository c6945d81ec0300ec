import {
  aboutReading,
  formatReading,
  fractionLeft,
  nextChangeIn,
  type Reading,
  readCountdown,
  warningIn,
} from '@flipflop/countdown';
import type { Countdown } from '@flipflop/rotation';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const MINUTE = 60_000;
const END = 1_000_000;
const running = (totalMs = 20 * MINUTE): Countdown => ({ kind: 'running', endsAt: END, totalMs });
const paused = (remainingMs: number, totalMs = 20 * MINUTE): Countdown => ({
  kind: 'paused',
  remainingMs,
  totalMs,
});
const textAt = (countdown: Countdown, now: number) => formatReading(readCountdown(countdown, now));
const left = (ms: number): Reading => ({ kind: 'running', ms });
const over = (ms: number): Reading => ({ kind: 'over', ms });

describe('readings', () => {
  test.each([
    [END - 5_000, { kind: 'running', ms: 5_000 }],
    [END - 0.5, { kind: 'running', ms: 0.5 }],
    [END, { kind: 'over', ms: 0 }],
    [END + 42_000, { kind: 'over', ms: 42_000 }],
  ])('[RD1] at %d it reads %o', (now, reading) => {
    expect(readCountdown(running(), now)).toEqual(reading);
  });

  test('[RD2] paused, it reads what remains at any time', () => {
    expect(readCountdown(paused(90_000), 0)).toEqual({ kind: 'paused', ms: 90_000 });
    expect(readCountdown(paused(90_000), END * 2)).toEqual({ kind: 'paused', ms: 90_000 });
    expect(textAt(paused(0), 0)).toBe('0:00');
  });

  test.each([
    [left(12 * MINUTE + 40_000), '12:40'],
    [left(38_000), '0:38'],
    [left(60 * MINUTE), '1:00:00'],
    [left(62 * MINUTE + 5_000), '1:02:05'],
    [{ kind: 'paused', ms: 9_000 } as const, '0:09'],
    [over(42_000), '+0:42'],
    [over(61 * MINUTE), '+1:01:00'],
  ])('[RD3] %o is "%s"', (reading, text) => {
    expect(formatReading(reading)).toBe(text);
  });

  test.each([
    [left(1), '0:01'],
    [left(1_000), '0:01'],
    [left(1_001), '0:02'],
    [{ kind: 'paused', ms: 1_001 } as const, '0:02'],
    [over(0), '+0:00'],
    [over(999), '+0:00'],
    [over(1_000), '+0:01'],
  ])('[RD4] %o rounds to "%s"', (reading, text) => {
    expect(formatReading(reading)).toBe(text);
  });

  test.each([
    [left(10 * MINUTE + 20_000), 'About 10 minutes'],
    [left(9.5 * MINUTE), 'About 10 minutes'],
    [left(MINUTE), 'About 1 minute'],
    [left(MINUTE - 1), 'Less than a minute'],
    [{ kind: 'paused', ms: 5 * MINUTE } as const, 'About 5 minutes'],
    [over(0), 'Time is up'],
  ])('[RD5] %o in words is "%s"', (reading, words) => {
    expect(aboutReading(reading)).toBe(words);
  });

  test('[RD6] the text changes after the said time and not before', () => {
    fc.assert(
      fc.property(fc.integer({ min: END - 90 * MINUTE, max: END + 90 * MINUTE }), (now) => {
        const wait = nextChangeIn(running(), now);
        if (wait === null) throw new Error('a running countdown changes');
        expect(wait).toBeGreaterThan(0);
        expect(wait).toBeLessThanOrEqual(1_000);
        expect(textAt(running(), now + wait - 1)).toBe(textAt(running(), now));
        expect(textAt(running(), now + wait)).not.toBe(textAt(running(), now));
      }),
    );
  });

  test('[RD6] paused, the text never changes', () => {
    expect(nextChangeIn(paused(5_000), 0)).toBeNull();
  });

  test('[RD7] the part that is left steps with the text', () => {
    expect(fractionLeft(running(), END - 20 * MINUTE)).toBe(1);
    expect(fractionLeft(running(), END - 25 * MINUTE)).toBe(1);
    expect(fractionLeft(running(), END - 5 * MINUTE)).toBe(0.25);
    expect(fractionLeft(running(10_000), END - 4_001)).toBe(0.5);
    expect(fractionLeft(running(10_000), END - 5_000)).toBe(0.5);
    expect(fractionLeft(paused(5 * MINUTE), 0)).toBe(0.25);
    expect(fractionLeft(running(), END)).toBe(0);
    expect(fractionLeft(running(0), END - 10)).toBe(0);
  });
});

describe('the soft warning', () => {
  test('[WA1] is due the set time before the deadline, and until it', () => {
    expect(warningIn(running(), 2 * MINUTE, END - 5 * MINUTE)).toBe(3 * MINUTE);
    expect(warningIn(running(), 2 * MINUTE, END - 2 * MINUTE)).toBe(0);
    expect(warningIn(running(), 2 * MINUTE, END - 1)).toBe(0);
  });

  test('[WA2] is none where none is set, where it is as long as the stretch, and in overtime', () => {
    expect(warningIn(running(), 0, END - 5 * MINUTE)).toBeNull();
    expect(warningIn(running(2 * MINUTE), 2 * MINUTE, END - 2 * MINUTE)).toBeNull();
    expect(warningIn(running(), 2 * MINUTE, END)).toBeNull();
  });

  test('[WA3] does not come while paused, and stays if it was there', () => {
    expect(warningIn(paused(5 * MINUTE), 2 * MINUTE, END)).toBeNull();
    expect(warningIn(paused(MINUTE), 2 * MINUTE, END)).toBe(0);
  });
});

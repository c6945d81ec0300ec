import { createServerClock } from '@flipflop/countdown';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { NetworkTrait } from './classroom.ts';
import { runRound, simulateDevice, TRAITS } from './simulated-round.ts';

const MINUTE = 60_000;
const QUIET: NetworkTrait = { delay: 60, asymmetry: 0, jitter: 0, drift: 0 };

const traits = fc.record({
  delay: fc.integer(TRAITS.delay),
  asymmetry: fc.integer(TRAITS.asymmetry),
  jitter: fc.integer(TRAITS.jitter),
  drift: fc.integer(TRAITS.driftMillionths).map((millionths) => millionths / 1e6),
});

const start = (trait: NetworkTrait, seed = 1) => simulateDevice(trait, seed, createServerClock);

describe('the server’s clock', () => {
  test('[SC1] the first exchange is taken as it is', () => {
    const { clock, exchange, error } = start(QUIET);
    expect(clock.synced()).toBe(false);
    expect(clock.spread()).toBe(Number.POSITIVE_INFINITY);
    exchange();
    expect(clock.synced()).toBe(true);
    expect(Math.abs(error())).toBeLessThanOrEqual(1);
    expect(clock.spread()).toBeCloseTo(30.5);
  });

  test('[SC2] 99 of 100 readings are within 50 ms', () => {
    const errors: number[] = [];
    fc.assert(
      fc.property(traits, fc.integer(), (trait, seed) => {
        const run = start(trait, seed);
        runRound(run, () => errors.push(Math.abs(run.error())));
      }),
      { numRuns: 60, seed: 20_260_901 },
    );
    errors.sort((one, other) => one - other);
    expect(errors.length).toBeGreaterThan(100_000);
    expect(errors[Math.floor(errors.length * 0.99)]).toBeLessThanOrEqual(50);
  });

  test('[SC3] never goes backwards between jumps', () => {
    fc.assert(
      fc.property(traits, fc.integer(), (trait, seed) => {
        const run = start(trait, seed);
        run.exchange();
        let before = run.clock.now();
        runRound(run, () => {
          const now = run.clock.now();
          expect(now).toBeGreaterThanOrEqual(before);
          before = now;
        });
      }),
      { numRuns: 15 },
    );
  });

  test('[SC4] a small correction is made at a tenth of the passing time', () => {
    const { room, clock, exchange, error } = start(QUIET);
    exchange();
    room.serverJumps(300);
    exchange();
    expect(error()).toBeCloseTo(-300, -1);
    const before = clock.now();
    room.pass(1_000);
    expect(clock.now() - before).toBeCloseTo(1_100);
    room.pass(2_000);
    expect(Math.abs(error())).toBeLessThanOrEqual(1);
    const settled = clock.now();
    room.pass(1_000);
    expect(clock.now() - settled).toBeCloseTo(1_000);
  });

  test.each([5 * MINUTE, -5 * MINUTE, 60 * MINUTE, -60 * MINUTE, 1_500, -1_500])(
    '[SC5] the server jumps by %d ms: the next exchange sets it right at once',
    (ms) => {
      const { room, exchange, error } = start({ ...QUIET, delay: 200 });
      for (let count = 0; count < 5; count += 1) exchange();
      room.pass(10 * MINUTE);
      exchange();
      room.serverJumps(ms);
      exchange();
      expect(Math.abs(error())).toBeLessThanOrEqual(10);
    },
  );

  test.each([5 * MINUTE, 60 * MINUTE])('[SC5] the device sleeps for %d ms: right at once after', (ms) => {
    const { room, exchange, error } = start({ ...QUIET, delay: 200 });
    exchange();
    room.sleeps(ms);
    exchange();
    expect(Math.abs(error())).toBeLessThanOrEqual(1);
  });

  test('[SC6] a slow exchange changes nothing', () => {
    const { room, clock, exchange, error } = start(QUIET);
    exchange();
    const sentAt = room.monotonic();
    room.pass(3_000);
    const serverNow = Math.floor(room.serverNow());
    room.pass(20);
    clock.add({ sentAt, serverNow, receivedAt: room.monotonic() });
    room.pass(10_000);
    expect(Math.abs(error())).toBeLessThanOrEqual(6);
  });

  test('[SC7] after a reset it goes on, and the next exchange alone counts', () => {
    const { room, clock, exchange, error } = start(QUIET);
    exchange();
    clock.reset();
    expect(clock.synced()).toBe(false);
    expect(clock.spread()).toBe(Number.POSITIVE_INFINITY);
    room.pass(1_000);
    expect(Math.abs(error())).toBeLessThanOrEqual(1);
    room.serverJumps(20);
    exchange();
    room.pass(1_000);
    expect(clock.synced()).toBe(true);
    expect(Math.abs(error())).toBeLessThanOrEqual(1);
  });

  test('[SC7] after a sleep it goes on from that much later', () => {
    const { room, clock, exchange, error } = start(QUIET);
    exchange();
    room.sleeps(10 * MINUTE);
    clock.reset(10 * MINUTE);
    expect(Math.abs(error())).toBeLessThanOrEqual(1);
  });

  test('[SC8] the server is within the spread', () => {
    fc.assert(
      fc.property(traits, fc.integer(), (trait, seed) => {
        const { room, clock, exchange, error } = start(trait, seed);
        for (let count = 0; count < 12; count += 1) {
          exchange();
          room.pass(20_000);
          expect(Math.abs(error())).toBeLessThanOrEqual(clock.spread() + 0.01);
        }
      }),
    );
  });
});

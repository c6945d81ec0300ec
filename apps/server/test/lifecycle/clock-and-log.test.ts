import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createClock } from '../../src/clock.ts';
import { createLog, faultFields } from '../../src/log.ts';

const HOUR = 3_600_000;

test('the clock follows a forward jump and says so; where the wall clock goes back, time goes on', () => {
  let [wall, passed] = [1_000_000.5, 70];
  const go = (ms: number, set = 0) => {
    wall += ms + set;
    passed += ms;
  };
  const jumps: number[] = [];
  const clock = createClock(
    () => wall,
    () => passed,
  );
  clock.onJump((ms) => jumps.push(ms));
  expect(clock.now()).toBe(1_000_000);
  go(500);
  expect(clock.now()).toBe(1_000_500);
  go(1_000, HOUR);
  expect(clock.now()).toBe(1_001_500 + HOUR);
  expect(jumps).toEqual([HOUR]);
  go(1_000, -HOUR);
  expect(clock.now()).toBe(1_002_500 + HOUR);
  go(60_000);
  expect(clock.now()).toBe(1_062_500 + HOUR);
  expect(jumps).toEqual([HOUR]);
});

test('a clock that is set to 1970 and back again goes on as if nothing had been', () => {
  const start = Date.parse('2026-01-05T08:00:00Z');
  let [wall, passed] = [start, 0];
  const clock = createClock(
    () => wall,
    () => passed,
  );
  wall = 0;
  passed = 1_000;
  expect(clock.now()).toBe(start + 1_000);
  wall = start + 2_000;
  passed = 2_000;
  expect(clock.now()).toBe(start + 2_000);
});

test('a clock that runs a little ahead of the wall clock never steps', () => {
  let [wall, passed] = [1_000, 0];
  const clock = createClock(
    () => wall,
    () => passed,
  );
  const read: number[] = [];
  for (const drift of [0, -3, 2, -1, 4]) {
    passed += 10;
    wall = 1_000 + passed + drift;
    read.push(clock.now());
  }
  expect(read).toEqual([...read].sort((one, other) => one - other));
  expect(read.at(-1)).toBe(1_054);
});

test('the log cuts out what could name a person or open a door, and no text ends a line', () => {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  const log = createLog('info', stream);
  log.warn({ classId: 'k1', name: 'CANARY', who: { given: 'CANARY', token: 'CANARY' } }, 'a line');
  log.info({ classId: 'a\n{"level":60}' }, 'another');
  const text = chunks.join('');
  expect(text).not.toContain('CANARY');
  const lines = text.trimEnd().split('\n');
  expect(lines.map((line) => JSON.parse(line).msg)).toEqual(['a line', 'another']);
});

test('of a fault the log gets its kind and place, never its words', () => {
  const fields = faultFields(Object.assign(new TypeError('Ada Lovelace'), { code: 'EIO' }));
  expect(fields).toMatchObject({ fault: 'TypeError', errorCode: 'EIO' });
  expect(JSON.stringify(fields)).not.toContain('Ada');
  expect(faultFields('Ada')).toEqual({ fault: 'string' });
});

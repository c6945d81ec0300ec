import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { createClock } from '../../src/clock.ts';
import { createLog, faultFields } from '../../src/log.ts';

test('the clock follows a forward jump, and holds where the wall clock goes back', () => {
  let wall = 1_000;
  const clock = createClock(() => wall);
  expect(clock.now()).toBe(1_000);
  wall = 5_000_000;
  expect(clock.now()).toBe(5_000_000);
  wall = 4_000_000;
  expect(clock.now()).toBe(5_000_000);
  wall = 5_000_001.7;
  expect(clock.now()).toBe(5_000_001);
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

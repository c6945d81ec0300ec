import { expect, test } from 'vitest';
import { atMost } from '../../src/store/at-most.ts';
import { whileBusy } from '../../src/store/while-busy.ts';

test('[ST60] on Windows a busy file is tried again, longer each time', async () => {
  const pauses: number[] = [];
  const result = await whileBusy(failing(['EPERM', 'EBUSY', 'EACCES']), keepIn(pauses), 'win32');
  expect(result).toBe('done');
  expect(pauses).toEqual([10, 20, 40]);
});

test('[ST60] not for ever', async () => {
  const pauses: number[] = [];
  const busy = Array.from({ length: 50 }, () => 'EBUSY');
  await expect(whileBusy(failing(busy), keepIn(pauses), 'win32')).rejects.toMatchObject({ code: 'EBUSY' });
  expect(pauses.reduce((sum, ms) => sum + ms, 0)).toBeLessThan(1_000);
});

test.each([
  ['win32', 'ENOSPC'],
  ['win32', 'EIO'],
  ['linux', 'EPERM'],
  ['darwin', 'EBUSY'],
])('[ST60] on %s %s fails at once', async (platform, code) => {
  const pauses: number[] = [];
  await expect(whileBusy(failing([code]), keepIn(pauses), platform)).rejects.toMatchObject({ code });
  expect(pauses).toEqual([]);
});

test('[ST61] no more at once than the limit, all in the end, a failure stops none', async () => {
  const inTurn = atMost(3);
  let running = 0;
  let most = 0;
  const results = await Promise.allSettled(
    Array.from({ length: 20 }, (_, index) =>
      inTurn(async () => {
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
        if (index % 4 === 0) throw new Error('refused');
        return index;
      }),
    ),
  );
  expect(most).toBe(3);
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(15);
});

function failing(codes: string[]): () => Promise<string> {
  return async () => {
    const code = codes.shift();
    if (code) throw Object.assign(new Error(code), { code });
    return 'done';
  };
}

function keepIn(pauses: number[]) {
  return async (ms: number) => {
    pauses.push(ms);
  };
}

import { expect, test } from 'vitest';
import { createReadiness } from '../../src/readiness.ts';
import { createSimulatedTime, settled } from '../host/simulated-time.ts';

function withDisk() {
  const time = createSimulatedTime();
  const disk = { tries: 0, answer: async () => true };
  const isReady = createReadiness({
    store: {
      takesWrites() {
        disk.tries += 1;
        return disk.answer();
      },
    },
    clock: time,
    timers: time.timers,
  });
  return { time, disk, isReady };
}

test('a server is ready while its disk takes writes, and is so again when it does', async () => {
  const { time, disk, isReady } = withDisk();
  expect(await isReady()).toBe(true);
  disk.answer = async () => false;
  await time.advance(5_000);
  expect(await isReady()).toBe(false);
  disk.answer = async () => true;
  await time.advance(5_000);
  expect(await isReady()).toBe(true);
  expect(time.armed).toBe(0);
});

test('however often it is asked, the disk is tried once in five seconds', async () => {
  const { time, disk, isReady } = withDisk();
  await Promise.all(Array.from({ length: 50 }, () => isReady()));
  await time.advance(4_999);
  await isReady();
  expect(disk.tries).toBe(1);
  await time.advance(1);
  await isReady();
  expect(disk.tries).toBe(2);
});

test('a disk that does not answer is no ready server, and is not asked again before it does', async () => {
  const { time, disk, isReady } = withDisk();
  let wake = (_: boolean) => {};
  disk.answer = () =>
    new Promise<boolean>((resolve) => {
      wake = resolve;
    });
  for (let asked = 1; asked <= 5; asked += 1) {
    const answer = isReady();
    await time.advance(5_000);
    expect(await answer).toBe(false);
  }
  expect(disk.tries).toBe(1);
  wake(true);
  await settled();
  disk.answer = async () => true;
  expect(await isReady()).toBe(true);
  expect(disk.tries).toBe(2);
});

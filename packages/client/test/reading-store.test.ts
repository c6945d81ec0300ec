import { createReadingStore } from '@flipflop/client';
import { formatReading } from '@flipflop/countdown';
import type { Countdown } from '@flipflop/rotation';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open, SERVER_TIME } from './support/open.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** Ends `ms` after the start of the test, on a server that is `SERVER_TIME` ahead. */
const endingIn = (ms: number): Countdown => ({
  kind: 'running',
  endsAt: performance.now() + SERVER_TIME + ms,
  totalMs: 60_000,
});

async function watch(countdown: Countdown | null) {
  const opened = open();
  opened.server.accept();
  await opened.answerClock();
  const store = createReadingStore(opened.connection, countdown);
  const texts: (string | null)[] = [];
  const text = () => {
    const reading = store.get();
    return reading === null ? null : formatReading(reading);
  };
  const stop = store.subscribe(() => texts.push(text()));
  return { ...opened, store, texts, text, stop };
}

test('it tells each text once, through the deadline into overtime', async () => {
  const { texts, text, pass } = await watch(endingIn(2_600));
  expect(text()).toBe('0:03');
  await pass(4_700);
  expect(texts).toEqual(['0:02', '0:01', '+0:00', '+0:01', '+0:02']);
});

test('the same text is the same object', async () => {
  const { store, pass } = await watch(endingIn(10_900));
  const before = store.get();
  await pass(500);
  expect(store.get()).toBe(before);
});

test('it has one timer while it runs and none while paused or stopped', async () => {
  const { stop, connection } = await watch(endingIn(5_000));
  connection.close();
  expect(vi.getTimerCount()).toBe(1);
  stop();
  expect(vi.getTimerCount()).toBe(0);
  const paused = createReadingStore(connection, { kind: 'paused', remainingMs: 5_000, totalMs: 60_000 });
  paused.subscribe(() => {});
  expect(paused.get()).toEqual({ kind: 'paused', ms: 5_000 });
  expect(vi.getTimerCount()).toBe(0);
});

test('without the server’s time it reads nothing, and tells when the time is known', async () => {
  const { server, connection, answerClock } = open();
  const store = createReadingStore(connection, endingIn(5_000));
  const listener = vi.fn();
  store.subscribe(listener);
  expect(store.get()).toBeNull();
  server.accept();
  await answerClock();
  expect(store.get()?.kind).toBe('running');
  expect(listener).toHaveBeenCalledTimes(1);
});

test('a page that slept reads right when it is in front again', async () => {
  const { page, texts, answerClock } = await watch(endingIn(50_000));
  vi.setSystemTime(Date.now() + 30_000);
  page.toFront(true);
  expect(texts).toEqual(['0:20']);
  await answerClock(SERVER_TIME + 30_000);
  expect(texts).toEqual(['0:20']);
});

test('no countdown reads nothing', async () => {
  const { store } = await watch(null);
  expect(store.get()).toBeNull();
});

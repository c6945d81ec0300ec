import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open, SERVER_TIME } from './support/open.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const MINUTE = 60_000;

/** The device sleeps and its monotonic clock, here `performance.now`, stands still. */
const sleep = (ms: number) => vi.setSystemTime(Date.now() + ms);

test('it asks five times at a connection’s start, each after the answer before', async () => {
  const { server, connection, settle, answerClock } = open();
  server.accept();
  expect(server.waiting('clock')).toBe(1);
  expect(connection.clockReadings.get()).toBe(0);
  expect(await answerClock()).toBe(5);
  await settle();
  expect(connection.clock.synced()).toBe(true);
  expect(connection.clockReadings.get()).toBe(5);
  expect(connection.clock.now() - (performance.now() + SERVER_TIME)).toBeCloseTo(0, -1);
});

test('a silent 20-minute round costs at most 4 KB', async () => {
  const { server, pass, answerClock } = open();
  server.accept();
  let exchanges = await answerClock();
  for (let second = 0; second < 20 * 60; second += 1) {
    await pass(1_000);
    exchanges += await answerClock();
  }
  // As Socket.IO writes them, with three digits of acknowledgement, in websocket frames; what a page sends is masked.
  const [up, down] = [2 + 4, 2];
  const exchange = up + '42999["clock",{}]'.length + down + '43999[{"now":1790000000000}]'.length;
  const heartbeat = down + '2'.length + up + '3'.length;
  const heartbeats = Math.ceil((20 * 60) / 8);
  expect(exchanges).toBeGreaterThanOrEqual(20);
  expect(exchanges * exchange + heartbeats * heartbeat).toBeLessThanOrEqual(4_096);
});

test('a lost answer is no end: it goes on asking', async () => {
  const { server, pass } = open();
  server.accept();
  server.take('clock');
  await pass(5_000);
  expect(server.waiting('clock')).toBe(1);
});

test('each connection measures anew', async () => {
  const { server, answerClock } = open();
  server.accept();
  await answerClock();
  server.cut();
  server.accept();
  expect(await answerClock()).toBe(5);
});

test('it asks when the page comes to the front', async () => {
  const { server, page, pass, answerClock } = open();
  server.accept();
  await answerClock();
  await pass(500);
  page.toFront(false);
  expect(server.waiting('clock')).toBe(0);
  page.toFront(true);
  expect(server.waiting('clock')).toBe(1);
});

test('after a sleep in which the monotonic clock stood still it is right at once, and asks', async () => {
  const { server, connection, page, settle, answerClock } = open();
  server.accept();
  await answerClock();
  await settle();
  const before = connection.clock.now();
  sleep(60 * MINUTE);
  page.toFront(true);
  expect(connection.clock.synced()).toBe(false);
  expect(connection.clock.now() - before).toBeCloseTo(60 * MINUTE, -2);
  expect(await answerClock(SERVER_TIME + 60 * MINUTE)).toBe(5);
  expect(connection.clock.now() - (performance.now() + SERVER_TIME + 60 * MINUTE)).toBeCloseTo(0, -1);
});

test('a sleep is noticed without any event of the page', async () => {
  const { server, connection, pass, answerClock } = open();
  server.accept();
  await answerClock();
  await pass(4_999);
  await answerClock();
  sleep(10 * MINUTE);
  await pass(1);
  expect(connection.clock.synced()).toBe(false);
  expect(server.waiting('clock')).toBe(1);
});

test('a device’s clock that was set back changes nothing of the server’s time', async () => {
  const { server, connection, page, answerClock } = open();
  server.accept();
  await answerClock();
  const before = connection.clock.now();
  sleep(-60 * MINUTE);
  page.toFront(true);
  expect(connection.clock.now() - before).toBeCloseTo(0, -2);
  await answerClock();
  expect(connection.clock.now() - before).toBeCloseTo(0, -2);
});

test('an answer that was under way during a sleep does not count', async () => {
  const { server, connection, page, settle, answerClock } = open();
  server.accept();
  await answerClock();
  page.toFront(true);
  const underWay = server.take('clock');
  sleep(10 * MINUTE);
  underWay.answer({ now: SERVER_TIME });
  await settle();
  expect(connection.clock.synced()).toBe(false);
  expect(server.waiting('clock')).toBe(1);
});

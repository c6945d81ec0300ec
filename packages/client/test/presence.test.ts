import { watchPresence } from '@flipflop/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from './support/open.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function openWatched() {
  const opened = open();
  const watch = watchPresence(opened.connection);
  return {
    ...opened,
    watch,
    /** What the server was told since the last time. */
    told() {
      const bodies = [];
      while (opened.server.waiting('presence') > 0) {
        const asked = opened.server.take('presence');
        asked.answer({ ok: true });
        bodies.push(asked.body);
      }
      return bodies;
    },
  };
}

test('each connection is told at once', async () => {
  const { server, pass, told } = openWatched();
  expect(told()).toEqual([]);
  server.accept();
  expect(told()).toEqual([{ front: true, seen: null }]);
  await pass(2_000);
  server.cut();
  server.accept();
  expect(told()).toEqual([{ front: true, seen: null }]);
});

test('a page that goes to the back and a prompt that was shown are told', async () => {
  const { server, page, watch, pass, told } = openWatched();
  server.accept();
  await pass(1_000);
  told();
  page.toFront(false);
  expect(told()).toEqual([{ front: false, seen: null }]);
  await pass(1_000);
  watch.markSeen(2);
  expect(told()).toEqual([{ front: false, seen: 2 }]);
});

test('flipping between tabs is told once a second, with how it ended', async () => {
  const { server, page, pass, told } = openWatched();
  server.accept();
  await pass(1_000);
  told();
  for (const front of [false, true, false, true, false]) page.toFront(front);
  expect(told()).toEqual([{ front: false, seen: null }]);
  page.toFront(true);
  await pass(1_000);
  expect(told()).toEqual([{ front: true, seen: null }]);
  page.toFront(false);
  page.toFront(true);
  await pass(5_000);
  expect(told()).toEqual([]);
});

test('an older round than the newest that was seen changes nothing', async () => {
  const { server, watch, pass, told } = openWatched();
  watch.markSeen(1);
  server.accept();
  await pass(1_000);
  expect(told()).toEqual([{ front: true, seen: 1 }]);
  watch.markSeen(0);
  watch.markSeen(1);
  await pass(1_000);
  expect(told()).toEqual([]);
});

test('stopped, it tells no more', async () => {
  const { server, page, watch, pass, told } = openWatched();
  server.accept();
  told();
  watch.stop();
  page.toFront(false);
  await pass(2_000);
  expect(told()).toEqual([]);
});

import type { PersonalView } from '@flipflop/rotation';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from './support/open.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const me: PersonalView = {
  id: 'amara',
  name: 'Amara',
  group: 'zoomers',
  place: 'remote',
  joined: true,
  called: false,
  arrived: [],
  done: [],
  message: null,
};

test('it is connecting, then online, then offline since the moment of the cut', async () => {
  const { server, connection, pass } = open();
  expect(connection.status.get()).toEqual({ state: 'connecting' });
  server.accept();
  expect(connection.status.get()).toEqual({ state: 'online' });
  await pass(1_000);
  server.cut();
  const since = Date.now();
  expect(connection.status.get()).toEqual({ state: 'offline', since });
  await pass(3_000);
  server.fail();
  expect(connection.status.get()).toEqual({ state: 'offline', since });
  server.accept();
  expect(connection.status.get()).toEqual({ state: 'online' });
});

test('a first attempt that fails is offline, not connecting for ever', () => {
  const { server, connection } = open();
  server.fail();
  expect(connection.status.get().state).toBe('offline');
});

test('a refusal is told with its error, and only retryNow tries again', () => {
  const { server, page, connection } = open();
  const error = { code: 'oldPage', message: 'Load this page again.' } as const;
  server.refuse(error);
  expect(connection.status.get()).toEqual({ state: 'refused', error });
  page.networkBack();
  expect(server.calls).toEqual([]);
  connection.retryNow();
  expect(server.calls).toEqual(['reconnect']);
});

test('after a goodbye it is over: no further attempt', () => {
  const { server, page, connection } = open();
  server.accept();
  server.goodbye('otherDevice');
  expect(connection.goodbye.get()).toBe('otherDevice');
  server.cut();
  expect(server.calls).toEqual(['close']);
  page.networkBack();
  connection.retryNow();
  expect(server.calls).toEqual(['close']);
});

test('offline, it tries at once when the page comes to the front or the network is back', () => {
  const { server, page } = open();
  server.accept();
  server.cut();
  page.toFront(false);
  expect(server.calls).toEqual([]);
  page.toFront(true);
  page.networkBack();
  expect(server.calls).toEqual(['reconnect', 'reconnect']);
});

test('online, retryNow leaves the line alone', () => {
  const { server, connection } = open();
  server.accept();
  connection.retryNow();
  expect(server.calls).toEqual([]);
});

test('each view has its own store', () => {
  const { server, connection } = open();
  server.accept();
  server.view('personalView', { version: 1, sequence: 1, body: me });
  expect(connection.views.personalView.get()).toEqual(me);
  expect(connection.views.classView.get()).toBeUndefined();
});

test('a view that comes before the news of its own connection is taken as it comes', () => {
  const { server, connection } = open();
  const named = (name: string) => ({ ...me, name });
  server.accept();
  server.view('personalView', { version: 9, sequence: 9, body: named('before') });
  server.cut();
  server.view('personalView', { version: 1, sequence: 1, body: named('after') });
  server.accept();
  server.view('personalView', { version: 1, sequence: 1, body: named('again') });
  expect(connection.views.personalView.get()?.name).toBe('after');
});

test('closed, nothing is left behind', async () => {
  const { server, page, connection, settle } = open();
  server.accept();
  await settle();
  connection.close();
  expect(server.calls).toEqual(['close']);
  expect(page.listeners()).toBe(0);
  await settle();
  expect(vi.getTimerCount()).toBe(0);
});

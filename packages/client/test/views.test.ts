import { expect, test, vi } from 'vitest';
import { createViewStore } from '../src/views.ts';

interface View {
  readonly round: number;
}

function open() {
  const store = createViewStore<View>();
  const listener = vi.fn();
  store.subscribe(listener);
  const receive = (version: number, sequence: number, round: number | null) =>
    store.receive({ version, sequence, body: round === null ? null : { round } });
  return { store, listener, receive };
}

test('nothing received yet is undefined, no lesson running is null', () => {
  const { store, receive } = open();
  expect(store.get()).toBeUndefined();
  receive(1, 1, null);
  expect(store.get()).toBeNull();
});

test('the newest version wins, then the newest sequence', () => {
  const { store, receive } = open();
  receive(3, 10, 0);
  receive(3, 11, 1);
  receive(3, 10, 7);
  receive(2, 99, 8);
  expect(store.get()).toEqual({ round: 1 });
  receive(4, 1, 2);
  expect(store.get()).toEqual({ round: 2 });
});

test('on a new connection the first one is taken as it comes, and then the newest wins again', () => {
  const { store, receive } = open();
  receive(9, 500, 3);
  store.newConnection();
  expect(store.get()).toEqual({ round: 3 });
  receive(2, 1, 0);
  expect(store.get()).toEqual({ round: 0 });
  receive(1, 9, 5);
  expect(store.get()).toEqual({ round: 0 });
});

test('a body that did not change tells nobody and stays the same object', () => {
  const { store, listener, receive } = open();
  receive(1, 1, 0);
  const before = store.get();
  receive(2, 2, 0);
  expect(store.get()).toBe(before);
  expect(listener).toHaveBeenCalledTimes(1);
  receive(1, 9, 5);
  expect(store.get()).toBe(before);
  receive(2, 3, null);
  receive(2, 4, null);
  expect(listener).toHaveBeenCalledTimes(2);
});

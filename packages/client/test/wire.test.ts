import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openWire, type WireEvents, type WireOptions } from '../src/wire.ts';

type Listener = (...told: unknown[]) => void;

/** A stand-in for Socket.IO's client: says what a test lets it say, keeps what it was told to do. */
const fake = vi.hoisted(() => {
  const listeners = new Map<string, Listener>();
  const calls: string[] = [];
  const opened: unknown[][] = [];
  const socket = {
    connected: false,
    sendBuffer: [] as string[],
    on: (name: string, listener: Listener) => listeners.set(name, listener),
    connect() {
      calls.push('connect');
      return socket;
    },
    disconnect() {
      calls.push('disconnect');
      return socket;
    },
  };
  return { socket, calls, opened, say: (name: string, ...told: unknown[]) => listeners.get(name)?.(...told) };
});
vi.mock('socket.io-client', () => ({
  io(...given: unknown[]) {
    fake.opened.push(given);
    return fake.socket;
  },
}));

beforeEach(() => {
  vi.useFakeTimers();
  fake.calls.length = 0;
  fake.opened.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
});

function open(options: Partial<WireOptions> = {}) {
  const told: unknown[] = [];
  const events: WireEvents = {
    connected: () => told.push('connected'),
    disconnected: () => told.push('disconnected'),
    failed: () => told.push('failed'),
    refused: (error) => told.push(error),
    view: (name, envelope) => told.push([name, envelope]),
    goodbye: (reason) => told.push(reason),
  };
  return { wire: openWire({ role: 'teacher', csrf: 'csrf', ...options }, events), told };
}

test('the handshake says role, class, CSRF value and protocol', () => {
  open({ classId: 'c1', url: 'http://school.test', extraHeaders: { cookie: 'a=b' } });
  expect(fake.opened[0]).toEqual([
    'http://school.test',
    expect.objectContaining({
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      query: { role: 'teacher', class: 'c1' },
      auth: { csrf: 'csrf', protocol: 1 },
      extraHeaders: { cookie: 'a=b' },
    }),
  ]);
});

test('the server’s no ends the attempts', () => {
  const { told } = open();
  const data = { code: 'oldPage', message: 'Load this page again.' };
  fake.say('connect_error', Object.assign(new Error('no'), { data }));
  expect(told).toEqual([data]);
  expect(fake.calls).toEqual(['disconnect']);
});

test('a no before a session existed is one too', () => {
  const { told } = open();
  const context = { responseText: '{"code":4,"message":"Forbidden"}' };
  fake.say('connect_error', Object.assign(new Error('xhr poll error'), { context }));
  expect(told).toEqual([expect.objectContaining({ code: 'notAllowed' })]);
});

test('a no for now, before a session existed, is tried again later', () => {
  const { told } = open();
  const context = { responseText: '{"code":4,"message":"busy"}' };
  fake.say('connect_error', Object.assign(new Error('xhr poll error'), { context }));
  expect(told).toEqual(['failed']);
  vi.advanceTimersByTime(12_000);
  expect(fake.calls).toEqual(['disconnect', 'connect']);
});

test('the network’s no is an attempt that failed', () => {
  const { told } = open();
  fake.say('connect_error', new Error('websocket error'));
  const context = { responseText: '<h1>Blocked</h1>' };
  fake.say('connect_error', Object.assign(new Error('xhr poll error'), { context }));
  expect(told).toEqual(['failed', 'failed']);
  expect(fake.calls).toEqual([]);
});

test('a server with too much to do is called again later', () => {
  const { told } = open();
  const data = { code: 'slowDown', message: 'Wait a moment.' };
  fake.say('connect_error', Object.assign(new Error('no'), { data }));
  expect(told).toEqual(['failed']);
  vi.advanceTimersByTime(3_999);
  expect(fake.calls).toEqual(['disconnect']);
  vi.advanceTimersByTime(8_001);
  expect(fake.calls).toEqual(['disconnect', 'connect']);
});

test('a server that hung up is called again, but not after close', () => {
  const { wire } = open();
  fake.say('disconnect', 'io server disconnect');
  vi.advanceTimersByTime(3_000);
  expect(fake.calls).toEqual(['connect']);
  fake.say('disconnect', 'io server disconnect');
  wire.close();
  vi.advanceTimersByTime(10_000);
  expect(fake.calls).toEqual(['connect', 'disconnect']);
});

test('what was handed over on a dead line is not sent on the next one', () => {
  open();
  fake.socket.sendBuffer.push('swap');
  fake.say('disconnect', 'ping timeout');
  expect(fake.socket.sendBuffer).toEqual([]);
});

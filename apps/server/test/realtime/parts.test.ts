import { EventEmitter } from 'node:events';
import { describe, expect, test } from 'vitest';
import { createBucket } from '../../src/bucket.ts';
import { SOCKET_LIMITS, WAITS } from '../../src/realtime/limits.ts';
import { comesFromOwnPage } from '../../src/realtime/origin.ts';
import { createPace } from '../../src/realtime/pace.ts';
import { createPeople } from '../../src/realtime/people.ts';
import { createPresenceBook } from '../../src/realtime/presence.ts';
import { type Connection, restFlooder } from '../../src/realtime/reading.ts';
import { createSimulatedTime } from '../host/simulated-time.ts';

describe('a budget', () => {
  test('gives its burst at once, then so many a second, and never more', async () => {
    const time = createSimulatedTime();
    const bucket = createBucket({ perSecond: 10, burst: 3 }, () => time.now());
    expect([1, 2, 3, 4, 5].map(() => bucket.take())).toEqual([true, true, true, false, false]);
    await time.advance(100);
    expect([bucket.take(), bucket.take()]).toEqual([true, false]);
    await time.advance(3_600_000);
    expect([1, 2, 3, 4].map(() => bucket.take())).toEqual([true, true, true, false]);
  });
});

/** A connection that counts what was done to it. */
class FakeConnection extends EventEmitter implements Connection {
  readonly done: string[] = [];
  transport: object = {
    socket: {
      pause: () => this.done.push('pause'),
      resume: () => this.done.push('resume'),
      terminate: () => {},
    },
  };
  close(): void {
    this.done.push('close');
    this.emit('close');
  }
  send(count: number, type = 'message'): void {
    for (let sent = 0; sent < count; sent += 1) this.emit('packet', { type });
  }
}

describe('a flooder', () => {
  const { burst } = SOCKET_LIMITS.reading;

  test('rests, is read again, and rests again', async () => {
    const time = createSimulatedTime();
    const connection = new FakeConnection();
    restFlooder(connection, time.now, time.timers, () => false);
    connection.send(burst);
    expect(connection.done).toEqual([]);
    connection.send(50);
    expect(connection.done).toEqual(['pause']);
    await time.advance(SOCKET_LIMITS.restMs);
    expect(connection.done).toEqual(['pause', 'resume']);
    connection.send(burst + 1);
    expect(connection.done).toEqual(['pause', 'resume', 'pause']);
  });

  test('[T6] who has too much on the way when the rest begins is closed at once', async () => {
    const time = createSimulatedTime();
    const connection = new FakeConnection();
    restFlooder(connection, time.now, time.timers, () => false);
    connection.send(burst + 1 + SOCKET_LIMITS.restMessages);
    expect(connection.done).toEqual(['pause']);
    connection.send(1_000);
    expect(connection.done).toEqual(['pause', 'close']);
    expect(time.armed).toBe(0);
  });

  test('by polling cannot rest, and is closed', () => {
    const time = createSimulatedTime();
    const connection = new FakeConnection();
    connection.transport = {};
    restFlooder(connection, time.now, time.timers, () => false);
    connection.send(burst + 1);
    expect(connection.done).toEqual(['close']);
  });

  test('who rests too often is closed and refused for a minute', async () => {
    const time = createSimulatedTime();
    const people = createPeople(time.now);
    const person = people.of('student:k1:ada');
    const connection = new FakeConnection();
    restFlooder(connection, time.now, time.timers, () => people.rested(person));
    for (let rest = 0; rest < SOCKET_LIMITS.rests; rest += 1) {
      connection.send(burst + 10);
      await time.advance(SOCKET_LIMITS.restMs);
    }
    expect(connection.done.at(-1)).toBe('close');
    expect(connection.done.filter((done) => done === 'pause')).toHaveLength(SOCKET_LIMITS.rests - 1);
    expect(person.refusedUntil - time.now()).toBeGreaterThan(50_000);
    await time.advance(SOCKET_LIMITS.restWindowMs);
    expect(person.refusedUntil).toBeLessThan(time.now());
    expect(time.armed).toBe(0);
  });

  test('heartbeats are no flood', () => {
    const time = createSimulatedTime();
    const connection = new FakeConnection();
    restFlooder(connection, time.now, time.timers, () => false);
    connection.send(10 * burst, 'pong');
    expect(connection.done).toEqual([]);
  });

  test('a rest is shorter than the heartbeat allows', () => {
    expect(SOCKET_LIMITS.restMs).toBeLessThan(WAITS.pingTimeoutMs);
  });
});

describe('a pace', () => {
  test('runs the first at once and the last in time, however many come', async () => {
    const time = createSimulatedTime();
    const runs: number[] = [];
    const start = time.now();
    const pace = createPace(500, () => runs.push(time.now() - start), time.now, time.timers);
    for (let ms = 0; ms < 1_000; ms += 50) {
      pace.soon();
      await time.advance(50);
    }
    await time.advance(1_000);
    expect(runs).toEqual([0, 500, 1_000]);
    pace.now();
    expect(runs).toHaveLength(4);
    pace.soon();
    pace.stop();
    expect(time.armed).toBe(0);
  });
});

describe('presence', () => {
  test('is here while one page is open, then lost since the last one went', async () => {
    const time = createSimulatedTime();
    const presence = createPresenceBook(time.now);
    expect(presence.of('k1', 'ada')).toEqual({ state: 'never' });
    presence.came('k1', 'ada', 'phone');
    presence.came('k1', 'ada', 'laptop');
    presence.said('k1', 'ada', 'phone', { front: false, seen: 1 });
    expect(presence.said('k1', 'ada', 'laptop', { front: false, seen: 0 })).toBe(true);
    expect(presence.of('k1', 'ada')).toEqual({ state: 'here', front: false, seen: 1 });
    expect(presence.went('k1', 'ada', 'laptop')).toBe(false);
    await time.advance(1_000);
    expect(presence.went('k1', 'ada', 'phone')).toBe(true);
    expect(presence.went('k1', 'ada', 'phone')).toBe(false);
    expect(presence.of('k1', 'ada')).toEqual({ state: 'lost', since: time.now() });
    expect(presence.connected('k1')).toEqual([]);
  });

  test('what was seen stays seen over a lost connection, and a page comes back as it was', () => {
    const presence = createPresenceBook(() => 0);
    presence.came('k1', 'ada', 'before');
    presence.said('k1', 'ada', 'before', { front: false, seen: 3 });
    presence.went('k1', 'ada', 'before');
    presence.came('k1', 'ada', 'after');
    expect(presence.of('k1', 'ada')).toEqual({ state: 'here', front: false, seen: 3 });
    expect(presence.said('k1', 'ada', 'after', { front: false, seen: null })).toBe(false);
    expect(presence.said('k1', 'ada', 'after', { front: true, seen: 3 })).toBe(true);
    expect(presence.of('k1', 'ada')).toEqual({ state: 'here', front: true, seen: 3 });
  });

  test('who is in a lesson that another process served is lost until a page of theirs comes', () => {
    const presence = createPresenceBook(() => 7_000);
    presence.came('k1', 'ben', 'laptop');
    presence.expect('k1', ['ada', 'ben']);
    expect(presence.of('k1', 'ada')).toEqual({ state: 'lost', since: 7_000 });
    expect(presence.of('k1', 'ben')).toMatchObject({ state: 'here' });
    expect(presence.connected('k1')).toEqual(['ben']);
    presence.startOver('k1');
    expect(presence.of('k1', 'ada')).toEqual({ state: 'never' });
  });

  test('says whether it was news, and starts over with another lesson', () => {
    const presence = createPresenceBook(() => 0);
    presence.came('k1', 'ada', 'phone');
    presence.came('k1', 'ben', 'laptop');
    expect(presence.said('k1', 'ada', 'phone', { front: true, seen: 2 })).toBe(true);
    expect(presence.said('k1', 'ada', 'phone', { front: true, seen: 2 })).toBe(false);
    expect(presence.said('k1', 'ada', 'not open', { front: true, seen: 3 })).toBe(false);
    presence.went('k1', 'ben', 'laptop');
    presence.startOver('k1');
    expect(presence.of('k1', 'ada')).toEqual({ state: 'here', front: true, seen: null });
    expect(presence.of('k1', 'ben')).toEqual({ state: 'never' });
  });
});

describe('where a handshake comes from', () => {
  const lan = { publicUrl: null, devOrigins: [] };
  const school = { publicUrl: 'https://ff.example.org', devOrigins: [] };
  const host = '192.168.1.20:3000';

  test.each([
    ['websocket', { host, origin: `http://${host}` }, lan, true],
    ['websocket', { host, origin: 'http://192.168.1.20:8080' }, lan, false],
    ['websocket', { host }, lan, false],
    ['websocket', { host, 'sec-fetch-site': 'same-origin' }, lan, false],
    ['polling', { host }, lan, true],
    ['polling', { host, 'sec-fetch-site': 'none' }, lan, false],
    ['polling', { host: 'ff.example.org' }, school, false],
    ['polling', { host: 'ff.example.org', 'sec-fetch-site': 'same-origin' }, school, true],
    ['websocket', { host: 'ff.example.org', origin: 'https://ff.example.org' }, school, true],
    ['websocket', { host: 'ff.example.org', origin: 'http://ff.example.org' }, school, false],
    ['websocket', { host: 'evil.example', origin: 'https://evil.example' }, school, false],
  ] as const)('%s with %o: %#', (transport, headers, rule, isOwn) => {
    expect(comesFromOwnPage(headers, transport, rule)).toBe(isOwn);
  });
});

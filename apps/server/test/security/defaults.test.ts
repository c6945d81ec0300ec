import { teacherCommands } from '@flipflop/protocol';
import { describe, expect, test } from 'vitest';
import type { Timers } from '../../src/host/timers.ts';
import { realTimers } from '../../src/host/timers.ts';
import { SOCKET_LIMITS } from '../../src/realtime/limits.ts';
import { closed, openPage, pageSocket, refusalOf } from '../realtime/page.ts';
import { openSchool } from '../realtime/school.ts';
import { connectPacket, openPoll, openRaw } from './raw-socket.ts';

describe('who gets a connection', () => {
  test('nobody without the cookie of the role, by either transport', async () => {
    const school = await openSchool();
    const student = await school.student(0);
    const teacher = await school.teacher();
    const wrong = [
      { ...student, cookie: '' },
      { ...student, cookie: 'ff_student=nonsense' },
      { ...student, cookie: teacher.cookie },
      { ...teacher, cookie: student.cookie },
      { ...student, role: 'teacher' as const },
    ];
    for (const who of wrong) {
      expect((await openPoll(school, who)).status).toBe(403);
      await expect(openRaw(school, who)).rejects.toThrow(/40[03]/);
    }
  });

  test('nobody with an unknown role, nor a teacher for a class that is not theirs', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    for (const classId of ['other', '', '__proto__', '../t1']) {
      expect((await openPoll(school, { ...teacher, classId })).status).toBe(403);
    }
    const answer = await fetch(`${school.origin}/socket.io/?EIO=4&transport=polling&role=admin`, {
      headers: { cookie: teacher.cookie },
    });
    expect(answer.status).toBe(403);
  });

  test('no foreign page: by websocket the origin must be ours, port and all', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const foreign = [
      'https://evil.example',
      `http://127.0.0.1:${school.port + 1}`,
      'null',
      'http://127.0.0.1',
    ];
    for (const origin of foreign) {
      await expect(openRaw(school, who, { origin })).rejects.toThrow(/40[03]/);
      expect((await openPoll(school, who, { origin })).status).toBe(403);
    }
    await expect(openRaw(school, who, {})).rejects.toThrow(/40[03]/);
    await openRaw(school, who);
  });

  test('polling without an origin goes by where the browser says it comes from', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const from = async (site: string) => (await openPoll(school, who, { 'sec-fetch-site': site })).status;
    expect(await from('same-origin')).toBe(200);
    expect(await from('same-site')).toBe(403);
    expect(await from('cross-site')).toBe(403);
  });

  test('no page that does not know its CSRF value, and an old page is told to load again', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    expect(await refusalOf(pageSocket(school, who, { auth: { csrf: 'x'.repeat(43) } }))).toBe('notAllowed');
    expect(await refusalOf(pageSocket(school, who, { auth: { csrf: undefined } }))).toBe('notAllowed');
    expect(await refusalOf(pageSocket(school, who, { auth: { more: 1 } }))).toBe('notAllowed');
    expect(await refusalOf(pageSocket(school, who, { auth: { protocol: 0 } }))).toBe('oldPage');
  });

  test('no more than four of one person', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const pages = await Promise.all([0, 1, 2, 3].map(() => openPage(school, who)));
    expect(await refusalOf(pageSocket(school, who))).toMatch(/websocket/);
    await openPage(school, await school.student(1));
    const gone = closed(pages[0] ?? pageSocket(school, who));
    pages[0]?.socket.disconnect();
    await gone;
    await pages[1]?.settle();
    await openPage(school, who);
  });

  test('one that never joins is closed', async () => {
    const school = await openSchool({ waits: { connectMs: 200 } });
    const idle = await openRaw(school, await school.student(0));
    await idle.closed;
    expect(idle.packets).toHaveLength(1);
  });
});

describe('what a connection may send', () => {
  test('nothing above 16 KB, by either transport', async () => {
    const school = await openSchool();
    const page = await openPage(school, await school.student(0));
    const gone = closed(page);
    page.socket.emit('presence', { front: true, seen: null, more: 'x'.repeat(SOCKET_LIMITS.messageBytes) });
    expect(await gone).toBe('transport close');
    const poll = await openPoll(school, await school.student(1));
    expect(await poll.send(`42["presence","${'x'.repeat(SOCKET_LIMITS.messageBytes)}"]`)).toBe(413);
  });

  test.each([
    ['a binary event', '451-["presence",{"_placeholder":true,"num":0}]'],
    ['a binary acknowledgement', '461-1[{"_placeholder":true,"num":0}]'],
    ['an event of another namespace', '42/admin,["presence",{}]'],
    ['a connection to another namespace', '40/admin,{}'],
    ['a connection error', '44{"message":"x"}'],
    ['a type that there is not', '49'],
    ['no type', '4'],
    ['no JSON', '42[{'],
    ['an event that is no list', '42{}'],
    ['a reserved event', '42["disconnect"]'],
    ['an old heartbeat', '2'],
  ])('not %s: the connection is closed', async (_, packet) => {
    const school = await openSchool({ students: 1 });
    const who = await school.student(0);
    const raw = await openRaw(school, who);
    raw.socket.send(connectPacket(who));
    raw.socket.send(packet);
    await raw.closed;
    await openPage(school, who);
  });

  test('not bytes', async () => {
    const school = await openSchool({ students: 1 });
    const who = await school.student(0);
    const raw = await openRaw(school, who);
    raw.socket.send(connectPacket(who));
    raw.socket.send(Buffer.from([1, 2, 3]));
    await raw.closed;
  });

  test('no other namespace, from the start', async () => {
    const school = await openSchool();
    const page = pageSocket(school, await school.student(0), { namespace: '/admin' });
    const refused = new Promise((resolve) => {
      page.socket.io.once('close', resolve);
      page.socket.once('connect_error', resolve);
    });
    page.socket.connect();
    await refused;
    expect(page.socket.connected).toBe(false);
  });

  test('no unknown command: it is refused by name, the connection goes on', async () => {
    const school = await openSchool();
    const page = await openPage(school, await school.student(0));
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'error', 'volatile', 'join', ''];
    for (const name of names) {
      expect(await page.send(name, {})).toMatchObject({ ok: false, error: { code: 'badInput' } });
    }
    await page.settle();
  });
});

describe('odd inputs and acknowledgements', () => {
  test.each([
    ['null', [null]],
    ['nothing', []],
    ['a text', ['x']],
    ['a number', [1]],
    ['a list', [[]]],
    ['two inputs', [{ place: 'room' }, { place: 'room' }]],
    ['another prototype', [JSON.parse('{"__proto__":{"admin":true},"place":"room"}')]],
    ['more than asked', [{ place: 'room', student: 'someone' }]],
  ])('%s is refused, the process lives', async (_, inputs) => {
    const school = await openSchool({ students: 1 });
    const page = await openPage(school, await school.student(0));
    expect(await page.send('setPlace', ...inputs)).toMatchObject({ ok: false, error: { code: 'badInput' } });
    for (const input of inputs) page.socket.emit('setPlace', input);
    page.socket.emit('setPlace', ...inputs, 'not a function');
    page.socket.emit('setPlace');
    await page.settle();
  });

  test.each([
    ['alone', (deep: string) => `["setPlace",${deep}]`],
    ['in a field', (deep: string) => `["setPlace",{"place":${deep}}]`],
    ['as the name', (deep: string) => `[${deep}]`],
  ])('5,000 lists in each other, %s, do not end the process', async (_, packetOf) => {
    const school = await openSchool();
    const who = await school.student(0);
    const raw = await openRaw(school, who);
    raw.socket.send(connectPacket(who));
    raw.socket.send(`421${packetOf('['.repeat(5_000) + ']'.repeat(5_000))}`);
    // What answers, or closes: either is good, and the next one is served.
    await Promise.race([raw.closed, raw.packet('431')]);
    await openPage(school, await school.student(1));
  });

  test.each(Object.keys(teacherCommands))(
    '%s refuses them, with and without an acknowledgement',
    async (name) => {
      const school = await openSchool({ students: 0 });
      const page = await openPage(school, await school.teacher());
      for (const input of [null, undefined, 'x', {}, { id: '1', seen: null, students: [1] }]) {
        page.socket.emit(name, input);
        expect(await page.send(name, input)).toMatchObject({ ok: false, error: { code: 'badInput' } });
      }
      await page.settle();
    },
  );

  test('nothing that was sent is said back or logged', async () => {
    const school = await openSchool();
    const page = await openPage(school, await school.student(0));
    await page.send('setPlace', { place: 'CANARY-9' });
    await page.send('CANARY-9', { place: 'CANARY-9' });
    expect(page.text()).not.toContain('CANARY-9');
    expect(school.lines.join('\n')).not.toContain('CANARY-9');
    expect(await school.metrics.text()).not.toContain('CANARY-9');
  });
});

describe('what the server says of itself', () => {
  test('short heartbeats, small messages, no compression, no recovery', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const raw = await openRaw(school, who);
    raw.socket.send(connectPacket(who));
    await raw.packet('40');
    expect(raw.socket.extensions).toBe('');
    expect(JSON.parse(raw.packets[0]?.slice(1) ?? '')).toMatchObject({
      pingInterval: 8_000,
      pingTimeout: 6_000,
      maxPayload: 16_384,
    });
    expect(await raw.packet('40')).toMatch(/^40\{"sid":"[^"]+"\}$/);
  });

  test('security headers on its own answers, no foreign page may read them, no client files', async () => {
    const school = await openSchool();
    const poll = await openPoll(school, await school.student(0), { origin: school.origin });
    expect(poll.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(poll.headers.get('x-content-type-options')).toBe('nosniff');
    expect(poll.headers.get('access-control-allow-origin')).toBeNull();
    const file = await fetch(`${school.origin}/socket.io/socket.io.js`);
    expect(file.status).not.toBe(200);
  });
});

/** Real timers, but rests end when the test says so. */
function restsByHand(): { timers: Timers; wakeAll: () => void } {
  const resting = new Set<() => void>();
  return {
    timers: {
      after(ms, run) {
        if (ms !== SOCKET_LIMITS.restMs) return realTimers.after(ms, run);
        resting.add(run);
        return () => resting.delete(run);
      },
    },
    wakeAll() {
      for (const run of resting) run();
      resting.clear();
    },
  };
}

describe('too much', () => {
  test('a flooder is not read for a while, and loses nothing; the others notice nothing', async () => {
    const { timers, wakeAll } = restsByHand();
    const school = await openSchool({ timers });
    const flooder = await openPage(school, await school.student(0));
    const other = await openPage(school, await school.student(1));
    for (let sent = 0; sent < 150; sent += 1) flooder.socket.emit('presence', { front: true, seen: null });
    await expect.poll(() => school.metrics.text()).toContain('flipflop_rests_total 1');
    let answered = false;
    const answer = flooder.send('clock', {}).then(() => {
      answered = true;
    });
    for (let asked = 0; asked < 5; asked += 1) await other.settle();
    expect(answered).toBe(false);
    // What comes in two pieces is put to rest twice.
    const isAnswered = () => {
      wakeAll();
      return answered;
    };
    await expect.poll(isAnswered, { timeout: 20_000 }).toBe(true);
    await answer;
  });

  test('commands come in the budget of a person, whatever the number of their pages', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const pages = await Promise.all([openPage(school, who), openPage(school, who)]);
    const acks = await Promise.all(
      Array.from({ length: 40 }, async (_, index) => pages[index % 2]?.send('setPlace', { place: 'room' })),
    );
    const refused = acks.filter((ack) => ack?.ok === false && ack.error.code === 'slowDown');
    expect(refused.length).toBeGreaterThan(0);
    expect(acks.length - refused.length).toBeGreaterThanOrEqual(20);
  });

  test('a page that does not read holds at most a few packets, and ends on the newest view', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const reader = await openPage(school, await school.student(1));
    const slow = await openPoll(school, who);
    await slow.send(connectPacket(who));
    await slow.poll();
    for (let sent = 0; sent < 60; sent += 1) {
      await school.submit({ type: 'message', to: { kind: 'all' }, text: `Message ${sent}` });
    }
    await reader.view('classView', (body) => JSON.stringify(body.messages).includes('Message 59'));
    const waited = await slow.poll();
    expect(waited.length).toBeLessThanOrEqual(SOCKET_LIMITS.queuedPackets + 1);
    expect(waited.join('')).not.toContain('Message 59');
    expect((await slow.poll()).join('')).toContain('Message 59');
  });
});

import { once } from 'node:events';
import { connect } from 'node:net';
import { type Id, studentIn } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { realTimers, type Timers } from '../../src/host/timers.ts';
import { GUESS_LIMITS } from '../../src/identity/guesses.ts';
import { isFull } from '../../src/realtime/handshake.ts';
import { SOCKET_LIMITS } from '../../src/realtime/limits.ts';
import { createPeople } from '../../src/realtime/people.ts';
import { closed, openPage, pageSocket, refusalOf } from '../realtime/page.ts';
import { openSchool, type School } from '../realtime/school.ts';
import { type Browser, createBrowser } from '../support/browser.ts';
import { connectPacket, openPoll, openRaw } from './raw-socket.ts';

/** Small sieges, in which nothing is measured: who is in, who is not, and that the others go on. */

const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Codes that no lesson has, each another. */
const wrongCode = (number: number, right: string) => {
  const letters = [0, 1, 2, 3, 4, 5].map((place) => Math.floor(number / ALPHABET.length ** place) + place);
  const code = letters.map((letter) => ALPHABET.charAt(letter % ALPHABET.length)).join('');
  return code === right ? 'ZZZZZZ' : code;
};

const visit = (school: School) => createBrowser(school.origin, school.origin);

/** As a page does: told to wait, it is tapped once more. */
async function comeIn(browser: Browser, code: string, name: string): Promise<unknown> {
  const body = { code, name };
  const first = await browser.call('joinName', { body });
  return first.status === 429 ? (await browser.call('joinName', { body })).body : first.body;
}

const GUESSERS = 24;

/** Half of the tries by ever new devices, half by devices that use their cookie up. */
async function guess(school: School, tries: number, right: string): Promise<number> {
  let letIn = 0;
  await Promise.all(
    Array.from({ length: GUESSERS }, async (_, guesser) => {
      let device = visit(school);
      for (let number = guesser; number < tries; number += GUESSERS) {
        const browser = number % 2 === 0 ? visit(school) : device;
        const body = { code: wrongCode(number, right), name: 'Canary' };
        if ((await browser.call('joinName', { body })).status === 200) letIn += 1;
        if (number % 8 === 0) device = visit(school);
      }
    }),
  );
  return letIn;
}

async function roll(school: School): Promise<readonly Id[]> {
  const { state } = await school.session();
  return school.students.filter((id) => studentIn(state, id)?.joined === true);
}

describe('[T1] codes guessed from the address of a class', () => {
  test('[T1] lock nobody of it out, and let nobody in', async () => {
    const school = await openSchool({ students: 35 });
    const { code } = await school.session();
    const room = await school.server.services.classes.get(school.classId);
    const names = room?.students.map(({ given }) => given) ?? [];
    const tries = 4 * GUESS_LIMITS.newByAddress.most;
    const [guessed, ...entries] = await Promise.all([
      guess(school, tries, code),
      ...names.map((name) => comeIn(visit(school), code, name)),
    ]);
    expect(guessed).toBe(0);
    expect(entries).toEqual(names.map(() => ({ state: 'in' })));
    // And who comes last, when all is used up.
    const late = visit(school);
    expect(await comeIn(late, code, 'A Guest')).toMatchObject({ state: 'waiting' });
    expect(await roll(school)).toHaveLength(names.length);
  });

  test('[T1] that hit one come no further than the door', async () => {
    const school = await openSchool();
    const { code } = await school.session();
    const [first] = (await school.server.services.classes.get(school.classId))?.students ?? [];
    const name = first?.given ?? '';
    expect(await comeIn(visit(school), code, name)).toEqual({ state: 'in' });
    for (const tried of ['Nobody', name]) {
      const guesser = visit(school);
      expect(await comeIn(guesser, code, tried)).toMatchObject({ state: 'waiting' });
      expect((await guesser.call('studentMe')).refused).toBe('notAllowed');
    }
    expect(await roll(school)).toHaveLength(1);
  });
});

describe('[T6] a flood', () => {
  test('[T6] is thrown out, the others are moved, and who floods again and again is refused', async () => {
    // Rests are over at once: what is waited for is that there were too many.
    const timers: Timers = {
      after: (ms, run) => realTimers.after(ms === SOCKET_LIMITS.restMs ? 1 : ms, run),
    };
    const school = await openSchool({ timers });
    const who = await school.student(0);
    const other = await openPage(school, await school.student(1));
    const teacher = await openPage(school, await school.teacher());
    await teacher.send('start', { id: '1', seen: { phase: 'lobby', round: 0 } });
    for (let tries = 0; tries < SOCKET_LIMITS.rests; tries += 1) {
      const raw = await openRaw(school, who).catch(() => null);
      raw?.socket.send(connectPacket(who));
      await raw?.packet('40');
      for (let sent = 0; sent < 2_000; sent += 1) raw?.socket.send('42["clock",{}]');
      await raw?.closed;
      await other.settle();
    }
    expect(await refusalOf(pageSocket(school, who))).toMatch(/websocket/);
    expect(await school.metrics.text()).toMatch(/at="handshake",code="resting"\} [1-9]/);
    await teacher.send('swap', { id: '2', seen: { phase: 'round', round: 0 } });
    await other.view('classView', (body) => body.phase === 'changeover');
  });
});

describe('[T7] connections without end', () => {
  test('[T7] half-open requests are closed', async () => {
    const school = await openSchool({ waits: { headersMs: 200, requestMs: 300, checkMs: 50 } });
    const starts = [
      '',
      'GET',
      'GET / HTTP/1.1\r\nHost: a\r\n',
      'POST /api/join/code HTTP/1.1\r\nHost: a\r\nX: ',
    ];
    const ended = starts.map(async (start) => {
      const socket = connect(school.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      socket.write(start);
      await once(socket, 'close');
    });
    await Promise.all(ended);
  });

  test('[T7] handshakes without a cookie leave nothing behind', async () => {
    const school = await openSchool();
    const page = await openPage(school, await school.student(0));
    const nobody = { ...(await school.student(1)), cookie: '' };
    const statuses = await Promise.all(
      Array.from({ length: 200 }, async () => (await openPoll(school, nobody)).status),
    );
    expect(new Set(statuses)).toEqual(new Set([403]));
    await Promise.all(
      Array.from({ length: 50 }, () => expect(openRaw(school, nobody)).rejects.toThrow(/40[03]/)),
    );
    const text = await school.metrics.text();
    expect(text).toContain('flipflop_sockets{role="student"} 1');
    expect(text).toContain('flipflop_refusals_total{at="handshake",code="noToken"} 250');
    await page.settle();
  });

  test('[T7] one of our own with too many is refused for now, and told so', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    for (let open = 0; open < SOCKET_LIMITS.perPerson; open += 1) await openPage(school, who);
    const answer = await openPoll(school, who);
    expect([answer.status, answer.text]).toEqual([403, '{"code":4,"message":"busy"}']);
  });

  test('[T7] a big handshake is not kept', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    const raw = await openRaw(school, who);
    raw.socket.send(`40${JSON.stringify({ csrf: who.csrf, more: 'x'.repeat(900_000) })}`);
    await raw.closed;
    await openPage(school, who);
  });

  test('[T7] a class and a person have so many, and no more', () => {
    const person = createPeople(() => 0).of('student:k1:ada');
    const isFullAt = (inClass: number) =>
      isFull(person, 'k1', { inClass: () => inClass, crowd: SOCKET_LIMITS });
    expect(isFullAt(SOCKET_LIMITS.perClass - 1)).toBe(false);
    expect(isFullAt(SOCKET_LIMITS.perClass)).toBe(true);
    person.sockets = SOCKET_LIMITS.perPerson;
    expect(isFullAt(0)).toBe(true);
  });
});

describe('[T8] a class that comes back at once', () => {
  test('[T8] is let in whatever is guessed from its address, and commits nothing', async () => {
    const school = await openSchool({ students: 30 });
    const { code } = await school.session();
    const people = await Promise.all(school.students.map((_, index) => school.student(index)));
    const pages = await Promise.all(people.map((who) => openPage(school, who)));
    await Promise.all(pages.map((page) => page.view('personalView', (body) => body.joined === true)));
    const version = await school.sessionVersion();
    const gone = pages.map((page) => closed(page));
    const guessing = guess(school, 2 * GUESS_LIMITS.newByAddress.most, code);
    for (const page of pages) page.socket.disconnect();
    await Promise.all(gone);
    const back = pages.map(
      (page) => new Promise<void>((resolve) => page.socket.once('connect', () => resolve())),
    );
    for (const page of pages) page.socket.connect();
    await Promise.all(back);
    await Promise.all(pages.map((page) => page.settle()));
    await guessing;
    expect(await school.sessionVersion()).toBe(version);
    expect(await school.metrics.text()).not.toContain('at="handshake"');
  });
});

describe('[T23] pages that do not read', () => {
  test('[T23] hold a few packets each, and all end on the newest view', async () => {
    const school = await openSchool({ students: 10 });
    const reader = await openPage(school, await school.student(0));
    const idle = await Promise.all(
      school.students.slice(1).map(async (_, index) => {
        const who = await school.student(index + 1);
        const poll = await openPoll(school, who);
        await poll.send(connectPacket(who));
        await poll.poll();
        return poll;
      }),
    );
    const views = 150;
    for (let sent = 1; sent <= views; sent += 1) {
      await school.submit({ type: 'message', to: { kind: 'all' }, text: `Message ${sent}.` });
    }
    const newest = `Message ${views}.`;
    await reader.view('classView', (body) => JSON.stringify(body.messages).includes(newest));
    for (const poll of idle) {
      expect((await poll.poll()).length).toBeLessThanOrEqual(SOCKET_LIMITS.queuedPackets + 1);
      expect((await poll.poll()).join('')).toContain(newest);
    }
  });
});

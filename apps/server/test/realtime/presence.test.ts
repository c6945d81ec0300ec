import { describe, expect, test } from 'vitest';
import { SOCKET_LIMITS, WAITS } from '../../src/realtime/limits.ts';
import { openLine } from '../support/line.ts';
import { closed, openPage } from './page.ts';
import { openSchool } from './school.ts';

/** The longest that anybody may look connected who is not, ms. */
const NOTICED_WITHIN = 15_000;
const ROUND_MS = 20 * 60_000;
/** Bytes of one heartbeat as websocket frames: `2` to the page, `3` back, which is masked. */
const HEARTBEAT_BYTES = 2 + 1 + (2 + 4 + 1);
/** Of a silent round's 4 KB; the other half is the clock's, whose exchanges are counted beside the client. */
const HEARTBEATS_MAY_TAKE = 2_048;

const rowsOf = (body: Readonly<Record<string, unknown>>) =>
  Array.isArray(body.students) ? body.students : [];
const isLost = (id: string | undefined) => (body: Readonly<Record<string, unknown>>) =>
  rowsOf(body).some((row) => row.id === id && row.presence.state === 'lost');

describe('heartbeats', () => {
  test('a line that dies right after one is noticed in time, by the server and by the page', () => {
    // Server: the next heartbeat, then the wait for its answer. Page: both from the last heartbeat on.
    expect(WAITS.pingIntervalMs + WAITS.pingTimeoutMs).toBeLessThanOrEqual(NOTICED_WITHIN);
  });

  test('a rest ends long before the answer to a heartbeat is missed', () => {
    expect(2 * SOCKET_LIMITS.restMs).toBeLessThan(WAITS.pingTimeoutMs);
  });

  test('they cost little in a silent round', () => {
    const heartbeats = ROUND_MS / WAITS.pingIntervalMs;
    expect(heartbeats * HEARTBEAT_BYTES).toBeLessThanOrEqual(HEARTBEATS_MAY_TAKE);
  });

  test('[T7] a request that never ends is closed in time', () => {
    expect(WAITS.headersMs + WAITS.checkMs).toBeLessThanOrEqual(NOTICED_WITHIN);
  });
});

describe('a line that dies without a word', () => {
  // Long enough for a busy machine to answer in.
  const waits = { pingIntervalMs: 300, pingTimeoutMs: 1_200 };

  test('is noticed by the server, which tells the teacher, and by the page', async () => {
    const school = await openSchool({ waits });
    const teacher = await openPage(school, await school.teacher());
    const line = await openLine(school.port);
    const behind = { ...school, origin: `http://127.0.0.1:${line.port}` };
    const who = await school.student(0);
    const page = await openPage(behind, who);
    await page.view('personalView', (body) => body.joined === true);
    const version = await school.sessionVersion();
    const gone = closed(page);
    line.swallow();
    expect(await gone).toBe('ping timeout');
    await teacher.view('teacherView', isLost(school.students[0]));

    line.restore();
    const again = await openPage(behind, who);
    expect((await again.view('personalView')).envelope.body).toMatchObject({ joined: true });
    expect(await school.sessionVersion()).toBe(version);
  });

  test('leaves whoever still answers alone', async () => {
    const school = await openSchool({ waits });
    const teacher = await openPage(school, await school.teacher());
    const line = await openLine(school.port);
    const dead = await openPage(
      { ...school, origin: `http://127.0.0.1:${line.port}` },
      await school.student(0),
    );
    const alive = await openPage(school, await school.student(1));
    await Promise.all([dead, alive].map((page) => page.view('personalView', (body) => body.joined === true)));
    line.swallow();
    const { envelope } = await teacher.view('teacherView', isLost(school.students[0]));
    expect(rowsOf(envelope.body ?? {})).toContainEqual(
      expect.objectContaining({
        id: school.students[1],
        presence: { state: 'here', front: true, seen: null },
      }),
    );
    await alive.settle();
  });
});

describe('coming back', () => {
  test('fifty times commits nothing', async () => {
    const school = await openSchool();
    const students = await Promise.all([0, 1, 2].map((index) => school.student(index)));
    const pages = await Promise.all(students.map((who) => openPage(school, who)));
    await Promise.all(pages.map((page) => page.view('personalView', (body) => body.joined === true)));
    const version = await school.sessionVersion();
    for (let turn = 0; turn < 50; turn += 1) {
      const page = pages[turn % pages.length];
      if (page === undefined) throw new Error('no page');
      const back = new Promise((resolve) => page.socket.once('connect', () => resolve(null)));
      page.socket.disconnect().connect();
      await back;
      await page.settle();
    }
    expect(await school.sessionVersion()).toBe(version);
  });

  test('after the server was started again: who does not is lost, not “never here”', async () => {
    const school = await openSchool();
    const [first] = school.students;
    if (first === undefined) throw new Error('no student');
    // As it is in the document when a process begins to serve the class.
    await school.submit({ type: 'join', student: first, place: 'room' });
    const teacher = await openPage(school, await school.teacher());
    const { envelope } = await teacher.view('teacherView');
    expect(rowsOf(envelope.body ?? {}).map((row) => row.presence.state)).toEqual(['lost', 'never', 'never']);
  });
});

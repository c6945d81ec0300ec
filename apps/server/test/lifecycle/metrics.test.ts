import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { createMetricsServer } from '../../src/metrics.ts';
import { SOCKET_LIMITS } from '../../src/realtime/limits.ts';
import { openPage, pageSocket, refusalOf } from '../realtime/page.ts';
import { nameOf, openSchool, type School } from '../realtime/school.ts';
import { createBrowser } from '../support/browser.ts';

/** The value behind a name with its labels, as `flipflop_sockets{role="student"}`; 0 where it was never counted. */
async function read({ metrics }: School, series: string): Promise<number> {
  const lines = (await metrics.text()).split('\n');
  const line = lines.find((one) => one.startsWith(`${series} `));
  return line === undefined ? 0 : Number(line.slice(series.length + 1));
}

const refusals = (school: School, at: string, code: string) =>
  read(school, `flipflop_refusals_total{at="${at}",code="${code}"}`);

describe('a lesson in numbers', () => {
  test('a command is timed until its views are out, and its commit too', async () => {
    const school = await openSchool();
    const teacher = await openPage(school, await school.teacher());
    const before = await read(school, 'flipflop_fan_out_seconds_count');
    await teacher.send('start', { id: '1', seen: { phase: 'lobby', round: 0 } });
    await teacher.view('teacherView', (body) => JSON.stringify(body).includes('"phase":"counting"'));
    expect((await read(school, 'flipflop_fan_out_seconds_count')) - before).toBe(1);
    expect(await read(school, 'flipflop_commit_seconds_count')).toBeGreaterThan(0);
    expect(await read(school, 'flipflop_fan_out_seconds_sum')).toBeGreaterThan(
      (await read(school, 'flipflop_commit_seconds_sum')) / 10,
    );
    // What makes no view is not timed, and does not lengthen the next one's.
    await teacher.send('clock', {});
    await teacher.send('start', { id: '1', seen: { phase: 'lobby', round: 0 } });
    await teacher.settle();
    expect((await read(school, 'flipflop_fan_out_seconds_count')) - before).toBe(1);
  });

  test('sockets, what they were sent and how soon they had their views, by role', async () => {
    const school = await openSchool();
    const student = await openPage(school, await school.student(0));
    await student.view('personalView', (body) => body.joined === true);
    expect(await read(school, 'flipflop_sockets{role="student"}')).toBe(1);
    expect(await read(school, 'flipflop_reconnect_seconds_count')).toBe(1);
    const bytes = await read(school, 'flipflop_bytes_sent_total{role="student"}');
    expect(bytes).toBeGreaterThanOrEqual(student.text().length - student.frames.length);
    expect(await read(school, 'flipflop_bytes_sent_total{role="teacher"}')).toBe(0);
    expect(await school.metrics.text()).toMatch(
      /^flipflop_event_loop_delay_seconds\{quantile="0.99"\} [\d.e-]+$/m,
    );
  });

  test('they carry no names, no ids and no codes', async () => {
    const school = await openSchool();
    const student = await openPage(school, await school.student(0));
    await student.send('CANARY', {});
    const stranger = createBrowser(school.origin, school.origin);
    await stranger.call('joinName', { body: { code: 'ABCDEF', name: nameOf(1) } });
    const text = await school.metrics.text();
    const { id, code } = await school.session();
    const secrets = [school.classId, school.teacherId, ...school.students, id, code, nameOf(0), nameOf(1)];
    for (const secret of [...secrets, 'ABCDEF', 'CANARY', '127.0.0.1']) expect(text).not.toContain(secret);
  });
});

describe('each refusal raises its counter', () => {
  test('of a request', async () => {
    const school = await openSchool();
    const stranger = createBrowser(school.origin, school.origin);
    expect((await stranger.call('joinCode', { body: { code: 'ABCDEF' } })).refused).toBe('unknownCode');
    expect((await stranger.call('joinCode', { body: {} })).refused).toBe('badInput');
    expect((await stranger.call('teacherMe')).refused).toBe('notAllowed');
    expect((await stranger.get('/api/nowhere')).refused).toBe('notFound');
    for (const code of ['unknownCode', 'badInput', 'notAllowed', 'notFound']) {
      expect(await refusals(school, 'http', code)).toBe(1);
    }
  });

  test('of a command', async () => {
    const school = await openSchool();
    const student = await openPage(school, await school.student(0));
    await student.send('start', {});
    await student.send('arrive', { round: 'x' });
    await student.send('nonsense');
    expect(await refusals(school, 'command', 'notAllowed')).toBe(1);
    expect(await refusals(school, 'command', 'badInput')).toBe(2);
    const flood = Array.from({ length: 60 }, () => student.send('arrive', { round: 0 }));
    const late = (await Promise.all(flood)).filter((ack) => !ack.ok && ack.error.code === 'slowDown');
    expect(late.length).toBeGreaterThan(0);
    expect(await refusals(school, 'command', 'slowDown')).toBe(late.length);
  });

  test('[T7] of a handshake', async () => {
    const school = await openSchool();
    const who = await school.student(0);
    await refusalOf(pageSocket(school, { ...who, cookie: '' }));
    await refusalOf(pageSocket(school, who, { headers: { origin: 'https://evil.example' } }));
    await refusalOf(pageSocket(school, who, { auth: { csrf: 'wrong' } }));
    await refusalOf(pageSocket(school, who, { query: { role: 'admin' } }));
    for (const why of ['noToken', 'origin', 'auth', 'query']) {
      expect(await refusals(school, 'handshake', why)).toBe(1);
    }
    for (let open = 0; open < SOCKET_LIMITS.perPerson; open += 1) await openPage(school, who);
    await refusalOf(pageSocket(school, who));
    expect(await refusals(school, 'handshake', 'full')).toBe(1);
  });
});

test('the page of the metrics has nothing else', async () => {
  const school = await openSchool();
  const server = createMetricsServer(school.metrics).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const base = `http://127.0.0.1:${address.port}`;
  expect(await (await fetch(`${base}/metrics`)).text()).toContain('flipflop_sockets');
  expect((await fetch(`${base}/`)).status).toBe(404);
  const closed = new Promise((resolve) => server.close(resolve));
  server.closeAllConnections();
  await closed;
});

test('[T7] past the connections that there is room for, one more is dropped and counted', async () => {
  const school = await openSchool({ connections: 1 });
  const first = connect(school.port, '127.0.0.1');
  await once(first, 'connect');
  // Taken by the server once it answers.
  first.write('GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n');
  await once(first, 'data');
  const second = connect(school.port, '127.0.0.1');
  second.on('error', () => {});
  await once(second, 'close');
  first.destroy();
  expect(await refusals(school, 'connection', 'full')).toBe(1);
});

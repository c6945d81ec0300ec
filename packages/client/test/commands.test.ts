import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from './support/open.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const SWAP = { seen: { phase: 'round', round: 0 } } as const;
const OK = { ok: true } as const;

function openTeacher() {
  const opened = open({ role: 'teacher', classId: 'c1' });
  opened.server.accept();
  return opened;
}

test('a teacher’s command goes out with an id of its own, and its answer comes back', async () => {
  const { server, connection } = openTeacher();
  const first = connection.send('swap', SWAP);
  const second = connection.send('swap', SWAP);
  const asked = [server.take('swap'), server.take('swap')];
  expect(asked[0]?.body).toEqual({ id: expect.stringMatching(/^[A-Za-z0-9_-]{16}$/), ...SWAP });
  expect(asked[0]?.body.id).not.toBe(asked[1]?.body.id);
  asked[0]?.answer(OK);
  const refusal = { ok: false, error: { code: 'alreadyDone', message: 'Swapped already.' } };
  asked[1]?.answer(refusal);
  expect(await first).toEqual(OK);
  expect(await second).toEqual(refusal);
});

test('a student’s command has no id', async () => {
  const { server, connection } = open();
  server.accept();
  const sent = connection.send('arrive', { round: 1 });
  const asked = server.take('arrive');
  expect(asked.body).toEqual({ round: 1 });
  asked.answer(OK);
  expect(await sent).toEqual(OK);
});

test('offline, a command is refused at once and never sent later', async () => {
  const { server, connection, settle } = openTeacher();
  server.cut();
  expect(await connection.send('swap', SWAP)).toMatchObject({ ok: false, error: { code: 'offline' } });
  server.accept();
  await settle();
  expect(server.waiting('swap')).toBe(0);
});

test('cut off under way, a teacher’s command is sent once more with the same id', async () => {
  const { server, connection, pass } = openTeacher();
  const sent = connection.send('swap', SWAP);
  const id = server.take('swap').body.id;
  server.cut();
  await pass(4_000);
  server.accept();
  await pass(0);
  const again = server.take('swap');
  expect(again.body).toEqual({ id, ...SWAP });
  again.answer(OK);
  expect(await sent).toEqual(OK);
});

test('cut off a second time, it is not sent again', async () => {
  const { server, connection, pass } = openTeacher();
  const sent = connection.send('swap', SWAP);
  server.cut();
  await pass(100);
  server.accept();
  await pass(0);
  expect(server.waiting('swap')).toBe(1);
  server.cut();
  expect(await sent).toMatchObject({ ok: false, error: { code: 'noAnswer' } });
  server.accept();
  await pass(10_000);
  expect(server.waiting('swap')).toBe(0);
});

test('back later than five seconds, it is not sent again', async () => {
  const { server, connection, pass } = openTeacher();
  const sent = connection.send('swap', SWAP);
  server.cut();
  await pass(5_000);
  expect(await sent).toMatchObject({ ok: false, error: { code: 'noAnswer' } });
  server.accept();
  await pass(0);
  expect(server.waiting('swap')).toBe(0);
});

test('connected but silent for five seconds: the line is made anew and the command sent once more', async () => {
  const { server, connection, pass } = openTeacher();
  const sent = connection.send('swap', SWAP);
  const id = server.take('swap').body.id;
  await pass(5_000);
  expect(server.calls).toEqual(['reconnect']);
  await pass(300);
  server.accept();
  await pass(0);
  const again = server.take('swap');
  expect(again.body.id).toBe(id);
  again.answer(OK);
  expect(await sent).toEqual(OK);
});

test('a student’s command whose answer was lost is not sent again', async () => {
  const { server, connection, pass } = open();
  server.accept();
  const sent = connection.send('arrive', { round: 1 });
  server.cut();
  expect(await sent).toMatchObject({ ok: false, error: { code: 'noAnswer' } });
  server.accept();
  await pass(10_000);
  expect(server.waiting('arrive')).toBe(0);
  const late = connection.send('arrive', { round: 1 });
  await pass(5_000);
  expect(await late).toMatchObject({ ok: false, error: { code: 'noAnswer' } });
  expect(server.calls).toEqual([]);
});

test('closing answers what still waits for a connection', async () => {
  const { server, connection, pass } = openTeacher();
  const sent = connection.send('swap', SWAP);
  server.cut();
  await pass(0);
  connection.close();
  expect(await sent).toMatchObject({ ok: false, error: { code: 'noAnswer' } });
});

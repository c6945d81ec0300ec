import {
  bodies,
  CSRF_HEADER,
  commonCommands,
  type RouteName,
  routes,
  studentCommands,
  teacherCommands,
  WIRE,
} from '@flipflop/protocol';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { routeTable } from '../../src/http/routes.ts';
import { answerOf } from './answer.ts';
import { ROUTE_RIGHTS, type Who } from './authorisation.ts';
import { edgesOf } from './edges.ts';
import { bodyOf, paramsOf } from './samples.ts';
import { bodySchema } from './schema-shape.ts';
import { openWorld, type Sent, type World } from './world.ts';

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);
const names = Object.keys(routes).filter(isRoute);
const changing = names.filter((name) => routes[name].method !== 'GET');
const SIGNED_IN = ['owner', 'student', 'board'] as const satisfies readonly Who[];

let world: World;
beforeAll(async () => {
  world = await openWorld({ step: 250 });
  await world.enter('lobby');
});
afterAll(() => world.close());

/** Somebody who may: for what all may, nobody signed in. */
const asker = (name: RouteName): Who =>
  (routes[name].role === null ? undefined : SIGNED_IN.find((who) => ROUTE_RIGHTS[name]?.may.includes(who))) ??
  'nobody';

const bodyBytes = (name: RouteName) => ('large' in routeTable[name] ? WIRE.largeBodyBytes : WIRE.bodyBytes);

async function refused(name: RouteName, sent: Sent) {
  const before = world.fingerprint();
  const answer = await world.ask(asker(name), name, { params: paramsOf(name, world.here), ...sent });
  expect([name, world.fingerprint() === before]).toEqual([name, true]);
  return [name, answer.status, answer.refused];
}

describe('[T21] a change', () => {
  test.each(changing)('%s is refused to another page, whoever is signed in', async (name) => {
    const body = await bodyOf(name, world);
    const { port } = world;
    for (const headers of [
      { origin: 'http://evil.example' },
      { origin: 'null' },
      { origin: `http://127.0.0.1:${port + 1}` },
      { origin: `https://127.0.0.1:${port}.evil.example` },
      { origin: 'http://127.0.0.1' },
      { origin: null, 'sec-fetch-site': 'same-site' },
      { origin: null, 'sec-fetch-site': 'cross-site' },
      { origin: null, 'sec-fetch-site': 'none' },
    ]) {
      expect(await refused(name, { body, headers })).toEqual([name, 403, 'notAllowed']);
    }
  });

  test.each(changing.filter((name) => routes[name].role !== null))(
    '%s wants the page’s own value: not none, nor another’s',
    async (name) => {
      const body = await bodyOf(name, world);
      const others = SIGNED_IN.filter((who) => who !== asker(name)).map((who) => world.csrfOf(who));
      for (const csrf of [
        null,
        '',
        'x',
        'x'.repeat(43),
        world.csrfOf('coTeacher'),
        world.csrfOf('endedOwner'),
        ...others,
      ]) {
        expect(await refused(name, { body, headers: { [CSRF_HEADER]: csrf } })).toEqual([
          name,
          403,
          'notAllowed',
        ]);
      }
    },
  );
});

describe('a request', () => {
  test.each(changing)('%s with fields that nobody asked for is refused', async (name) => {
    const body = JSON.stringify(await bodyOf(name, world));
    for (const extra of [
      '"__proto__":{"role":"teacher"}',
      '"constructor":{"prototype":{"role":"teacher"}}',
      '"role":"teacher"',
      '"teacherId":"towner"',
      '"classId":"a1"',
      '"":1',
    ]) {
      const more = body === '{}' ? `{${extra}}` : `${body.slice(0, -1)},${extra}}`;
      expect(await refused(name, { body: more })).toEqual([name, 400, 'badInput']);
    }
  });

  test.each(changing)('%s in another form than JSON is refused', async (name) => {
    const body = await bodyOf(name, world);
    for (const type of [
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      null,
    ]) {
      expect(await refused(name, { body, headers: { 'content-type': type } })).toEqual([
        name,
        415,
        'badInput',
      ]);
    }
    for (const broken of ['{', '[]', '[{}]', '"x"', 'null', '1', 'a=1']) {
      expect(await refused(name, { body: broken })).toEqual([name, 400, 'badInput']);
    }
  });

  test.each(changing)('%s above the bytes of one body is refused', async (name) => {
    const body = JSON.stringify(await bodyOf(name, world));
    expect(await refused(name, { body: body.padEnd(bodyBytes(name) + 1) })).toEqual([name, 413, 'badInput']);
  });

  test('of exactly the bytes of one body is read', async () => {
    const body = JSON.stringify({ name: 'Ms Okafor' }).padEnd(WIRE.bodyBytes);
    expect((await world.ask('owner', 'teacherName', { body })).status).toBe(200);
    await world.reset();
  });

  test.each(names)('%s takes no query, once or repeated', async (name) => {
    const body = await bodyOf(name, world);
    for (const query of ['?a=1', '?a=1&a=2', '?__proto__[role]=teacher', '?classId=x']) {
      expect(await refused(name, { body, query })).toEqual([name, 400, 'badInput']);
    }
  });
});

describe('a limit', () => {
  test.each(changing)('of %s: up to it passes, past it is refused', async (name) => {
    const form = Object.entries(bodies).find(([known]) => known === name)?.[1];
    if (form === undefined) throw new Error(`${name} has no form`);
    for (const { name: limit, at, past } of edgesOf(bodySchema(name))) {
      expect([limit, v.is(form, at), v.is(form, past)]).toEqual([limit, true, false]);
      expect([limit, ...(await refused(name, { body: past }))]).toEqual([limit, name, 400, 'badInput']);
    }
  });

  test.each([
    ...Object.entries(teacherCommands).map(([name, form]) => ({ name, form, who: 'owner' as const })),
    ...Object.entries(studentCommands).map(([name, form]) => ({ name, form, who: 'student' as const })),
    ...Object.entries(commonCommands).map(([name, form]) => ({ name, form, who: 'board' as const })),
  ])('of the $who’s $name: up to it passes, past it is refused', async ({ name, form, who }) => {
    const line = await world.line(who);
    onTestFinished(() => line.socket.terminate());
    await world.reset();
    const before = world.fingerprint();
    for (const { name: limit, at, past } of edgesOf(form)) {
      expect([limit, v.is(form, at)]).toEqual([limit, true]);
      expect([limit, (await line.send(name, past)).refused]).toEqual([limit, 'badInput']);
      expect([limit, world.fingerprint() === before]).toEqual([limit, true]);
      expect([limit, (await line.send(name, at)).refused === 'badInput']).toEqual([limit, false]);
      await world.reset();
    }
  });

  test('of the bytes of one message: up to it is answered, past it the connection is closed', async () => {
    const line = await world.line('board');
    onTestFinished(() => line.socket.terminate());
    const start = '421';
    expect(
      await line.raw(`["clock",${'{}'.padEnd(WIRE.socketBytes - start.length - '["clock",]'.length)}]`),
    ).toMatchObject({
      refused: null,
    });
    expect(await line.raw(`["clock",${'{}'.padEnd(WIRE.socketBytes)}]`)).toMatchObject({ refused: 'closed' });
  });
});

describe('[T13] an answer', () => {
  test.each(names)('%s sends no address on, and is kept by no cache that others see', async (name) => {
    for (const who of [asker(name), 'nobody'] as const) {
      const body = await bodyOf(name, world);
      const { headers } = await world.ask(who, name, { params: paramsOf(name, world.here), body });
      await world.reset();
      expect(headers).toContain('referrer-policy: no-referrer');
      expect(headers).toContain('x-content-type-options: nosniff');
      expect(headers).toMatch(/cache-control: (no-store|private, immutable)/);
      expect(headers).toContain('content-type: application/json; charset=utf-8');
      expect(headers).not.toMatch(/access-control-|x-powered-by|location:/);
    }
  });

  test('to what is at no address, or is no request, has the same headers', async () => {
    for (const path of [
      '/',
      '/nothing',
      '/api',
      '/api/nothing',
      '/api/%zz',
      '/socket.io/',
      '/healthz',
      '/metrics',
    ]) {
      const { headers } = await answerOf(await fetch(`${world.origin}${path}`));
      expect([path, /referrer-policy: no-referrer/.test(headers)]).toEqual([path, true]);
      expect([path, /x-content-type-options: nosniff/.test(headers)]).toEqual([path, true]);
    }
    expect((await fetch(`${world.origin}/metrics`)).status).toBe(404);
  });
});

test('nothing was our fault', () => {
  expect(world.faults).toEqual([]);
});

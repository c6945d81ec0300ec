import { askAtTheDoor, createApi } from '@flipflop/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

interface Seen {
  readonly address: string;
  readonly init: RequestInit;
}

/** An API whose server answers what the test says, and keeps what it was asked. */
function apiWith(answer: (seen: Seen) => Response | Promise<Response>) {
  const seen: Seen[] = [];
  const api = createApi({
    fetch: async (address, init = {}) => {
      seen.push({ address: String(address), init });
      return answer({ address: String(address), init });
    },
  });
  return { api, seen };
}

test('a route’s ids and body go where they belong', async () => {
  const { api, seen } = apiWith(() => Response.json({ id: 'c1' }));
  api.setCsrf('secret');
  await api.call('studentEdit', { params: { classId: 'c1', studentId: 's 1' }, body: { given: 'Amara' } });
  expect(seen[0]?.address).toBe('/api/classes/c1/students/s%201');
  expect(seen[0]?.init).toMatchObject({
    method: 'PATCH',
    credentials: 'same-origin',
    body: '{"given":"Amara"}',
    headers: { 'content-type': 'application/json', 'x-flipflop-csrf': 'secret' },
  });
});

test('a GET has no body and no CSRF value', async () => {
  const { api, seen } = apiWith(() => Response.json({ state: 'waiting' }));
  api.setCsrf('secret');
  expect(await api.call('joinDoor')).toEqual({ ok: true, value: { state: 'waiting' } });
  expect(seen[0]?.init.body).toBeUndefined();
  expect(seen[0]?.init.headers).not.toHaveProperty('x-flipflop-csrf');
});

test('a route that takes nothing is sent an empty object', async () => {
  const { api, seen } = apiWith(() => Response.json({}));
  expect(await api.call('studentLeave')).toEqual({ ok: true, value: {} });
  expect(seen[0]?.init.body).toBe('{}');
});

test('the server’s refusal comes with its status', async () => {
  const error = { code: 'unknownCode', message: 'We do not know that code.' };
  const { api } = apiWith(() => Response.json({ error }, { status: 404 }));
  expect(await api.call('joinCode', { body: { code: 'ABCDEF' } })).toEqual({ ok: false, error, status: 404 });
});

test('an answer that is not ours is no answer of ours', async () => {
  const { api } = apiWith(() => new Response('<h1>Blocked by the school</h1>', { status: 502 }));
  expect(await api.call('teacherMe')).toMatchObject({
    ok: false,
    status: 502,
    error: { code: 'unavailable' },
  });
  const { api: portal } = apiWith(() => new Response('<h1>Sign in to the Wi-Fi</h1>'));
  expect(await portal.call('teacherMe')).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});

test('no network is offline', async () => {
  const { api } = apiWith(() => Promise.reject(new TypeError('fetch failed')));
  expect(await api.call('teacherMe')).toMatchObject({ ok: false, status: 0, error: { code: 'offline' } });
});

test('ten seconds without an answer are no answer', async () => {
  const { api } = apiWith(
    ({ init }) =>
      new Promise((_, reject) => init.signal?.addEventListener('abort', () => reject(new Error('aborted')))),
  );
  const called = api.call('teacherMe');
  await vi.advanceTimersByTimeAsync(9_999);
  expect(vi.getTimerCount()).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await called).toMatchObject({ ok: false, status: 0, error: { code: 'noAnswer' } });
});

test('a new device that is told to wait asks once more, and is known by then', async () => {
  const slowDown = { code: 'slowDown', message: 'Wait a moment, then try again.' };
  const { api, seen } = apiWith(() =>
    seen.length === 1
      ? Response.json({ error: slowDown }, { status: 429 })
      : Response.json({ className: '6B', teacherName: '' }),
  );
  const ask = () => api.call('joinCode', { body: { code: 'ABCDEF' } });
  expect(await askAtTheDoor(ask)).toMatchObject({ ok: true });
  expect(await askAtTheDoor(ask)).toMatchObject({ ok: true });
  expect(seen).toHaveLength(3);
});

test('who has to wait twice is told so, and an unknown code is not asked again', async () => {
  for (const [code, asked] of [
    ['slowDown', 2],
    ['unknownCode', 1],
  ] as const) {
    const { api, seen } = apiWith(() => Response.json({ error: { code, message: code } }, { status: 429 }));
    const answer = await askAtTheDoor(() => api.call('joinCode', { body: { code: 'ABCDEF' } }));
    expect(answer).toMatchObject({ ok: false, error: { code } });
    expect(seen).toHaveLength(asked);
  }
});

import { createApi } from '@flipflop/client';
import type { Lesson } from '@flipflop/protocol';
import { DEFAULT_GROUPS } from '@flipflop/rotation';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { formOf, lessonOf, newLesson } from '../src/features/lesson/lesson-form.ts';
import { createLessonSaver, type Kept } from '../src/features/lesson/lesson-saver.ts';

const PAUSE = 800;
const LESSONS = '/api/classes/c1/lessons';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const base = newLesson(DEFAULT_GROUPS, 'Bagels');
const titled = (liveTitle: string): Lesson => lessonOf({ ...formOf(base), liveTitle }, base);

/** A server with one lesson, which can lose its answer or be out of reach. */
function lessonServer(start: { readonly lesson: Lesson; readonly version: number } | null) {
  let kept = start;
  const asked: string[] = [];
  let mode: 'well' | 'unreachable' | 'losesAnswer' = 'well';

  const conflict = () => Response.json({ error: { code: 'conflict', message: 'Changed.' } }, { status: 409 });

  async function fetch(address: string, init: RequestInit = {}): Promise<Response> {
    asked.push(`${init.method} ${address}`);
    if (mode === 'unreachable') throw new TypeError('fetch failed');
    if (init.method === 'GET') return Response.json({ id: 'l1', ...kept });
    const body: { lesson: Lesson; version?: number } = JSON.parse(String(init.body));
    if (kept !== null && body.version !== kept.version) return conflict();
    kept = { lesson: body.lesson, version: (kept?.version ?? 0) + 1 };
    if (mode === 'losesAnswer') throw new TypeError('fetch failed');
    return Response.json({ id: 'l1', version: kept.version });
  }

  return {
    api: createApi({ fetch: (address, init) => fetch(String(address), init) }),
    asked,
    now: () => kept,
    set: (next: typeof mode) => {
      mode = next;
    },
    changeElsewhere(lesson: Lesson) {
      kept = { lesson, version: (kept?.version ?? 0) + 1 };
    },
  };
}

function opened(server: ReturnType<typeof lessonServer>, kept: Kept | null) {
  return createLessonSaver({ api: server.api, classId: 'c1', kept, pauseMs: PAUSE });
}

const KEPT: Kept = { id: 'l1', version: 1 };

test('typing is saved once, after a pause', async () => {
  const server = lessonServer({ lesson: titled('One'), version: 1 });
  const saver = opened(server, KEPT);
  saver.edit(titled('Two'));
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  saver.edit(titled('Three'));
  await vi.advanceTimersByTimeAsync(PAUSE - 1);
  expect(server.asked).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(server.asked).toEqual([`PUT ${LESSONS}/l1`]);
  expect(server.now()).toEqual({ lesson: titled('Three'), version: 2 });
  expect(saver.get()).toEqual({ saving: { kind: 'saved' }, kept: { id: 'l1', version: 2 } });
});

test('a new lesson is made once and saved from then on', async () => {
  const server = lessonServer(null);
  const saver = opened(server, null);
  saver.edit(titled('One'));
  expect(await saver.flush()).toEqual({ id: 'l1', version: 1 });
  saver.edit(titled('Two'));
  expect(await saver.flush()).toEqual({ id: 'l1', version: 2 });
  expect(server.asked).toEqual([`POST ${LESSONS}`, `PUT ${LESSONS}/l1`]);
});

test('what cannot be saved yet waits and is not sent', async () => {
  const server = lessonServer(null);
  const saver = opened(server, null);
  saver.edit(titled('One'));
  saver.edit(null);
  await vi.advanceTimersByTimeAsync(PAUSE * 2);
  expect(await saver.flush()).toBeNull();
  expect(server.asked).toEqual([]);
  expect(saver.get().saving).toEqual({ kind: 'waiting' });
});

test('what is typed while an answer is on its way is saved after it', async () => {
  const server = lessonServer({ lesson: titled('One'), version: 1 });
  const saver = opened(server, KEPT);
  saver.edit(titled('Two'));
  const first = saver.flush();
  saver.edit(titled('Three'));
  expect(await first).toEqual({ id: 'l1', version: 3 });
  expect(server.now()?.lesson).toEqual(titled('Three'));
});

test('without a connection it says so, and tries again when it is asked to', async () => {
  const server = lessonServer({ lesson: titled('One'), version: 1 });
  const saver = opened(server, KEPT);
  server.set('unreachable');
  saver.edit(titled('Two'));
  expect(await saver.flush()).toBeNull();
  expect(saver.get().saving).toEqual({
    kind: 'failed',
    words: 'No connection. Nothing was saved. Try again.',
  });
  server.set('well');
  expect(await saver.flush()).toEqual({ id: 'l1', version: 2 });
});

test('a saving whose answer was lost is no conflict with itself', async () => {
  const server = lessonServer({ lesson: titled('One'), version: 1 });
  const saver = opened(server, KEPT);
  server.set('losesAnswer');
  saver.edit(titled('Two'));
  await saver.flush();
  server.set('well');
  expect(await saver.flush()).toEqual({ id: 'l1', version: 2 });
  expect(saver.get().saving).toEqual({ kind: 'saved' });
});

async function inConflict() {
  const server = lessonServer({ lesson: titled('One'), version: 1 });
  const saver = opened(server, KEPT);
  server.changeElsewhere(titled('Theirs'));
  saver.edit(titled('Mine'));
  expect(await saver.flush()).toBeNull();
  expect(saver.get().saving).toEqual({ kind: 'conflict' });
  return { server, saver };
}

test('a change elsewhere is never written over by itself', async () => {
  const { server, saver } = await inConflict();
  saver.edit(titled('Mine, longer'));
  await vi.advanceTimersByTimeAsync(PAUSE * 2);
  expect(server.now()?.lesson).toEqual(titled('Theirs'));
});

test('“Keep mine” writes what is on the page over the other one', async () => {
  const { server, saver } = await inConflict();
  expect(await saver.keepMine()).toBe(true);
  expect(server.now()?.lesson).toEqual(titled('Mine'));
  expect(saver.get()).toEqual({ saving: { kind: 'saved' }, kept: { id: 'l1', version: 3 } });
});

test('“Load the other one” gives it to the page, and the next change goes over it', async () => {
  const { server, saver } = await inConflict();
  expect(await saver.loadOther()).toEqual(titled('Theirs'));
  saver.edit(titled('Theirs, and mine'));
  expect(await saver.flush()).toEqual({ id: 'l1', version: 3 });
  expect(server.now()?.lesson).toEqual(titled('Theirs, and mine'));
});

test('in a conflict without a connection nothing changes', async () => {
  const { server, saver } = await inConflict();
  server.set('unreachable');
  expect(await saver.keepMine()).toBe(false);
  expect(await saver.loadOther()).toBeNull();
  expect(saver.get().saving).toEqual({ kind: 'conflict' });
});

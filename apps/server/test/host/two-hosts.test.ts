import { type Seen, studentIn, type TeacherEvent } from '@flipflop/rotation';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { HostParts } from '../../src/host/parts.ts';
import type { Store } from '../../src/store/store.ts';
import { CLASS, openClassroom } from './classroom.ts';

const LOBBY: Seen = { phase: 'lobby', round: 0 };
const FIRST_ROUND: Seen = { phase: 'round', round: 0 };
const swap: TeacherEvent = { type: 'swap', seen: FIRST_ROUND };

/** Every read, write and wait takes its turn when the scheduler says so. */
function inAnyOrder(scheduler: fc.Scheduler, store: Store): Partial<HostParts> {
  return {
    store: {
      ...store,
      get: scheduler.scheduleFunction(store.get),
      put: scheduler.scheduleFunction(store.put),
    },
    timers: {
      after(ms, run) {
        if (ms < 1_000) void scheduler.schedule(Promise.resolve(), 'a wait').then(run);
        return () => {};
      },
    },
  };
}

test('two teachers who swap at once through two processes make one swap', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const room = await openClassroom();
      await room.host.submit(CLASS, { type: 'start', seen: LOBBY }, { device: 'd1', id: '1' });
      const one = room.another(inAnyOrder(scheduler, room.store));
      const other = room.another(inAnyOrder(scheduler, room.store));
      const acks = Promise.all([
        one.submit(CLASS, swap, { device: 'd1', id: '2' }),
        other.submit(CLASS, swap, { device: 'd2', id: '2' }),
      ]);
      await scheduler.waitFor(acks);
      const codes = (await acks).map((ack) => (ack.ok ? 'ok' : ack.error.code));
      expect(codes.sort()).toEqual(['alreadyDone', 'ok']);
      expect((await room.session()).state.context.round).toBe(1);
    }),
    { numRuns: 60 },
  );
});

test('whatever was acknowledged is in the store, whichever process took it and in whatever order', async () => {
  const joins = fc.array(fc.record({ student: fc.nat({ max: 11 }), process: fc.nat({ max: 2 }) }), {
    minLength: 1,
    maxLength: 20,
  });
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), joins, async (scheduler, wanted) => {
      const room = await openClassroom({ students: 12 });
      const ids = Object.keys((await room.session()).state.context.students);
      const hosts = [0, 1, 2].map(() => room.another(inAnyOrder(scheduler, room.store)));
      const acks = Promise.all(
        wanted.map(async ({ student, process }) => {
          const id = ids[student] ?? '';
          const ack = await hosts[process]?.submit(CLASS, { type: 'join', student: id, place: 'room' });
          // Not only at the end: at the moment of the answer.
          const { state } = await room.session();
          return ack?.ok === true && studentIn(state, id)?.joined === true;
        }),
      );
      await scheduler.waitFor(acks);
      expect((await acks).every(Boolean)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('the same command through two processes is applied once', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const room = await openClassroom();
      await room.host.submit(CLASS, { type: 'start', seen: LOBBY }, { device: 'd1', id: '1' });
      const hosts = [0, 1].map(() => room.another(inAnyOrder(scheduler, room.store)));
      const more: TeacherEvent = { type: 'addTime', seen: FIRST_ROUND, ms: 60_000 };
      const acks = Promise.all(hosts.map((host) => host.submit(CLASS, more, { device: 'd1', id: '2' })));
      await scheduler.waitFor(acks);
      expect((await acks).every((ack) => ack.ok)).toBe(true);
      const { countdown } = (await room.session()).state.context;
      expect(countdown).toMatchObject({ endsAt: room.time.now() + 11 * 60_000 });
    }),
    { numRuns: 60 },
  );
});

test('a class that is written without end elsewhere is given up, and says so', async () => {
  const room = await openClassroom();
  const store: Store = {
    ...room.store,
    put: async (writes) => writes.map(() => ({ ok: false, reason: 'conflict' }) as const),
  };
  const host = room.another({ store });
  const ack = host.submit(CLASS, { type: 'start', seen: LOBBY }, { device: 'd1', id: '1' });
  await room.time.advance(60_000);
  expect(await ack).toMatchObject({ ok: false, error: { code: 'unavailable' } });
  expect(room.conflicts()).toBe(50);
});

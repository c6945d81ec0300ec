import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { createClock } from '../../src/clock.ts';
import { COLLECTIONS } from '../../src/store/documents.ts';
import { openLowdbStore } from '../../src/store/lowdb-store.ts';
import type { Store } from '../../src/store/store.ts';
import { closed, openPage, type PageSocket } from '../realtime/page.ts';
import { openSchool } from '../realtime/school.ts';
import { memoryLog } from '../store/logs.ts';
import { type BadDisk, canMount, fullDisk, readOnlyDisk, refusingDisk } from './bad-disks.ts';

const LOBBY = { phase: 'lobby', round: 0 };
const FIRST_ROUND = { phase: 'round', round: 0 };
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A wall clock that can be set, and time that can pass. */
function settableClock() {
  const start = Date.now() - performance.now();
  let [set, passed] = [0, 0];
  const clock = createClock(
    () => start + performance.now() + passed + set,
    () => performance.now() + passed,
  );
  return {
    clock,
    setBy(ms: number) {
      set += ms;
    },
    pass(ms: number) {
      passed += ms;
    },
  };
}

async function schoolOn(disk: BadDisk) {
  const { clock, pass } = settableClock();
  const onDisk = await openLowdbStore({
    files: disk.files,
    folder: path.join(disk.folder, 'store'),
    schemas: COLLECTIONS,
    log: memoryLog().log,
  });
  const store = (other: Store): Store => ({
    get: (key) => onDisk.get(key),
    put: (writes) => onDisk.put(writes),
    list: (collection, prefix) => onDisk.list(collection, prefix),
    delete: (key) => onDisk.delete(key),
    damageOf: (key) => onDisk.damageOf(key),
    lostIn: (collection) => onDisk.lostIn(collection),
    takesWrites: () => onDisk.takesWrites(),
    async close() {
      await onDisk.close();
      await other.close();
    },
  });
  const school = await openSchool({ store, clock, students: 3 });
  const readiness = async () => {
    pass(5_000);
    return (await fetch(`${school.origin}/readyz`)).status;
  };
  return { school, readiness };
}

const refused = expect.objectContaining({ code: 'unavailable', message: expect.stringMatching(/saved/) });

describe.each([
  { name: 'ENOSPC', make: () => refusingDisk('ENOSPC'), isReal: false },
  { name: 'EROFS', make: () => refusingDisk('EROFS'), isReal: false },
  { name: 'EIO', make: () => refusingDisk('EIO'), isReal: false },
  { name: 'really full', make: fullDisk, isReal: true },
  { name: 'really read-only', make: readOnlyDisk, isReal: true },
])('in a lesson the disk is $name', ({ name, make, isReal }) => {
  test.skipIf(isReal && !canMount)(
    '[T20] a press is refused in words, every screen goes on, and the next press works when the disk is well',
    async () => {
      const disk = await make();
      const { school, readiness } = await schoolOn(disk);
      const who = await school.student(1);
      const teacher = await openPage(school, await school.teacher());
      const student = await openPage(school, await school.student(0));
      const board = await openPage(school, await school.board());
      expect(await teacher.send('start', { id: '1', seen: LOBBY })).toEqual({ ok: true });
      const before = await student.view('classView', (body) => body.phase === 'counting');
      expect(await readiness()).toBe(200);

      await disk.fail();
      expect(await teacher.send('swap', { id: '2', seen: FIRST_ROUND })).toEqual({
        ok: false,
        error: refused,
      });
      expect(await student.send('arrive', { round: 0 })).toEqual({ ok: false, error: refused });
      expect(await readiness()).toBe(503);
      expect(await student.send('clock', {})).toEqual({ now: expect.any(Number) });
      // What was acknowledged is on every screen, also on one that comes now; a failing disk cannot be asked who it is.
      if (name !== 'EIO') {
        const late = await openPage(school, who);
        const { envelope } = await late.view('classView');
        expect(envelope.body).toEqual(before.envelope.body);
        await teacher.view('teacherView', (body) => body.connected === 2);
      }
      expect(board.socket.connected && student.socket.connected).toBe(true);

      await disk.mend();
      expect(await teacher.send('swap', { id: '2', seen: FIRST_ROUND })).toEqual({ ok: true });
      await student.view('classView', (body) => body.phase === 'changeover');
      await board.view('boardView', (body) => body.phase === 'changeover');
      expect(await readiness()).toBe(200);
    },
  );
});

describe('the clock of the server', () => {
  test('set forward by an hour is followed, and everybody measures it again', async () => {
    const { clock, setBy } = settableClock();
    const school = await openSchool({ clock });
    const [teacher, student] = [await school.teacher(), await school.student(0)];
    const panel = await openPage(school, teacher);
    const page = await openPage(school, student);
    await panel.send('start', { id: '1', seen: LOBBY });
    await page.view('classView', (body) => body.phase === 'counting');
    const gone = [closed(panel), closed(page)];
    setBy(HOUR);
    // Whoever asks next finds it out.
    await fetch(`${school.origin}/readyz`);
    expect(await Promise.all(gone)).toEqual(['transport close', 'transport close']);
    const again = await openPage(school, student);
    const over = await again.view('classView', (body) => body.phase === 'timeUp');
    const left = await leftOn(again, over.envelope.body);
    expect(left).toBeLessThan(-45 * MINUTE);
    const told = await (await openPage(school, teacher)).view('teacherView');
    expect(told.envelope.body).toMatchObject({ notices: [{ kind: 'clock', ms: expect.closeTo(HOUR, -4) }] });
  });

  test.each([
    ['back by an hour', -HOUR],
    ['to 1970', -Date.now()],
  ])('set %s changes no countdown: time goes on', async (_, ms) => {
    const { clock, setBy, pass } = settableClock();
    const school = await openSchool({ clock });
    const panel = await openPage(school, await school.teacher());
    const page = await openPage(school, await school.student(0));
    await panel.send('start', { id: '1', seen: LOBBY });
    const running = await page.view('classView', (body) => body.phase === 'counting');
    const before = await leftOn(page, running.envelope.body);
    setBy(ms);
    pass(9 * MINUTE);
    const after = await leftOn(page, running.envelope.body);
    expect(before - after).toBeGreaterThanOrEqual(9 * MINUTE);
    expect(before - after).toBeLessThan(10 * MINUTE);
    expect(await panel.send('addTime', { id: '2', seen: FIRST_ROUND, ms: 5 * MINUTE })).toEqual({ ok: true });
    pass(MINUTE);
    expect(await panel.send('swap', { id: '3', seen: FIRST_ROUND })).toEqual({ ok: true });
    expect(page.socket.connected && panel.socket.connected).toBe(true);
  });

  test('behind a lesson that was saved before a restart: what was left of its time is left, and the teacher is told', async () => {
    const { clock } = settableClock();
    const ahead = settableClock();
    ahead.setBy(HOUR);
    const school = await openSchool({ clock });
    const now = await school.session();
    const later = {
      ...now,
      state: { ...now.state, context: { ...now.state.context, lastAt: ahead.clock.now() } },
    };
    const { store } = school.server.services;
    const version = (await store.get({ collection: 'session', id: now.id }))?.version ?? 0;
    await store.put([{ collection: 'session', id: now.id, expectedVersion: version, body: later }]);
    await school.server.services.host.refresh(school.classId);
    const panel = await openPage(school, await school.teacher());
    expect(await panel.send('start', { id: '1', seen: LOBBY })).toEqual({ ok: true });
    const told = await panel.view('teacherView', (body) => Array.isArray(body.notices));
    expect(told.envelope.body).toMatchObject({ notices: [{ kind: 'clock', ms: expect.closeTo(-HOUR, -4) }] });
    const { countdown } = (await school.session()).state.context;
    expect(countdown).toMatchObject({ kind: 'running', totalMs: 10 * MINUTE });
    const { now: at } = await panel.send('clock', {});
    expect(countdown?.kind === 'running' && countdown.endsAt - Number(at)).toBeGreaterThan(9 * MINUTE);
  });
});

/** Ms left of the view's countdown by the server's time, as a page reckons it. */
async function leftOn(page: PageSocket, body: Readonly<Record<string, unknown>> | null): Promise<number> {
  const { now } = await page.send('clock', {});
  const countdown = body?.countdown;
  if (typeof countdown !== 'object' || countdown === null || !('endsAt' in countdown))
    throw new Error('no countdown');
  return Number(countdown.endsAt) - Number(now);
}

import { phaseOf } from '@flipflop/rotation';
import { joinCrowd } from '@flipflop/simulator';
import { expect, test } from 'vitest';
import { openSchool } from '../realtime/school.ts';

const PATIENCE = { timeout: 20_000, interval: 50 };

test('the crowd comes in by real sockets, goes where the round sends it, and leaves nothing behind', async () => {
  const school = await openSchool({ startCrowd: (request, onFault) => joinCrowd(request, onFault) });
  const { services } = school.server;
  const { store, rehearsals, sessions, host } = services;
  const [lessonId = ''] = (await services.classes.get(school.classId))?.lessonIds ?? [];
  const collections = ['class', 'lesson', 'revision', 'session', 'code', 'token', 'link'];
  const keys = async () => (await Promise.all(collections.map((name) => store.list(name)))).flat().sort();
  const before = await keys();

  const started = await rehearsals.start({
    teacherId: school.teacherId,
    classId: school.classId,
    lessonId,
    speed: 20,
  });
  if (!started.ok) throw new Error(started.error.code);
  const { classId } = started.value;
  const students = async () => Object.values((await sessions.current(classId))?.state.context.students ?? {});
  // Of 24 one is the teacher's own, one has no device, and two come late, on a slow machine before the others.
  const devices = async () => (await store.list('token', `student.${classId}.`)).length;
  await expect.poll(devices, PATIENCE).toBeGreaterThanOrEqual(20);
  expect(await students()).toHaveLength(24);

  await host.submit(classId, { type: 'start', seen: { round: 0, phase: 'lobby' } });
  await expect.poll(devices, PATIENCE).toBe(22);
  const session = await sessions.current(classId);
  expect(session === null ? null : phaseOf(session.state)).toBe('counting');
  expect(session?.state.context.countdown).toMatchObject({ totalMs: 30_000 });

  await rehearsals.end(school.teacherId, classId);
  expect(await keys()).toEqual(before);
  expect(school.lines.filter((line) => line.includes('simulated'))).toEqual([]);
});

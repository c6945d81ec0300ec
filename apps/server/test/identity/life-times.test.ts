import type { Role } from '@flipflop/protocol';
import { describe, expect, test } from 'vitest';
import { type Person, TOKEN_LIFE } from '../../src/identity/tokens.ts';
import { openLobby, openSchool } from '../support/school.ts';

const HOUR = 60 * 60 * 1_000;
const DAY = 24 * HOUR;
const ROLES = ['teacher', 'student', 'board'] as const;
const LIMITS = ['idle', 'total'] as const;
const CASES = ROLES.flatMap((role) => LIMITS.map((limit) => [role, limit] as const));

/** A class whose lesson is over, and one token of the role that is known to nobody but the test. */
async function open(role: Role) {
  const school = await openSchool();
  const { time, host, services } = school;
  const teacher = await school.teacher();
  const { classId, lessonId, students } = await openLobby(school, teacher);
  await host.submit(classId, { type: 'end' });
  const [teacherId = ''] = await school.store.list('teacher');
  const people: Record<Role, Person> = {
    teacher: { role: 'teacher', teacherId },
    student: { role: 'student', classId, studentId: students['Ada Byron'] ?? '' },
    board: { role: 'board', classId },
  };
  const { cookie } = await services.tokens.issue(people[role]);
  const [header] = cookie.split(';');
  const isIn = async () => (await services.tokens.callerOf(role, header)) !== null;
  return {
    cookie,
    isIn,
    time,
    /** Time passes; for `total` the token is used as often as needed to stay. */
    async pass(limit: 'idle' | 'total', ms: number) {
      const step = limit === 'idle' ? ms : DAY;
      for (let left = ms; left > 0; left -= step) {
        await time.advance(Math.min(step, left));
        if (limit === 'total') await isIn();
      }
    },
    async openLesson() {
      const opened = await services.sessions.open(classId, lessonId);
      if (!opened.ok) throw new Error(opened.error.message);
    },
    startRound: () => host.submit(classId, { type: 'start', seen: { phase: 'lobby', round: 0 } }),
    endLesson: () => host.submit(classId, { type: 'end' }),
  };
}

describe.each(CASES)('the time of a %s’s device is over (%s)', (role, limit) => {
  const life = TOKEN_LIFE[role][limit];

  test('outside a lesson: it ends, and not a moment before', async () => {
    const { isIn, pass, time } = await open(role);
    await pass(limit, life - 1);
    if (limit === 'total') expect(await isIn()).toBe(true);
    await time.advance(2);
    expect(await isIn()).toBe(false);
  });

  test('within a lesson: it stays until the lesson is over', async () => {
    const { isIn, pass, time, openLesson, startRound, endLesson } = await open(role);
    await pass(limit, life - HOUR);
    await openLesson();
    await time.advance(2 * HOUR);
    if (limit === 'total') expect(await isIn()).toBe(true);
    await startRound();
    await time.advance(HOUR);
    if (limit === 'total') expect(await isIn()).toBe(true);
    await endLesson();
    expect(await isIn()).toBe(false);
  });

  test('in a lesson that was left open the day before: it ends', async () => {
    const { isIn, pass, time, openLesson } = await open(role);
    await pass(limit, life - HOUR);
    await openLesson();
    await time.advance(DAY + 1);
    expect(await isIn()).toBe(false);
  });
});

test.each(ROLES)('a lesson uses a %s’s device, so that it is not idle afterwards', async (role) => {
  const { isIn, time, openLesson, endLesson } = await open(role);
  await time.advance(TOKEN_LIFE[role].idle - HOUR);
  await openLesson();
  await time.advance(2 * HOUR);
  expect(await isIn()).toBe(true);
  await endLesson();
  await time.advance(DAY);
  expect(await isIn()).toBe(true);
});

test.each(ROLES)('the browser keeps a %s’s cookie for longer than a lesson on the last day', async (role) => {
  const { cookie } = await open(role);
  const [, seconds = '0'] = /Max-Age=(\d+)/.exec(cookie) ?? [];
  expect(Number(seconds) * 1_000 - TOKEN_LIFE[role].total).toBe(DAY);
});

test('the times themselves, as they are written down', () => {
  expect(TOKEN_LIFE).toEqual({
    teacher: { idle: 30 * DAY, total: 366 * DAY },
    student: { idle: 60 * DAY, total: 366 * DAY },
    board: { idle: 2 * DAY, total: 30 * DAY },
  });
});

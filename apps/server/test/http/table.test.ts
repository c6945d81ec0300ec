import { bodies, type Role, type RouteName, routes, WIRE } from '@flipflop/protocol';
import { describe, expect, test } from 'vitest';
import { routeTable } from '../../src/http/routes.ts';
import { bagels } from '../support/activity.ts';
import type { Browser } from '../support/browser.ts';
import { lessonOfTwoRounds, openLobby, openSchool, type School, secretIn } from '../support/school.ts';

const isRoute = (name: string): name is RouteName => Object.hasOwn(routes, name);
const names = Object.keys(routes).filter(isRoute);
const withRole = names.filter((name) => routes[name].role !== null);
const changing = names.filter((name) => routes[name].method !== 'GET');
const ofClass = names.filter((name) => routes[name].path.includes(':classId'));

/** Longer than the body of this route may be. */
function tooLong(name: RouteName): number {
  const row = routeTable[name];
  return 'large' in row ? WIRE.largeBodyBytes : WIRE.bodyBytes;
}

/** One browser with a token of every role, as on a teacher's own machine. */
async function everybody(school: School) {
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher);
  const board = school.browser();
  const { url } = await teacher.ok('classBoard', { params: { classId: lobby.classId } });
  await board.ok('boardClaim', { body: { link: secretIn(url) } });
  await board.signIn('boardMe');
  const student = school.browser();
  await student.ok('joinName', { body: { code: lobby.code, name: 'Ada' } });
  await student.signIn('studentMe');
  const browsers: Record<Role, Browser> = { teacher, student, board };
  const [anyStudent = ''] = Object.values(lobby.students);
  const { revisionId: revision } = await school.session(lobby.classId);
  const params = {
    classId: lobby.classId,
    lessonId: lobby.lessonId,
    studentId: anyStudent,
    revision,
    deviceId: 'nosuch11',
    teacherId: 'nosuch11',
    setId: 'nosuch11',
    activityId: 'nosuch11',
  };
  return { browsers, params };
}

describe('every route', () => {
  test('of the protocol has its row, and no other', () => {
    expect(Object.keys(routeTable).sort()).toEqual([...names].sort());
  });

  test('with a role refuses a stranger, whatever is sent', async () => {
    const school = await openSchool();
    const { params } = await everybody(school);
    for (const name of withRole) {
      const got = await school.browser().call(name, { params, body: 'nonsense' });
      expect([name, got.status, got.refused]).toEqual([name, 401, 'notAllowed']);
    }
  });

  test('with a role refuses the tokens of the other roles', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    for (const name of withRole) {
      for (const role of ['teacher', 'student', 'board'] as const) {
        if (role === routes[name].role) continue;
        const got = await browsers[role].call(name, { params });
        expect([name, role, got.status]).toEqual([name, role, 401]);
      }
    }
  });

  test('that changes something refuses another page, and changes nothing', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    const before = school.store.written.length;
    for (const name of changing) {
      const browser = browsers[routes[name].role ?? 'student'];
      for (const headers of [
        { origin: 'http://evil.example' },
        { origin: 'null' },
        { origin: school.origin.replace(/\d+$/, '9') },
        { origin: `${school.origin}.evil.example` },
        { origin: null, 'sec-fetch-site': 'same-site' },
      ]) {
        const got = await browser.call(name, { params, headers });
        expect([name, headers, got.status]).toEqual([name, headers, 403]);
      }
    }
    expect(school.store.written.length).toBe(before);
  });

  test('that changes something for somebody wants the page’s own value', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    const before = school.store.written.length;
    for (const name of changing) {
      const { role } = routes[name];
      if (role === null) continue;
      for (const csrf of [null, '', 'x'.repeat(43)]) {
        const got = await browsers[role].call(name, { params, headers: { 'x-flipflop-csrf': csrf } });
        expect([name, csrf, got.status]).toEqual([name, csrf, 403]);
      }
    }
    expect(school.store.written.length).toBe(before);
  });

  test('refuses what is not of its form', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    const before = school.store.written.length;
    for (const name of changing) {
      const browser = browsers[routes[name].role ?? 'student'];
      const wrong = ['{"__proto__":{"admin":true}}', '{"role":"teacher"}', '[]', '"text"', 'null', '{'];
      for (const body of wrong) {
        const got = await browser.call(name, { params, body });
        expect([name, body, got.status, got.refused]).toEqual([name, body, 400, 'badInput']);
      }
    }
    expect(school.store.written.length).toBe(before);
  });

  test('takes JSON alone, and not too much of it', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    for (const name of changing) {
      const browser = browsers[routes[name].role ?? 'student'];
      const form = await browser.call(name, { params, headers: { 'content-type': 'text/plain' } });
      expect([name, form.status, form.refused]).toEqual([name, 415, 'badInput']);
      const long = await browser.call(name, { params, body: { pad: 'x'.repeat(tooLong(name)) } });
      expect([name, long.status, long.refused]).toEqual([name, 413, 'badInput']);
    }
  });

  test('of a class gives the same answer for one of someone else and for none', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    const { classId: theirs } = await school.stranger();
    for (const name of ofClass) {
      const other = await browsers.teacher.call(name, { params: { ...params, classId: theirs } });
      const none = await browsers.teacher.call(name, { params: { ...params, classId: 'nosuch11' } });
      expect([name, other.status, other.refused]).toEqual([name, 403, 'notAllowed']);
      expect([other.status, other.body]).toEqual([none.status, none.body]);
    }
  });

  test('of a class refuses a student or a lesson of another class as one that is not there', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    const { teacher } = browsers;
    const { id: second } = await teacher.ok('classCreate', { body: { name: '7C' } });
    const sent: Partial<Record<RouteName, unknown>> = {
      studentEdit: { given: 'Eve' },
      lessonSave: { version: 1, lesson: lessonOfTwoRounds() },
      lessonCopy: { to: second },
      rehearsalStart: { speed: 5 },
      activitySave: { version: 1, activity: bagels() },
      activityPublish: { version: 1 },
      activityCopy: { to: second },
      workReview: { act: { type: 'read', step: 'read' } },
    };
    for (const name of ofClass.filter((each) => /:studentId|:lessonId|:activityId/.test(routes[each].path))) {
      const body = sent[name] ?? {};
      const foreign = await teacher.call(name, { params: { ...params, classId: second }, body });
      const none = { ...params, classId: second, studentId: 'nosuch11', lessonId: 'nosuch11' };
      const missing = await teacher.call(name, { params: none, body });
      expect([name, foreign.status, foreign.refused]).toEqual([name, 404, 'notFound']);
      expect(foreign.body).toEqual(missing.body);
    }
  });

  test('takes ids alone in its path', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    for (const name of names.filter((each) => routes[each].path.includes(':'))) {
      const { role } = routes[name];
      if (role === null) continue;
      for (const id of ['__proto__', 'constructor.name', 'a'.repeat(13), '../teacher', 'A1', '%00']) {
        const wrong = Object.fromEntries(Object.keys(params).map((key) => [key, id]));
        const got = await browsers[role].call(name, { params: wrong });
        expect([name, id, got.status]).toEqual([name, id, 400]);
      }
    }
  });

  test('that only asks leaves the store as it is', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    const before = school.store.written.length;
    for (const name of names.filter((each) => routes[each].method === 'GET')) {
      await browsers[routes[name].role ?? 'student'].call(name, { params });
    }
    expect(school.store.written.length).toBe(before);
  });

  test('answers in JSON that no cache keeps, unless it never changes', async () => {
    const school = await openSchool();
    const { browsers, params } = await everybody(school);
    for (const name of names.filter((each) => routes[each].method === 'GET')) {
      const got = await browsers[routes[name].role ?? 'student'].call(name, { params });
      expect([name, got.headers.get('content-type')]).toEqual([name, 'application/json; charset=utf-8']);
      const kept = name.endsWith('Content') ? 'private, immutable, max-age=31536000' : 'no-store';
      expect([name, got.headers.get('cache-control')]).toEqual([name, kept]);
    }
  });
});

test('every route that takes a body has its form in the protocol', () => {
  expect(Object.keys(bodies).sort()).toEqual([...changing].sort());
});

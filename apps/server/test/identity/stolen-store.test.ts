import { describe, expect, test } from 'vitest';
import { openLobby, openSchool, type School, secretIn } from '../support/school.ts';

/** Every text in a document: keys of the store, values, and what stands between dots in them. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value, ...value.split('.')];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}

/** All that can be read from a copy of the folder. */
async function everythingIn(school: School): Promise<ReadonlySet<string>> {
  const texts: string[] = [];
  for (const { collection, id, body } of school.store.written) {
    texts.push(...textsIn(id), ...textsIn(body));
    if (collection === 'token' || collection === 'link') {
      const hash = id.split('.').at(-1) ?? '';
      const scope = id.split('.').slice(1, -1);
      const asCookie = Buffer.from(hash, 'hex').toString('base64url');
      texts.push([...scope, hash].join('_'), [...scope, asCookie].join('_'), asCookie);
    }
  }
  return new Set(texts);
}

describe('[T4] a copy of the store', () => {
  test('signs nobody in: not by cookie, by link or by card', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId, code, students } = await openLobby(school, teacher);
    const params = { classId };
    const board = school.browser();
    const { url } = await teacher.ok('classBoard', { params });
    await board.ok('boardClaim', { body: { link: secretIn(url) } });
    await school.browser().ok('joinName', { body: { code, name: 'Ada' } });
    await teacher.ok('studentCard', { params: { ...params, studentId: students['Ben Okri'] ?? '' } });
    await teacher.ok('coTeacherInvite', { params });
    await teacher.ok('deviceLink');

    const { tokens, links } = school.services;
    const known = await everythingIn(school);
    expect(known.size).toBeGreaterThan(100);
    for (const text of known) {
      for (const role of ['teacher', 'student', 'board'] as const) {
        const header = `ff_${role}=${encodeURIComponent(text)}`;
        expect([text, role, await tokens.callerOf(role, header)]).toEqual([text, role, null]);
      }
      const secrets = [
        await links.readTeacher(text),
        await links.claimBoard(text),
        await links.readCard(text),
      ];
      expect([text, secrets.map(({ ok }) => ok)]).toEqual([text, [false, false, false]]);
    }
  });
});

describe('[T4] signing in gives a new token, and the one that lay in the browser before is dead', () => {
  test('a student’s: neither one who was signed in there, nor whoever put a token there, becomes the child', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { code } = await openLobby(school, teacher);
    const attacker = school.browser();
    await attacker.ok('joinName', { body: { code, name: 'Ben Okri' } });
    const planted = attacker.jar.get('ff_student') ?? '';
    const victim = school.browser();
    victim.take(`ff_student=${planted}`);
    await victim.ok('joinName', { body: { code, name: 'Ada' } });
    expect(victim.jar.get('ff_student')).not.toBe(planted);
    expect((await victim.ok('studentMe')).name).toBe('Ada');
    expect((await attacker.call('studentMe')).status).toBe(401);
  });

  test('a made-up one is never taken over', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { code, classId, students } = await openLobby(school, teacher);
    const planted = `${classId}_${students['Ada Byron']}_${'A'.repeat(43)}`;
    const victim = school.browser();
    victim.take(`ff_student=${planted}`);
    await victim.ok('joinName', { body: { code, name: 'Ada' } });
    const thief = school.browser();
    thief.take(`ff_student=${planted}`);
    expect((await thief.call('studentMe')).status).toBe(401);
  });

  test('a board’s', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId } = await openLobby(school, teacher);
    const link = secretIn((await teacher.ok('classBoard', { params: { classId } })).url);
    const board = school.browser();
    await board.ok('boardClaim', { body: { link } });
    const before = board.jar.get('ff_board') ?? '';
    await board.ok('boardClaim', { body: { link } });
    const thief = school.browser();
    thief.take(`ff_board=${before}`);
    expect((await thief.call('boardMe')).status).toBe(401);
    await board.ok('boardMe');
  });
});

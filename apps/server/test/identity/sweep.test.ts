import { describe, expect, test } from 'vitest';
import { createSweep, SWEEP } from '../../src/identity/sweep.ts';
import { TOKEN_LIFE } from '../../src/identity/tokens.ts';
import { settled } from '../host/simulated-time.ts';
import { openLobby, openSchool, type School, secretIn } from '../support/school.ts';

const MINUTE = 60 * 1_000;
const DAY = 24 * 60 * MINUTE;

function sweepOf(school: School, hasSocket: (tokenId: string) => boolean = () => false) {
  const { services, store, time } = school;
  const { tokens, links, sessions, log } = services;
  return createSweep({ store, timers: time.timers, log, tokens, links, sessions, hasSocket });
}

/** Starts, and lets everything of the first sweep happen. */
async function sweepOnce(school: School, hasSocket?: (tokenId: string) => boolean) {
  const sweep = sweepOf(school, hasSocket);
  sweep.start();
  await school.time.advance(5 * MINUTE);
  await sweep.stop();
}

const swept = (school: School) =>
  school
    .logged()
    .split('\n')
    .filter((line) => line.includes('was swept'));

async function open() {
  const school = await openSchool();
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher);
  return { school, teacher, lobby };
}

describe('the sweep', () => {
  test('deletes devices whose time is over, and tells their sockets', async () => {
    const { school, lobby } = await open();
    const { tokens, identity } = school.services;
    await school.host.submit(lobby.classId, { type: 'end' });
    await tokens.issue({ role: 'board', classId: lobby.classId });
    await tokens.issue({ role: 'student', classId: lobby.classId, studentId: 's1' });
    const ended: string[] = [];
    identity.onEnded((tokenId) => ended.push(tokenId.split('.')[0] ?? ''));
    await school.time.advance(TOKEN_LIFE.board.idle + 1);
    await sweepOnce(school);
    expect(ended).toEqual(['board']);
    expect((await school.store.list('token')).map((id) => id.split('.')[0])).toEqual(['student', 'teacher']);
  });

  test('takes a device with an open socket for one in use', async () => {
    const { school, lobby } = await open();
    const { tokens } = school.services;
    await school.host.submit(lobby.classId, { type: 'end' });
    const { tokenId, cookie } = await tokens.issue({ role: 'board', classId: lobby.classId });
    await school.time.advance(TOKEN_LIFE.board.idle + 1);
    await sweepOnce(school, (id) => id === tokenId);
    await school.time.advance(TOKEN_LIFE.board.idle - DAY);
    expect(await tokens.callerOf('board', cookie.split(';')[0])).not.toBe(null);
  });

  test('ends no device within a lesson', async () => {
    const { school, lobby } = await open();
    const { tokens, sessions } = school.services;
    await school.host.submit(lobby.classId, { type: 'end' });
    const { tokenId } = await tokens.issue({ role: 'board', classId: lobby.classId });
    await school.time.advance(TOKEN_LIFE.board.idle + 1);
    await sessions.open(lobby.classId, lobby.lessonId);
    await sweepOnce(school);
    expect(await school.store.list('token')).toContain(tokenId);
  });

  test('deletes links that were used or are too old, and no other', async () => {
    const { school, teacher, lobby } = await open();
    const params = { classId: lobby.classId };
    const used = secretIn((await teacher.ok('deviceLink')).url);
    await school.browser().ok('teacherClaim', { body: { link: used } });
    await teacher.ok('coTeacherInvite', { params });
    await school.time.advance(2 * DAY + 1);
    const card = { ...params, studentId: lobby.students['Ada Byron'] ?? '' };
    await teacher.ok('studentCard', { params: card });
    await teacher.ok('classBoard', { params });
    await teacher.ok('deviceLink');
    await sweepOnce(school);
    const kinds = (await school.store.list('link')).map((id) => id.split('.')[0]);
    expect(kinds).toEqual(['board', 'card', 'device']);
  });

  test('deletes the codes of sessions that are over, and leaves those that work', async () => {
    const { school, teacher, lobby } = await open();
    const other = await openLobby(school, teacher);
    await school.host.submit(lobby.classId, { type: 'end' });
    await school.store.put([
      { collection: 'code', id: 'aaaaaa', expectedVersion: 0, body: { classId: 'gone', sessionId: 'gone' } },
    ]);
    await school.time.advance(2 * MINUTE);
    await sweepOnce(school);
    expect(await school.store.list('code')).toEqual([other.code.toLowerCase()]);
  });

  test('leaves the code of a lesson whose end can still be undone, and one that is just being made', async () => {
    const { school, lobby } = await open();
    const { store, time } = school;
    await school.host.submit(lobby.classId, { type: 'end' });
    const body = { classId: lobby.classId, sessionId: 'soon' };
    await store.put([{ collection: 'code', id: 'bbbbbb', expectedVersion: 0, body }]);
    const sweep = sweepOf(school);
    sweep.start();
    await time.advance(SWEEP.codesAgainMs - 1);
    expect(await store.list('code')).toHaveLength(2);
    await store.delete({ collection: 'code', id: 'bbbbbb' });
    await time.advance(MINUTE);
    expect(await store.list('code')).toEqual([lobby.code.toLowerCase()]);
    await sweep.stop();
  });

  test('comes by itself once a day', async () => {
    const { school, teacher } = await open();
    const sweep = sweepOf(school);
    sweep.start();
    await school.time.advance(MINUTE);
    await teacher.ok('deviceLink');
    expect(await school.store.list('link', 'device')).toHaveLength(1);
    await school.time.advance(SWEEP.everyMs);
    expect(await school.store.list('link', 'device')).toHaveLength(0);
    await school.time.advance(3 * SWEEP.everyMs);
    await sweep.stop();
    expect(swept(school).length).toBe(5);
    await school.time.advance(2 * SWEEP.everyMs);
    expect(swept(school).length).toBe(5);
  });

  test('says how many, and of whom nothing', async () => {
    const { school, teacher, lobby } = await open();
    await teacher.ok('deviceLink');
    await school.host.submit(lobby.classId, { type: 'end' });
    await school.services.tokens.issue({ role: 'board', classId: lobby.classId });
    await school.time.advance(TOKEN_LIFE.board.idle + 1);
    await sweepOnce(school);
    // The teacher's own link was used, the one for another device is too old.
    expect(swept(school)).toEqual([
      JSON.stringify({ tokens: 1, links: 2, codes: 1, message: 'what had ended was swept' }),
    ]);
  });

  test('looks at a few at a time and lets others work in between', async () => {
    const { school } = await open();
    const { store, time } = school;
    const body = { kind: 'board', classId: 'c1', studentId: null, createdAt: 0, usedAt: null };
    const many = Array.from({ length: 5 * SWEEP.atOnce }, (_, index) => `board.c1.${index}`);
    await store.put(many.map((id) => ({ collection: 'link', id, expectedVersion: 0, body })));
    const sweep = sweepOf(school);
    sweep.start();
    for (let turn = 0; turn < 50; turn += 1) await settled();
    expect((await store.list('link', 'board.c1')).length).toBe(4 * SWEEP.atOnce);
    await time.advance(SWEEP.pauseMs);
    expect((await store.list('link', 'board.c1')).length).toBe(3 * SWEEP.atOnce);
    await sweep.stop();
    expect((await store.list('link', 'board.c1')).length).toBe(3 * SWEEP.atOnce);
  });

  test('leaves what cannot be read, says so, and goes on', async () => {
    const { school, teacher } = await open();
    await school.store.put([{ collection: 'link', id: 'a.broken', expectedVersion: 0, body: {} }]);
    await teacher.ok('deviceLink');
    await school.time.advance(DAY);
    await sweepOnce(school);
    expect(await school.store.list('link')).toEqual(['a.broken']);
    expect(school.logged()).toContain('something could not be swept');
  });
});

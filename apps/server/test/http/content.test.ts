import { describe, expect, test } from 'vitest';
import type { Browser } from '../support/browser.ts';
import { CALL_LINK, type Lobby, openLobby, openSchool, type School, secretIn } from '../support/school.ts';

async function openClass() {
  const school = await openSchool();
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher);
  const ada = school.browser();
  await ada.ok('joinName', { body: { code: lobby.code, name: 'Ada' } });
  await ada.signIn('studentMe');
  const { revisionId: revision } = await school.session(lobby.classId);
  return { school, teacher, lobby, ada, revision };
}

const moment = { lobby: { phase: 'lobby', round: 0 }, first: { phase: 'round', round: 0 } } as const;

async function run(school: School, { classId }: Lobby, ...events: Parameters<School['host']['submit']>[1][]) {
  for (const event of events) expect(await school.host.submit(classId, event)).toEqual({ ok: true });
}

const callOf = async (browser: Browser) => {
  const { status, body, refused } = await browser.call('studentCall');
  return status === 200 ? body : refused;
};

describe('what screens show of the lesson', () => {
  test('activities and the way to the live station; never the call’s link', async () => {
    const { ada, revision } = await openClass();
    const content = await ada.ok('studentContent', { params: { revision } });
    expect(content).toEqual({
      revision,
      activities: [{ id: 'a1', title: 'Worksheet', instructions: 'Read, then draw.', link: null }],
      live: { bring: 'Bring a ruler.', place: 'the teacher’s table' },
      hasCall: true,
    });
    expect(JSON.stringify(content)).not.toContain(CALL_LINK);
  });

  test('is asked for once: after that it has not changed', async () => {
    const { ada, revision } = await openClass();
    const first = await ada.call('studentContent', { params: { revision } });
    expect(first.headers.get('etag')).toBe(`"${revision}"`);
    const again = await ada.call('studentContent', {
      params: { revision },
      headers: { 'if-none-match': `"${revision}"`, 'cache-control': 'max-age=0' },
    });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  test('of another lesson is not there, and not kept', async () => {
    const { teacher, lobby, ada, revision } = await openClass();
    const { classId, lessonId } = lobby;
    await teacher.ok('lessonOpen', { params: { classId, lessonId } });
    const got = await ada.call('studentContent', { params: { revision } });
    expect([got.status, got.refused, got.headers.get('cache-control')]).toEqual([
      404,
      'notFound',
      'no-store',
    ]);
  });

  test('of another class is not there', async () => {
    const { school, teacher, ada } = await openClass();
    const second = await openLobby(school, teacher, ['Zoe X']);
    const { revisionId: revision } = await school.session(second.classId);
    expect((await ada.call('studentContent', { params: { revision } })).status).toBe(404);
  });

  test('the board shows the same, and stays in its class', async () => {
    const { school, teacher, lobby, ada, revision } = await openClass();
    const board = school.browser();
    const { url } = await teacher.ok('classBoard', { params: { classId: lobby.classId } });
    await board.ok('boardClaim', { body: { link: secretIn(url) } });
    expect(await board.ok('boardMe')).toMatchObject({ classId: lobby.classId });
    const shown = await board.ok('boardContent', { params: { revision } });
    expect(shown).toEqual(await ada.ok('studentContent', { params: { revision } }));
  });
});

describe('the call’s link', () => {
  test('is nobody’s before the lesson', async () => {
    expect(await callOf((await openClass()).ada)).toBe('notNow');
  });

  test('is for who is at home while the group is with the teacher', async () => {
    const { school, lobby, ada } = await openClass();
    const student = lobby.students['Ada Byron'] ?? '';
    await run(school, lobby, { type: 'start', seen: moment.lobby });
    await run(school, lobby, { type: 'setPlace', student, place: 'remote' });
    // The first group begins on its own.
    expect(await callOf(ada)).toBe('notNow');
    await run(school, lobby, { type: 'swap', seen: moment.first });
    expect(await callOf(ada)).toEqual({ url: CALL_LINK });
    await run(school, lobby, { type: 'setPlace', student, place: 'room' });
    expect(await callOf(ada)).toBe('notNow');
  });

  test('is for everybody at home when all come together at the end', async () => {
    const { school, lobby, ada } = await openClass();
    const student = lobby.students['Ada Byron'] ?? '';
    const second = { phase: 'round', round: 1 } as const;
    await run(school, lobby, { type: 'start', seen: moment.lobby }, { type: 'swap', seen: moment.first });
    await run(school, lobby, { type: 'startRound', seen: { phase: 'changeover', round: 1 } });
    await run(school, lobby, { type: 'swap', seen: second }, { type: 'setPlace', student, place: 'room' });
    expect(await callOf(ada)).toBe('notNow');
    await run(school, lobby, { type: 'setPlace', student, place: 'remote' });
    expect(await callOf(ada)).toEqual({ url: CALL_LINK });
  });

  test('is for who is called, until sent back', async () => {
    const { school, lobby, ada } = await openClass();
    const students = [lobby.students['Ada Byron'] ?? ''];
    await run(school, lobby, { type: 'start', seen: moment.lobby }, { type: 'call', students });
    expect(await callOf(ada)).toEqual({ url: CALL_LINK });
    await run(school, lobby, { type: 'release', students });
    expect(await callOf(ada)).toBe('notNow');
  });

  test('is nobody’s after the end, and no cache keeps it', async () => {
    const { school, lobby, ada } = await openClass();
    const students = [lobby.students['Ada Byron'] ?? ''];
    await run(school, lobby, { type: 'start', seen: moment.lobby }, { type: 'call', students });
    expect((await ada.call('studentCall')).headers.get('cache-control')).toBe('no-store');
    await run(school, lobby, { type: 'end' });
    expect(await callOf(ada)).toBe('notNow');
  });
});

import { describe, expect, test } from 'vitest';
import { openLobby, openSchool, secretIn } from '../support/school.ts';

/** Two students and a board, signed in. */
async function open() {
  const school = await openSchool();
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher);
  const params = { classId: lobby.classId };
  const come = async (name: string) => {
    const device = school.browser();
    await device.ok('joinName', { body: { code: lobby.code, name } });
    return device;
  };
  const boardLink = secretIn((await teacher.ok('classBoard', { params })).url);
  const board = school.browser();
  await board.ok('boardClaim', { body: { link: boardLink } });
  const [ada, ben] = [await come('Ada Byron'), await come('Ben Okri')];
  return { school, teacher, lobby, params, ada, ben, board, boardLink };
}

const ADA = 'Ada Byron';

describe('signing out', () => {
  test('a class ends every student’s device and every board; the teacher stays', async () => {
    const { school, teacher, params, ada, ben, board, boardLink } = await open();
    await teacher.ok('classSignOut', { params });
    for (const device of [ada, ben]) expect((await device.call('studentMe')).status).toBe(401);
    expect((await board.call('boardMe')).status).toBe(401);
    expect((await school.browser().call('boardClaim', { body: { link: boardLink } })).status).toBe(410);
    await teacher.ok('teacherMe');
  });

  test('a class leaves other classes and the cards as they are', async () => {
    const { school, teacher, lobby, params } = await open();
    const other = await openLobby(school, teacher);
    const device = school.browser();
    await device.ok('joinName', { body: { code: other.code, name: ADA } });
    const studentId = lobby.students[ADA] ?? '';
    const { url } = await teacher.ok('studentCard', { params: { ...params, studentId } });
    await teacher.ok('classSignOut', { params });
    await device.ok('studentMe');
    const back = await school.browser().ok('joinCard', { body: { card: secretIn(url) } });
    expect(back.state).toBe('in');
  });

  test('a student ends that student’s device alone', async () => {
    const { teacher, lobby, params, ada, ben } = await open();
    const studentId = lobby.students[ADA] ?? '';
    await teacher.ok('studentSignOut', { params: { ...params, studentId } });
    expect((await ada.call('studentMe')).status).toBe(401);
    await ben.ok('studentMe');
  });
});

describe('cards for several', () => {
  test('are said on the class’s page, of whom there is one', async () => {
    const { teacher, lobby, params } = await open();
    const whoHasOne = async () =>
      (await teacher.ok('classGet', { params })).roster.filter(({ card }) => card).map(({ id }) => id);
    expect(await whoHasOne()).toEqual([]);
    const [first = ''] = Object.values(lobby.students);
    await teacher.ok('classCards', { params, body: { students: [first] } });
    expect(await whoHasOne()).toEqual([first]);
  });

  test('come in the order asked for, each its own, at an address that a phone can reach', async () => {
    const { school, teacher, lobby, params } = await open();
    const students = Object.values(lobby.students).reverse();
    const { cards } = await teacher.ok('classCards', { params, body: { students } });
    expect(cards.map(({ student }) => student)).toEqual(students);
    expect(new Set(cards.map(({ url }) => url)).size).toBe(students.length);
    for (const { student, url } of cards) {
      expect(url).toMatch(/^http:\/\/192\.168\.1\.20:3000\/#card=/);
      const device = school.browser();
      expect(await device.ok('joinCard', { body: { card: secretIn(url) } })).toEqual({ state: 'in' });
      expect((await device.ok('studentMe')).id).toBe(student);
    }
  });

  test('end the ones before, with the devices that came in by them and no others', async () => {
    const { school, teacher, lobby, params, ben } = await open();
    const ids = [lobby.students[ADA] ?? '', lobby.students['Ben Okri'] ?? ''];
    const first = await teacher.ok('classCards', { params, body: { students: ids } });
    const card = secretIn(first.cards[0]?.url ?? '');
    const found = school.browser();
    await found.ok('joinCard', { body: { card } });
    await teacher.ok('classCards', { params, body: { students: ids } });
    expect((await found.call('studentMe')).status).toBe(401);
    expect((await school.browser().call('joinCard', { body: { card } })).refused).toBe('linkUsed');
    await ben.ok('studentMe');
  });

  test.each([
    ['nobody', []],
    ['somebody twice', ['s1', 's1']],
    ['more than a list can have', Array.from({ length: 201 }, (_, index) => `s${index}`)],
  ])('are not made for %s', async (_, students) => {
    const { teacher, params } = await open();
    expect((await teacher.call('classCards', { params, body: { students } })).refused).toBe('badInput');
  });

  test('are made for all or for nobody', async () => {
    const { school, teacher, lobby, params } = await open();
    const before = await school.store.list('link');
    const students = [...Object.values(lobby.students), 'nosuch11'];
    expect((await teacher.call('classCards', { params, body: { students } })).refused).toBe('notFound');
    expect(await school.store.list('link')).toEqual(before);
  });
});

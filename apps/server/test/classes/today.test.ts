import { describe, expect, test } from 'vitest';
import { openLobby, openSchool } from '../support/school.ts';

const HOUR = 60 * 60 * 1_000;

async function openClass() {
  const school = await openSchool();
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher);
  const [ada = '', ben = '', ola = ''] = Object.values(lobby.students);
  const params = { classId: lobby.classId };
  /** A letter for each student's place in the lesson. */
  const placesInLesson = async () => {
    const { students } = (await school.session(lobby.classId)).state.context;
    return [ada, ben, ola].map((id) => students[id]?.charAt(0));
  };
  const today = async () => (await teacher.ok('classGet', { params })).roster.map((student) => student.today);
  return { school, teacher, ...lobby, ada, ben, ola, params, placesInLesson, today };
}

describe('today', () => {
  test('who is absent or has no device is known for twelve hours', async () => {
    const { school, teacher, params, ada, ben, today } = await openClass();
    const body = { remote: [ada], absent: [ada, 'nobody'], noDevice: [ben, ada] };
    const page = await teacher.ok('placesSet', { params, body });
    expect(page.roster.map((student) => [student.place, student.today])).toEqual([
      ['remote', 'absent'],
      ['room', 'roomWithoutDevice'],
      ['room', null],
    ]);
    await school.time.advance(12 * HOUR - 1);
    expect(await today()).toEqual(['absent', 'roomWithoutDevice', null]);
    await school.time.advance(1);
    expect(await today()).toEqual([null, null, null]);
  });

  test('stays as it is where nothing is said of it', async () => {
    const { teacher, params, ada, ben, today } = await openClass();
    await teacher.ok('placesSet', { params, body: { remote: [], absent: [ada], noDevice: [ben] } });
    await teacher.ok('placesSet', { params, body: { remote: [ada] } });
    expect(await today()).toEqual(['absent', 'roomWithoutDevice', null]);
    await teacher.ok('placesSet', { params, body: { remote: [ada], absent: [] } });
    expect(await today()).toEqual([null, 'roomWithoutDevice', null]);
    await teacher.ok('placesSet', { params, body: { remote: [ada], noDevice: [] } });
    expect(await today()).toEqual([null, null, null]);
  });

  test('is told to the lesson that is open, and taken back there', async () => {
    const { teacher, params, ada, ben, placesInLesson } = await openClass();
    await teacher.ok('placesSet', { params, body: { remote: [ada], absent: [ada], noDevice: [ben] } });
    const marked = await placesInLesson();
    expect(marked[0]).toBe('a');
    await teacher.ok('placesSet', { params, body: { remote: [ada], absent: [], noDevice: [] } });
    const unmarked = await placesInLesson();
    expect(unmarked.slice(0, 2)).not.toEqual(marked.slice(0, 2));
    expect(unmarked[2]).toBe(marked[2]);
  });

  test('is known to a lesson that is opened', async () => {
    const { school, teacher, params, lessonId, ada, ben, placesInLesson } = await openClass();
    await teacher.ok('placesSet', { params, body: { remote: [], absent: [ada], noDevice: [ben] } });
    const told = await placesInLesson();
    await teacher.ok('lessonOpen', { params: { ...params, lessonId } });
    expect(await placesInLesson()).toEqual(told);
    await school.time.advance(12 * HOUR);
    await teacher.ok('lessonOpen', { params: { ...params, lessonId } });
    expect(new Set(await placesInLesson()).size).toBe(1);
  });
});

describe('who leaves the class', () => {
  test('may come back as the same student, without a card, at the end of the register', async () => {
    const { school, teacher, params, ada } = await openClass();
    const student = { ...params, studentId: ada };
    await teacher.ok('studentCard', { params: student });
    const left = await teacher.ok('studentRemove', { params: student });
    expect(left.roster).toHaveLength(2);
    expect(left.left).toEqual([{ id: ada, name: 'Ada', leftAt: school.time.now() }]);
    const back = await teacher.ok('studentReturn', { params: student });
    expect(back.left).toEqual([]);
    expect(back.roster.at(-1)).toMatchObject({ id: ada, given: 'Ada', group: 'zoomers', card: false });
  });

  test('is waited for again in the lesson that is open', async () => {
    const { teacher, params, ada, placesInLesson } = await openClass();
    await teacher.ok('studentRemove', { params: { ...params, studentId: ada } });
    expect((await placesInLesson())[0]).toBe('a');
    await teacher.ok('studentReturn', { params: { ...params, studentId: ada } });
    expect((await placesInLesson())[0]).not.toBe('a');
  });

  test('has no group where the old one is gone meanwhile', async () => {
    const { teacher, params, ada } = await openClass();
    await teacher.ok('studentRemove', { params: { ...params, studentId: ada } });
    const groups = [{ id: 'foxes', name: 'Foxes', shape: 1, place: 'room' }] as const;
    await teacher.ok('groupsSet', { params, body: { groups: [...groups], members: [] } });
    const back = await teacher.ok('studentReturn', { params: { ...params, studentId: ada } });
    expect(back.roster.at(-1)).toMatchObject({ id: ada, group: null });
  });

  test('is forgotten for good, with every trace in other groups', async () => {
    const { school, teacher, params, classId, ada } = await openClass();
    await teacher.ok('groupSetNew', { params, body: { name: 'Mondays' } });
    await teacher.ok('studentRemove', { params: { ...params, studentId: ada } });
    const page = await teacher.ok('studentForget', { params: { ...params, studentId: ada } });
    expect(page.left).toEqual([]);
    expect(JSON.stringify(await school.classOf(classId))).not.toContain(ada);
    for (const route of ['studentReturn', 'studentForget'] as const) {
      const got = await teacher.call(route, { params: { ...params, studentId: ada } });
      expect([got.status, got.refused]).toEqual([404, 'notFound']);
    }
  });

  test('is no student who is on the register', async () => {
    const { teacher, params, ada } = await openClass();
    const got = await teacher.call('studentForget', { params: { ...params, studentId: ada } });
    expect([got.status, got.refused]).toEqual([404, 'notFound']);
  });

  test('is forgotten when two hundred have left since', async () => {
    const { school, teacher, params, classId, ada } = await openClass();
    await teacher.ok('studentRemove', { params: { ...params, studentId: ada } });
    const names = Array.from({ length: 198 }, (_, index) => ({ given: `Child ${index}`, family: '' }));
    await teacher.ok('studentsAdd', { params, body: { students: names } });
    for (const { id } of (await school.classOf(classId)).students) {
      await school.services.classes.removeStudent(classId, id);
    }
    const { left } = await school.classOf(classId);
    expect(left).toHaveLength(200);
    expect(left.some(({ id }) => id === ada)).toBe(false);
  });
});

import { describe, expect, test } from 'vitest';
import { openLobby, openSchool } from '../support/school.ts';

async function openClass(names?: readonly string[]) {
  const school = await openSchool();
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher, names);
  return { school, teacher, ...lobby, params: { classId: lobby.classId } };
}

const person = (given: string, family = '') => ({ given, family });

describe('the register', () => {
  test('keeps names clean, in the order in which they came, with the names that screens show', async () => {
    const { teacher, params } = await openClass(['Ben Okri']);
    const page = await teacher.ok('studentsAdd', {
      params,
      body: { students: [person('  Zoë\u202e '), person('Ben', 'Ola')] },
    });
    expect(page.roster.map(({ given, name }) => [given, name])).toEqual([
      ['Ben', 'Ben Ok.'],
      ['Zoë', 'Zoë'],
      ['Ben', 'Ben Ol.'],
    ]);
  });

  test('takes all names or none', async () => {
    const { school, teacher, classId, params } = await openClass();
    const got = await teacher.call('studentsAdd', {
      params,
      body: { students: [person('Zoe'), person('\u2800')] },
    });
    expect([got.status, got.refused]).toEqual([400, 'badInput']);
    expect((await school.classOf(classId)).students).toHaveLength(3);
  });

  test('holds 200 students, and says so at the next', async () => {
    const { teacher, params } = await openClass();
    const many = Array.from({ length: 197 }, (_, index) => person(`Child ${index}`));
    await teacher.ok('studentsAdd', { params, body: { students: many } });
    const got = await teacher.call('studentsAdd', { params, body: { students: [person('Zoe')] } });
    expect([got.status, got.refused]).toEqual([422, 'limit']);
  });

  test('loses no one where two add at once', async () => {
    const { school, teacher, classId, params } = await openClass();
    await Promise.all(
      ['Kim', 'Lee', 'Mia', 'Nia'].map((given) =>
        teacher.ok('studentsAdd', { params, body: { students: [person(given)] } }),
      ),
    );
    const given = (await school.classOf(classId)).students.map((student) => student.given);
    expect(given.slice(3).sort()).toEqual(['Kim', 'Lee', 'Mia', 'Nia']);
  });

  test('says nothing was changed where the disk refuses', async () => {
    const { school, teacher, classId, params } = await openClass();
    school.store.before = async () => 'unavailable';
    const got = await teacher.call('studentsAdd', { params, body: { students: [person('Zoe')] } });
    expect([got.status, got.refused]).toEqual([503, 'unavailable']);
    expect((await school.classOf(classId)).students).toHaveLength(3);
  });

  test('a student’s group is one of the class', async () => {
    const { teacher, classId, students } = await openClass();
    const params = { classId, studentId: students['Ada Byron'] ?? '' };
    expect((await teacher.call('studentEdit', { params, body: { group: 'tigers' } })).status).toBe(404);
    const page = await teacher.ok('studentEdit', { params, body: { group: null, family: '' } });
    expect(page.roster[0]).toMatchObject({ given: 'Ada', family: '', group: null });
  });

  test('deals by where students are', async () => {
    const { teacher, params, students } = await openClass();
    const remote = [students['Ben Okri'] ?? '', students['Ben Ola'] ?? ''];
    await teacher.ok('placesSet', { params, body: { remote } });
    const page = await teacher.ok('classDeal', { params, body: { by: 'place' } });
    expect(page.roster.map(({ place, group }) => [place, group])).toEqual([
      ['room', 'roomers'],
      ['remote', 'zoomers'],
      ['remote', 'zoomers'],
    ]);
  });

  test('groups changed while the lesson waits are the lesson’s; later they are not', async () => {
    const { school, teacher, classId, students } = await openClass();
    const id = students['Ada Byron'] ?? '';
    const groupNow = async () => (await school.session(classId)).state.context.students[id]?.slice(8);
    expect(await groupNow()).toBe('zoomers');
    await teacher.ok('studentEdit', { params: { classId, studentId: id }, body: { group: 'roomers' } });
    expect(await groupNow()).toBe('roomers');
    await school.host.submit(classId, { type: 'start', seen: { phase: 'lobby', round: 0 } });
    await teacher.ok('studentEdit', { params: { classId, studentId: id }, body: { group: 'zoomers' } });
    expect(await groupNow()).toBe('roomers');
  });

  test('whoever is taken off the list is not waited for', async () => {
    const { school, teacher, classId, students } = await openClass();
    const studentId = students['Ada Byron'] ?? '';
    const page = await teacher.ok('studentRemove', { params: { classId, studentId } });
    expect(page.roster).toHaveLength(2);
    expect((await school.session(classId)).state.context.students[studentId]).toMatch(/^a-/);
  });
});

describe('a teacher', () => {
  test('has their own classes, in the order of their names', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    await school.stranger();
    for (const name of ['7C', '6B']) await teacher.ok('classCreate', { body: { name } });
    await teacher.ok('teacherName', { body: { name: 'Ms Okafor' } });
    const me = await teacher.ok('teacherMe');
    expect(me.name).toBe('Ms Okafor');
    expect(me.classes.map(({ name }) => name)).toEqual(['6B', '7C', 'Baking bagels']);
  });
});

test('the sample class can be run at once', async () => {
  const school = await openSchool();
  const teacher = await school.teacher();
  const [sample] = (await teacher.ok('teacherMe')).classes;
  const classId = sample?.id ?? '';
  const page = await teacher.ok('classGet', { params: { classId } });
  expect(page.roster.map(({ name }) => name)).toEqual(
    'Aiyana Amara Bao Chloe Dmitri Eli Fatou Hana Ingrid Jamal Kofi Leilani Lucía Mateo Mei Noah Oskar Priya Rosa Sanjay Theo Tomás Yusuf Zainab'.split(
      ' ',
    ),
  );
  const zoomers = page.roster.filter(({ group, place }) => group === 'zoomers' && place === 'remote');
  expect(zoomers).toHaveLength(12);
  const [lesson] = page.lessons;
  expect(lesson).toMatchObject({ title: 'Bagels: from dough to oven', minutes: 46 });
  const opened = await teacher.call('lessonOpen', { params: { classId, lessonId: lesson?.id ?? '' } });
  expect(opened.status).toBe(200);
});

import { DEFAULT_GROUPS, type Group, wholeClass } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { lessonOfTwoRounds, openLobby, openSchool } from '../support/school.ts';

async function openClass(names?: readonly string[]) {
  const school = await openSchool();
  const teacher = await school.teacher();
  const lobby = await openLobby(school, teacher, names);
  const ids = Object.values(lobby.students);
  /** The group of each student in the lesson, '' for none. */
  const inLesson = async () => {
    const { students } = (await school.session(lobby.classId)).state.context;
    return ids.map((id) => students[id]?.slice(8));
  };
  return { school, teacher, ...lobby, ids, inLesson, params: { classId: lobby.classId } };
}

const [zoomers, roomers] = DEFAULT_GROUPS;
const foxes: Group = { id: 'foxes', name: 'Foxes', shape: 3, place: 'room' };
const WHOLE = wholeClass({ minutes: 10, live: 'Fractions', work: { title: 'Worksheet', activity: 'a1' } });
const groupsOf = (page: { readonly roster: readonly { readonly group: string | null }[] }) =>
  page.roster.map(({ group }) => group);

describe('the groups of a class', () => {
  test('are set with their members in one go; who is not named stays, or has none where the group is gone', async () => {
    const { teacher, params, ids } = await openClass();
    const before = groupsOf(await teacher.ok('classGet', { params }));
    expect(before).toEqual(['zoomers', 'roomers', 'zoomers']);
    const renamed: Group = { ...zoomers, name: 'Comets', shape: 4, place: 'room' };
    const members = [{ student: ids[0] ?? '', group: 'foxes' }];
    const page = await teacher.ok('groupsSet', { params, body: { groups: [renamed, foxes], members } });
    expect(page.groups).toEqual([renamed, foxes]);
    expect(groupsOf(page)).toEqual(['foxes', null, 'zoomers']);
  });

  test.each([
    ['two with one id', [zoomers, { ...roomers, id: 'zoomers' }], []],
    ['two with one shape', [zoomers, { ...roomers, shape: 1 as const }], []],
    ['none', [], []],
    ['a member of a group that is not there', [zoomers], [{ student: 's1', group: 'foxes' }]],
  ])('are never %s', async (_, groups, members) => {
    const { teacher, params } = await openClass();
    const got = await teacher.call('groupsSet', { params, body: { groups, members } });
    expect([got.status, got.refused]).toEqual([400, 'badInput']);
    expect((await teacher.ok('classGet', { params })).groups).toEqual(DEFAULT_GROUPS);
  });

  test('are followed by a lesson that waits; nobody is moved to a group that it lacks', async () => {
    const { teacher, params, ids, inLesson } = await openClass();
    expect(await inLesson()).toEqual(['zoomers', 'roomers', 'zoomers']);
    const [ada = '', ben = '', last = ''] = ids;
    const members = [
      { student: ada, group: 'roomers' },
      { student: ben, group: 'foxes' },
      { student: last, group: null },
    ];
    await teacher.ok('groupsSet', { params, body: { groups: [zoomers, roomers, foxes], members } });
    expect(await inLesson()).toEqual(['roomers', 'roomers', '']);
  });
});

describe('sets of groups', () => {
  test('a class begins with one', async () => {
    const { teacher, params } = await openClass();
    const { groupSets } = await teacher.ok('classGet', { params });
    expect(groupSets).toEqual([{ id: 'groups', name: 'Groups', today: true, groups: 2 }]);
  });

  test('a new one is a copy and today’s; the others keep their groups and members for their day', async () => {
    const { teacher, params, inLesson } = await openClass();
    const made = await teacher.ok('groupSetNew', { params, body: { name: 'Mondays' } });
    expect(made.groupSets.map(({ name, today }) => [name, today])).toEqual([
      ['Groups', false],
      ['Mondays', true],
    ]);
    expect(groupsOf(made)).toEqual(['zoomers', 'roomers', 'zoomers']);
    await teacher.ok('groupsSet', { params, body: { groups: [foxes], members: [] } });

    const back = await teacher.ok('groupSetUse', { params: { ...params, setId: 'groups' } });
    expect(back.groups).toEqual(DEFAULT_GROUPS);
    expect(groupsOf(back)).toEqual(['zoomers', 'roomers', 'zoomers']);
    expect(back.groupSets.map(({ name, today, groups }) => [name, today, groups])).toEqual([
      ['Groups', true, 2],
      ['Mondays', false, 1],
    ]);
    expect(await inLesson()).toEqual(['zoomers', 'roomers', 'zoomers']);
  });

  test('are named anew, and removed but for today’s', async () => {
    const { teacher, params } = await openClass();
    const made = await teacher.ok('groupSetNew', { params, body: { name: 'Mondays' } });
    const setId = made.groupSets[1]?.id ?? '';
    await teacher.ok('groupSetName', { params: { ...params, setId: 'groups' }, body: { name: 'Others' } });
    const got = await teacher.call('groupSetRemove', { params: { ...params, setId } });
    expect([got.status, got.refused]).toEqual([409, 'notNow']);
    const page = await teacher.ok('groupSetRemove', { params: { ...params, setId: 'groups' } });
    expect(page.groupSets.map(({ name }) => name)).toEqual(['Mondays']);
    const gone = await teacher.call('groupSetUse', { params: { ...params, setId: 'groups' } });
    expect([gone.status, gone.refused]).toEqual([404, 'notFound']);
  });

  test('are twelve at most', async () => {
    const { teacher, params } = await openClass();
    for (let count = 2; count <= 12; count += 1) {
      await teacher.ok('groupSetNew', { params, body: { name: `Set ${count}` } });
    }
    const got = await teacher.call('groupSetNew', { params, body: { name: 'One more' } });
    expect([got.status, got.refused]).toEqual([422, 'limit']);
  });
});

describe('a lesson of the day', () => {
  test('is held with the groups that the class has then', async () => {
    const { school, teacher, params, lessonId, inLesson } = await openClass();
    await teacher.ok('groupsSet', { params, body: { groups: [foxes, roomers], members: [] } });
    await teacher.ok('classDeal', { params, body: { by: 'evenly' } });
    await teacher.ok('lessonOpen', { params: { ...params, lessonId } });
    const { revisionId } = await school.session(params.classId);
    const revision = await school.services.sessions.content(params.classId, revisionId);
    expect(revision?.plan.groups).toEqual([foxes, roomers]);
    expect(await inLesson()).toEqual(['foxes', 'roomers', 'foxes']);
  });

  test('takes everyone in where it is for the whole class, and keeps them there', async () => {
    const { teacher, params, ids, inLesson } = await openClass();
    const lesson = { ...lessonOfTwoRounds(), plan: WHOLE };
    const { id: lessonId } = await teacher.ok('lessonCreate', { params, body: { lesson } });
    await teacher.ok('lessonOpen', { params: { ...params, lessonId } });
    expect(await inLesson()).toEqual(['everyone', 'everyone', 'everyone']);
    const studentId = ids[0] ?? '';
    await teacher.ok('studentEdit', { params: { ...params, studentId }, body: { group: null } });
    expect(await inLesson()).toEqual(['everyone', 'everyone', 'everyone']);
  });

  test('takes in where it is for the whole class whoever comes while it runs, guest or of the list', async () => {
    const { school, teacher, params } = await openClass();
    const lesson = { ...lessonOfTwoRounds(), plan: WHOLE };
    const { id: lessonId } = await teacher.ok('lessonCreate', { params, body: { lesson } });
    await teacher.ok('lessonOpen', { params: { ...params, lessonId } });
    const { doors } = school.services;
    const seen = { phase: 'lobby', round: 0 } as const;
    expect(await school.host.submit(params.classId, { type: 'start', seen })).toEqual({ ok: true });
    const students = [{ given: 'Zoe', family: '' }];
    const { roster } = await teacher.ok('studentsAdd', { params, body: { students } });
    const late = roster.at(-1)?.id ?? '';
    await teacher.ok('studentEdit', { params: { ...params, studentId: late }, body: { group: 'roomers' } });
    const { code } = await school.session(params.classId);
    for (const [name, chosen] of [
      ['Zoe', late],
      ['Guest', null],
    ] as const) {
      await school.browser().ok('joinName', { body: { code, name } });
      const knock = doors.waiting(params.classId).find(({ typed }) => typed === name)?.id ?? '';
      expect(await doors.answer(params.classId, knock, chosen, true)).toEqual({ ok: true });
    }
    const { context } = (await school.session(params.classId)).state;
    const guest =
      (await school.classOf(params.classId)).students.find(({ given }) => given === 'Guest')?.id ?? '';
    expect([late, guest].map((id) => context.students[id]?.slice(8))).toEqual(['everyone', 'everyone']);
  });
});

import { randomBytes } from 'node:crypto';
import type { Id } from '@flipflop/rotation';
import type { Pupil } from '@flipflop/simulator';
import { expect, test } from 'vitest';
import { createRehearsals, REHEARSAL, type Rehearsals } from '../../src/rehearsals/rehearsals.ts';
import { COLLECTIONS } from '../../src/store/documents.ts';
import type { Store } from '../../src/store/store.ts';
import { getDocument, writeOf } from '../../src/store/typed-documents.ts';
import type { Browser } from '../support/browser.ts';
import { openLobby, openSchool, type School } from '../support/school.ts';

interface Stage {
  readonly school: School;
  readonly teacher: Browser;
  readonly teacherId: Id;
  readonly classId: Id;
  readonly lessonId: Id;
  readonly rehearsals: Rehearsals;
  readonly crowds: { pupils: readonly Pupil[]; speed: number; stopped: boolean }[];
  /** Where each access that ended was. */
  readonly ended: string[];
  start(speed?: number): Promise<Id>;
}

async function openStage(): Promise<Stage> {
  const school = await openSchool();
  const teacher = await school.teacher();
  const { classId, lessonId } = await openLobby(school, teacher);
  const { teacherId } = await school.classOf(classId);
  const crowds: Stage['crowds'] = [];
  const ended: string[] = [];
  const { store, time, host, services } = school;
  const rehearsals = createRehearsals({
    store,
    clock: time,
    timers: time.timers,
    random: (count) => randomBytes(count),
    log: services.log,
    host,
    sessions: services.sessions,
    links: services.links,
    tokens: services.tokens,
    play(pupils, speed) {
      const crowd = { pupils, speed, stopped: false };
      crowds.push(crowd);
      return {
        async stop() {
          crowd.stopped = true;
        },
      };
    },
  });
  rehearsals.onEnded((who, where) => ended.push(`${who} ${where}`));
  async function start(speed = 5): Promise<Id> {
    const started = await rehearsals.start({ teacherId, classId, lessonId, speed });
    if (!started.ok) throw new Error(started.error.code);
    return started.value.classId;
  }
  return { school, teacher, teacherId, classId, lessonId, rehearsals, crowds, ended, start };
}

/** Every document there is, by its key. */
async function keysIn(store: Store): Promise<readonly string[]> {
  const lists = await Promise.all(
    Object.keys(COLLECTIONS).map(async (collection) =>
      (await store.list(collection)).map((id) => `${collection}/${id}`),
    ),
  );
  return lists.flat().sort();
}

test('a rehearsal is a lobby in a class of 24 that no list shows', async () => {
  const { school, teacher, start } = await openStage();
  const before = await teacher.ok('teacherMe');
  const id = await start();
  const made = await school.classOf(id);
  expect(made.students).toHaveLength(24);
  const sizes = made.groups.map(({ id: group }) => made.students.filter((one) => one.group === group).length);
  expect(sizes).toEqual([12, 12]);
  expect((await teacher.ok('teacherMe')).classes).toEqual(before.classes);
});

test('nobody of the real class is in it, and one child is in the room without a device', async () => {
  const { school, teacher, classId, start } = await openStage();
  const [gone] = (await school.classOf(classId)).students;
  await teacher.ok('studentRemove', { params: { classId, studentId: gone?.id ?? '' } });
  const id = await start();
  const kept = JSON.stringify(await school.classOf(id));
  for (const name of ['Ada', 'Byron', 'Okri', 'Ola']) expect(kept).not.toContain(name);
  const page = await teacher.ok('classGet', { params: { classId: id } });
  const without = page.roster.filter(({ today }) => today === 'roomWithoutDevice');
  expect(without.map(({ place }) => place)).toEqual(['room']);
});

test('its minutes are as many times shorter, and the lesson’s own are as they were', async () => {
  const { school, lessonId, start } = await openStage();
  const { revisionId } = await school.session(await start(20));
  const revision = await getDocument(school.store, 'revision', revisionId);
  const lesson = await getDocument(school.store, 'lesson', lessonId);
  expect(revision?.body.plan.rounds.map(({ minutes }) => minutes)).toEqual([0.5, 0.5]);
  expect(lesson?.body.plan.rounds.map(({ minutes }) => minutes)).toEqual([10, 10]);
});

test('all but one of the students are played, each by a card of their own', async () => {
  const { school, teacher, start, crowds } = await openStage();
  const id = await start();
  const [crowd] = crowds;
  expect(crowd?.pupils).toHaveLength(23);
  expect(new Set(crowd?.pupils.map(({ card }) => card)).size).toBe(23);
  expect(crowd?.speed).toBe(5);
  const page = await teacher.ok('classGet', { params: { classId: id } });
  const own = page.rehearsal?.own;
  expect(page.roster.find((entry) => entry.id === own?.student)).toMatchObject({
    name: own?.name,
    place: 'remote',
  });
  expect(crowd?.pupils.map(({ name }) => name)).not.toContain(own?.name);
  expect((await school.classOf(id)).rehearsal).toMatchObject({ speed: 5 });
});

test('when it ends nothing of it is left, and whoever was in it is out', async () => {
  const { school, teacherId, classId, rehearsals, crowds, ended, start } = await openStage();
  const before = await keysIn(school.store);
  const id = await start();
  const [student] = (await school.classOf(id)).students;
  await school.services.tokens.issue({ role: 'student', classId: id, studentId: student?.id ?? '' });
  await school.services.tokens.issue({ role: 'board', classId: id });
  await school.services.links.makeBoardLink(id);
  await school.services.links.makeInvitation(id);
  await school.host.submit(id, { type: 'start', seen: { round: 0, phase: 'lobby' } });
  await rehearsals.end(teacherId, classId);
  expect(await keysIn(school.store)).toEqual(before);
  expect(crowds.map(({ stopped }) => stopped)).toEqual([true]);
  expect(ended).toEqual([`${teacherId} ${id}`]);
  expect(school.time.armed).toBe(0);
});

test('another one of the same teacher takes its place', async () => {
  const { school, start, crowds } = await openStage();
  const first = await start();
  const second = await start();
  expect(await school.store.get({ collection: 'class', id: first })).toBeNull();
  expect(await school.store.get({ collection: 'class', id: second })).not.toBeNull();
  expect(crowds.map(({ stopped }) => stopped)).toEqual([true, false]);
});

test('it ends by itself after two hours', async () => {
  const { school, start } = await openStage();
  const before = await keysIn(school.store);
  await start();
  await school.time.advance(REHEARSAL.life - 1);
  expect(await keysIn(school.store)).not.toEqual(before);
  await school.time.advance(1);
  await expect.poll(() => keysIn(school.store)).toEqual(before);
});

test('nobody ends another teacher’s', async () => {
  const { school, classId, rehearsals, start } = await openStage();
  const id = await start();
  await rehearsals.end('other', classId);
  expect(await school.store.get({ collection: 'class', id })).not.toBeNull();
});

test('what a server leaves behind that did not stop well is gone after the next start', async () => {
  const { school, rehearsals, start } = await openStage();
  const before = await keysIn(school.store);
  await start();
  await rehearsals.clear();
  expect(await keysIn(school.store)).toEqual(before);
});

test('a server that stops ends all of them, and begins no other', async () => {
  const { school, teacherId, classId, lessonId, rehearsals, start } = await openStage();
  const before = await keysIn(school.store);
  await start();
  await rehearsals.close();
  expect(await keysIn(school.store)).toEqual(before);
  const late = await rehearsals.start({ teacherId, classId, lessonId, speed: 5 });
  expect(late).toMatchObject({ ok: false, error: { code: 'unavailable' } });
});

test('a server has room for four; the fifth teacher is told', async () => {
  const { classId, lessonId, rehearsals } = await openStage();
  const begin = (teacherId: Id) => rehearsals.start({ teacherId, classId, lessonId, speed: 1 });
  for (const teacherId of ['one', 'two', 'three', 'four']) expect((await begin(teacherId)).ok).toBe(true);
  expect(await begin('five')).toMatchObject({ ok: false, error: { code: 'limit' } });
  expect((await begin('four')).ok).toBe(true);
});

test('a lesson that cannot be run leaves no class behind', async () => {
  const { school, teacherId, classId, lessonId, rehearsals } = await openStage();
  const found = await getDocument(school.store, 'lesson', lessonId);
  if (found === null) throw new Error('the lesson is not there');
  const broken = { ...found.body, content: { ...found.body.content, activities: [] } };
  await school.store.put([writeOf('lesson', lessonId, found.version, broken)]);
  const before = await keysIn(school.store);
  expect((await rehearsals.start({ teacherId, classId, lessonId, speed: 5 })).ok).toBe(false);
  expect(await keysIn(school.store)).toEqual(before);
});

test('in a rehearsal no other lesson is opened, and it is not rehearsed itself', async () => {
  const { school, teacherId, rehearsals, start } = await openStage();
  const id = await start();
  const [lessonId = ''] = (await school.classOf(id)).lessonIds;
  expect((await school.services.sessions.open(id, lessonId)).ok).toBe(false);
  expect((await rehearsals.start({ teacherId, classId: id, lessonId, speed: 5 })).ok).toBe(false);
});

import { readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { classPage } from '../../src/classes/class-page.ts';
import { lostClasses } from '../../src/store/notices.ts';
import { openPage } from '../realtime/page.ts';
import { openSchool, type School } from '../realtime/school.ts';

const LOBBY = { phase: 'lobby', round: 0 };
const FIRST_ROUND = { phase: 'round', round: 0 };

const fileOf = ({ dataDir }: School, collection: string, id: string) =>
  path.join(dataDir, 'store', collection, `${id}.json`);

async function noticesOfClass(school: School) {
  const { store, classes } = school.server.services;
  const body = await classes.get(school.classId);
  return body === null
    ? null
    : (await classPage({ store, clock: { now: () => 0 } }, body, school.teacherId)).notices;
}

test.each([
  ['cut off', '{"schema":1,"version":3,"body":{"id'],
  ['empty', ''],
  ['zeros', '\0'.repeat(512)],
])(
  'the file of a running lesson is %s: the lesson goes on from the last good one, and the teacher is told',
  async (_, text) => {
    const school = await openSchool();
    const teacher = await openPage(school, await school.teacher());
    expect(await teacher.send('start', { id: '1', seen: LOBBY })).toEqual({ ok: true });
    expect(await teacher.send('message', { id: '2', to: { kind: 'all' }, text: 'Last' })).toEqual({
      ok: true,
    });
    const { id } = await school.session();
    expect(await noticesOfClass(school)).toBeUndefined();
    await writeFile(fileOf(school, 'session', id), text);
    expect(await teacher.send('swap', { id: '3', seen: FIRST_ROUND })).toEqual({ ok: true });
    const notice = { kind: 'damaged', id: `session.${id}.1`, what: 'session', used: 'before' };
    const view = await teacher.view('teacherView', (body) => Array.isArray(body.notices));
    expect(view.envelope.body).toMatchObject({ class: { phase: 'changeover' }, notices: [notice] });
    expect(await noticesOfClass(school)).toEqual([notice]);
    expect(await readdir(path.dirname(fileOf(school, 'session', id)))).toContain(`${id}.json.damaged-1`);
    expect(school.lines.some((line) => line.includes('a document cannot be read'))).toBe(true);
  },
);

test('the list of a class is damaged: the one before is used, on the panel and on the page', async () => {
  const school = await openSchool();
  const teacher = await openPage(school, await school.teacher());
  const { id } = await school.session();
  // The version before is from before the lesson was opened: the lesson is found again.
  await writeFile(fileOf(school, 'class', school.classId), 'cut o');
  await school.server.services.host.refresh(school.classId);
  const notice = { kind: 'damaged', what: 'register', used: 'before' };
  const view = await teacher.view('teacherView', (body) => Array.isArray(body.notices));
  expect(view.envelope.body).toMatchObject({ notices: [notice] });
  expect(await noticesOfClass(school)).toMatchObject([notice]);
  expect((await school.session()).id).toBe(id);
  expect(await teacher.send('start', { id: '1', seen: LOBBY })).toEqual({ ok: true });
});

test('the plan of a running lesson cannot be read: another can be opened, and the teacher is told', async () => {
  const school = await openSchool();
  await school.submit({ type: 'start', seen: { phase: 'lobby', round: 0 } });
  const { revisionId } = await school.session();
  // As after a restart: nothing of it is in memory.
  await writeFile(fileOf(school, 'revision', revisionId), '');
  await school.server.services.store.get({ collection: 'revision', id: revisionId });
  expect(await noticesOfClass(school)).toMatchObject([{ what: 'revision', used: 'nothing' }]);
  const { store, classes } = school.server.services;
  const body = await classes.get(school.classId);
  expect(body && (await classPage({ store, clock: { now: () => 0 } }, body, school.teacherId)).running).toBe(
    false,
  );
  await school.openLesson();
  expect((await school.session()).revisionId).not.toBe(revisionId);
  const teacher = await openPage(school, await school.teacher());
  expect(await teacher.send('start', { id: '1', seen: LOBBY })).toEqual({ ok: true });
});

test('a class of which nothing can be read is missed in the list', async () => {
  const school = await openSchool({ withoutLesson: true });
  const { store } = school.server.services;
  const file = fileOf(school, 'class', school.classId);
  await writeFile(file, '');
  await rm(`${file}.last`);
  await store.get({ collection: 'class', id: school.classId });
  expect(lostClasses(store)).toEqual([
    { kind: 'damaged', id: `class.${school.classId}.lost`, what: 'register', used: 'nothing' },
  ]);
});

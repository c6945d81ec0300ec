import { LIMITS as ROSTER } from '@flipflop/roster';
import { LIMITS as LESSON } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { CLASS_LIMITS } from '../../src/classes/limits.ts';
import type { Browser } from '../support/browser.ts';
import { lessonOfTwoRounds, openLobby, openSchool, type School, secretIn } from '../support/school.ts';

const namesOf = (count: number, from = 0) =>
  Array.from({ length: count }, (_, index) => ({ given: `Child ${from + index}`, family: '' }));

/** What was refused, and in which words. */
async function refusal(asked: ReturnType<Browser['call']>): Promise<readonly [string | null, string]> {
  const { refused, body } = await asked;
  return [refused, JSON.stringify(body)];
}

async function sessionSize(school: School, classId: string): Promise<number> {
  return Object.keys((await school.session(classId)).state.context.students).length;
}

describe('[T20] what one installation keeps', () => {
  test('[T20] fifty classes of a teacher, and not one more, also of two at once', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classesPerTeacher, classesMade } = CLASS_LIMITS;
    // The sample class is one of them.
    for (let made = 1; made < classesPerTeacher - 1; made += 1) {
      await school.time.advance(1_000 / classesMade.perSecond);
      await teacher.ok('classCreate', { body: { name: `Class ${made}` } });
    }
    await school.time.advance(3_600_000);
    const last = await Promise.all(
      ['6A', '6B', '6C'].map((name) => refusal(teacher.call('classCreate', { body: { name } }))),
    );
    expect(last.map(([code]) => code).sort()).toEqual(['limit', 'limit', null]);
    expect(last.flat().join(' ')).toContain(`There is room for ${classesPerTeacher} classes.`);
    expect((await teacher.ok('teacherMe')).classes).toHaveLength(classesPerTeacher);
  });

  test('[T20] a few classes at once, as at the start of a year, then one in ten seconds', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const make = (name: string) => refusal(teacher.call('classCreate', { body: { name } }));
    for (let made = 0; made < CLASS_LIMITS.classesMade.burst; made += 1) {
      expect((await make(`Class ${made}`))[0]).toBeNull();
    }
    const [code, words] = await make('One more');
    expect([code, words]).toEqual(['slowDown', expect.stringContaining('Wait ten seconds.')]);
    const other = await school.stranger();
    expect((await other.browser.call('classCreate', { body: { name: 'Theirs' } })).refused).toBeNull();
    await school.time.advance(10_000);
    expect((await make('One more'))[0]).toBeNull();
    expect((await make('And one more'))[0]).toBe('slowDown');
  });

  test('[T20] so many lessons of a class', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId } = await openLobby(school, teacher);
    const { lessonsPerClass } = CLASS_LIMITS;
    for (let made = 1; made < lessonsPerClass; made += 1) {
      const { ok } = await school.services.lessons.create(classId, lessonOfTwoRounds());
      expect(ok).toBe(true);
    }
    const params = { classId };
    const [code, words] = await refusal(
      teacher.call('lessonCreate', { params, body: { lesson: lessonOfTwoRounds() } }),
    );
    expect([code, words]).toEqual(['limit', expect.stringContaining(`room for ${lessonsPerClass} lessons`)]);
    expect(await school.store.list('lesson')).toHaveLength(lessonsPerClass + 1);
  });

  test('[T20] so many students on a list; a longer one is refused whole, never cut', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { id: classId } = await teacher.ok('classCreate', { body: { name: '6B' } });
    const params = { classId };
    const add = (count: number) =>
      teacher.call('studentsAdd', { params, body: { students: namesOf(count) } });
    expect((await add(ROSTER.students)).refused).toBeNull();
    const [code, words] = await refusal(add(1));
    expect([code, words]).toEqual(['limit', expect.stringContaining(`room for ${ROSTER.students} students`)]);
    expect((await school.classOf(classId)).students).toHaveLength(ROSTER.students);
  });

  test('[T20] so many groups of a lesson', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId } = await openLobby(school, teacher);
    const lesson = lessonOfTwoRounds();
    const withGroups = (count: number) => ({
      ...lesson,
      plan: {
        ...lesson.plan,
        groups: Array.from({ length: count }, (_, index) => ({
          id: `g${index}`,
          name: `Group ${index}`,
          shape: (index % 6) + 1,
          place: 'room',
        })),
      },
    });
    const create = (sent: unknown) =>
      teacher.call('lessonCreate', { params: { classId }, body: { lesson: sent } });
    expect((await create(withGroups(LESSON.groups.max))).refused).toBeNull();
    expect((await create(withGroups(LESSON.groups.max + 1))).refused).toBe('badInput');
  });
});

describe('[T20] what one lesson holds', () => {
  test('[T20] sixty students, and no guest more: whom there is no room for leaves no name behind', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const names = namesOf(LESSON.students - 1).map(({ given }) => given);
    const { classId, code } = await openLobby(school, teacher, names);
    async function knock(name: string) {
      const guest = school.browser();
      expect((await guest.ok('joinName', { body: { code, name } })).state).toBe('waiting');
      const [waiting] = school.services.doors.waiting(classId);
      return school.services.doors.answer(classId, waiting?.id ?? '', null, true);
    }
    expect(await knock('A guest')).toEqual({ ok: true });
    expect(await sessionSize(school, classId)).toBe(LESSON.students);
    for (let taps = 0; taps < 2; taps += 1) {
      expect(await knock('Another one')).toMatchObject({
        ok: false,
        error: { code: 'limit', message: `The lesson is full: ${LESSON.students} students.` },
      });
    }
    expect(await sessionSize(school, classId)).toBe(LESSON.students);
    expect((await school.classOf(classId)).students).toHaveLength(LESSON.students);
  });

  test('[T20] a class with more students than that opens no lesson, and is told why', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId, lessonId } = await openLobby(school, teacher);
    const params = { classId, lessonId };
    await teacher.ok('studentsAdd', { params, body: { students: namesOf(LESSON.students - 2) } });
    const [code, words] = await refusal(teacher.call('lessonOpen', { params }));
    expect([code, words]).toEqual(['limit', expect.stringContaining(`room for ${LESSON.students} students`)]);
  });

  test('[T20] one running lesson of a class', async () => {
    const school = await openSchool();
    const teacher = await school.teacher();
    const { classId, lessonId } = await openLobby(school, teacher);
    const params = { classId, lessonId };
    await school.host.submit(classId, { type: 'start', seen: { phase: 'lobby', round: 0 } });
    const [code, words] = await refusal(teacher.call('lessonOpen', { params }));
    expect([code, words]).toEqual(['notNow', expect.stringContaining('End it first.')]);
    expect(await school.store.list('session')).toHaveLength(1);
  });
});

test('[T20] a teacher is signed in on ten devices; with one more the one used longest ago is signed out', async () => {
  const school = await openSchool();
  const devices: Browser[] = [];
  for (let signedIn = 0; signedIn <= CLASS_LIMITS.devicesPerTeacher; signedIn += 1) {
    const device = school.browser();
    await device.ok('teacherClaim', {
      body: { link: secretIn(await school.services.links.makeTeacherLink()) },
    });
    devices.push(device);
    await school.time.advance(1_000);
  }
  const states = await Promise.all(devices.map(async (device) => (await device.call('teacherMe')).status));
  expect(states).toEqual([401, ...Array.from({ length: CLASS_LIMITS.devicesPerTeacher }, () => 200)]);
});

import type { Activity, Elsewhere } from '@flipflop/activity';
import { recognise } from '@flipflop/activity/builder';
import type { LessonContent } from '@flipflop/protocol';
import { describe, expect, test } from 'vitest';
import { bagels } from '../support/activity.ts';
import { lessonOfTwoRounds, openLobby, openSchool } from '../support/school.ts';

async function openClass() {
  const school = await openSchool();
  const teacher = await school.teacher();
  const { classId, lessonId } = await openLobby(school, teacher);
  const { id: activityId } = await teacher.ok('activityCreate', {
    params: { classId },
    body: { activity: bagels() },
  });
  return { school, teacher, classId, lessonId, activityId, params: { classId, activityId } };
}

describe('an activity that is prepared', () => {
  test('is saved from the version that was changed, and from no other', async () => {
    const { teacher, params } = await openClass();
    const activity = { ...bagels(), title: 'Rings' };
    expect(await teacher.ok('activitySave', { params, body: { version: 1, activity } })).toEqual({
      version: 2,
    });
    const late = await teacher.call('activitySave', { params, body: { version: 1, activity: bagels() } });
    expect([late.status, late.refused]).toEqual([409, 'conflict']);
    expect(await teacher.ok('activityGet', { params })).toEqual({
      id: params.activityId,
      version: 2,
      activity,
      revision: null,
      draft: true,
      given: null,
      usedWith: [],
    });
  });

  test('is published as it was seen, and changed beside what is published', async () => {
    const { teacher, params } = await openClass();
    expect(await teacher.ok('activityPublish', { params, body: { version: 1 } })).toEqual({ revision: 1 });
    const { version, draft } = await teacher.ok('activityGet', { params });
    expect(draft).toBe(false);
    const late = await teacher.call('activityPublish', { params, body: { version: 1 } });
    expect([late.status, late.refused]).toEqual([409, 'conflict']);
    await teacher.ok('activitySave', {
      params,
      body: { version, activity: { ...bagels(), title: 'Rings' } },
    });
    expect(await teacher.ok('activityGet', { params })).toMatchObject({ revision: 1, draft: true });
  });

  test('is not published without a title or a step', async () => {
    const { teacher, classId } = await openClass();
    for (const activity of [
      { ...bagels(), title: ' ' },
      { ...bagels(), steps: [] },
    ]) {
      const { id } = await teacher.ok('activityCreate', { params: { classId }, body: { activity } });
      const params = { classId, activityId: id };
      const got = await teacher.call('activityPublish', { params, body: { version: 1 } });
      expect(got.refused).toBe('notNow');
    }
  });

  test('has each of its ids once', async () => {
    const { teacher, classId } = await openClass();
    const { steps } = bagels();
    const activity = { ...bagels(), steps: [...steps, ...steps.slice(0, 1)] };
    const got = await teacher.call('activityCreate', { params: { classId }, body: { activity } });
    expect([got.status, got.refused]).toEqual([400, 'badInput']);
  });

  test('shows in a frame what its table of providers makes, and nothing else', async () => {
    const { teacher, classId } = await openClass();
    const video = recognise('https://youtu.be/dQw4w9WgXcQ');
    if (video.is !== 'video') throw new Error('not a video');
    const withPage = (page: Elsewhere): Activity => {
      const [first] = bagels().steps;
      if (first?.kind !== 'read') throw new Error('not a step to read');
      return { ...bagels(), steps: [{ ...first, kind: 'link', page }] };
    };
    const save = (page: Elsewhere) =>
      teacher.call('activityCreate', { params: { classId }, body: { activity: withPage(page) } });
    expect((await save(video.page)).status).toBe(200);
    expect((await save({ ...video.page, embed: null })).status).toBe(200);
    const elsewhere = { ...video.page, embed: 'https://evil.example/frame' };
    expect((await save(elsewhere)).refused).toBe('badInput');
    expect((await save({ ...video.page, url: 'https://evil.example/' })).refused).toBe('badInput');
  });

  test('may be longer than any other body: a hundred steps with all their words', async () => {
    const { teacher, classId } = await openClass();
    const [first] = bagels().steps;
    if (first === undefined) throw new Error('there is no step');
    const steps = Array.from({ length: 100 }, (_, at) => ({
      ...first,
      id: `s${at}`,
      instructions: '🥯'.repeat(1_000),
    }));
    const params = { classId };
    const { id } = await teacher.ok('activityCreate', {
      params,
      body: { activity: { ...bagels(), steps } },
    });
    const got = await teacher.ok('activityGet', { params: { classId, activityId: id } });
    expect(got.activity.steps).toEqual(steps);
  });

  test('is in the library with the lessons that have it, and gone when it is removed', async () => {
    const { teacher, params, classId, activityId } = await openClass();
    const lesson = lessonOfTwoRounds();
    const content: LessonContent = {
      ...lesson.content,
      activities: lesson.content.activities.map((one) => ({
        ...one,
        deck: { activity: activityId, revision: null },
      })),
    };
    const made = await teacher.ok('lessonCreate', {
      params: { classId },
      body: { lesson: { ...lesson, title: 'With rings', content } },
    });
    const { activities } = await teacher.ok('teacherActivities');
    expect(activities).toMatchObject([
      { id: activityId, title: 'Shape and boil', steps: 3, minutes: 12, draft: true, givenAt: null },
    ]);
    expect(activities[0]?.usedWith).toEqual([{ lesson: made.id, title: 'With rings' }]);
    await teacher.ok('activityRemove', { params, body: {} });
    expect((await teacher.ok('teacherActivities')).activities).toEqual([]);
    expect((await teacher.call('activityGet', { params })).refused).toBe('notFound');
  });

  test('goes into another class with its newest revision, as one of its own', async () => {
    const { teacher, params } = await openClass();
    await teacher.ok('activityPublish', { params, body: { version: 1 } });
    const { id: to } = await teacher.ok('classCreate', { body: { name: '7C' } });
    const { id } = await teacher.ok('activityCopy', { params, body: { to } });
    const copy = { params: { classId: to, activityId: id } };
    expect(await teacher.ok('activityGet', copy)).toMatchObject({ revision: 1, draft: false });
    expect(await teacher.ok('activityGive', { ...copy, body: {} })).toMatchObject({ revision: 1 });
  });
});

describe('a lesson with an activity in steps', () => {
  async function openLesson(publish: boolean) {
    const { school, teacher, classId, activityId, params } = await openClass();
    if (publish) await teacher.ok('activityPublish', { params, body: { version: 1 } });
    const lesson = lessonOfTwoRounds();
    const activities = lesson.content.activities.map((one) => ({
      ...one,
      deck: { activity: activityId, revision: null },
    }));
    const made = await teacher.ok('lessonCreate', {
      params: { classId },
      body: { lesson: { ...lesson, content: { ...lesson.content, activities } } },
    });
    const lessonParams = { classId, lessonId: made.id };
    await teacher.ok('lessonOpen', { params: lessonParams, body: {} });
    const { revisionId } = await school.session(classId);
    const revision = await school.services.sessions.content(classId, revisionId);
    return { teacher, activityId, lessonParams, decks: revision?.content.activities.map(({ deck }) => deck) };
  }

  test('names its newest revision once it is open, and the class has it', async () => {
    const { activityId, decks } = await openLesson(true);
    expect(decks).toEqual([{ activity: activityId, revision: 1 }]);
  });

  test('runs without it while it was never published', async () => {
    const { decks } = await openLesson(false);
    expect(decks).toEqual([undefined]);
  });

  test('takes it along into another class', async () => {
    const { teacher, activityId, lessonParams } = await openLesson(true);
    const { id: to } = await teacher.ok('classCreate', { body: { name: '7C' } });
    const copied = await teacher.ok('lessonCopy', { params: lessonParams, body: { to } });
    const { lesson } = await teacher.ok('lessonGet', { params: { classId: to, lessonId: copied.id } });
    const [deck] = lesson.content.activities.map((one) => one.deck);
    expect(deck?.activity).not.toBe(activityId);
    const own = { params: { classId: to, activityId: deck?.activity ?? '' } };
    expect(await teacher.ok('activityGet', own)).toMatchObject({ revision: 1 });
  });
});

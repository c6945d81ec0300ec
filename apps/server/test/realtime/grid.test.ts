import type { Act } from '@flipflop/activity';
import type { GridNews } from '@flipflop/protocol';
import { describe, expect, test } from 'vitest';
import { bagels } from '../support/activity.ts';
import { createBrowser } from '../support/browser.ts';
import { openPage, type PageSocket } from './page.ts';
import { openSchool } from './school.ts';

const step = (id: string): Act => ({ type: 'done', step: id });

async function openGrid() {
  const school = await openSchool();
  const { activities } = school.server.services;
  const { classId } = school;
  const made = await activities.create(classId, bagels());
  if (!made.ok) throw new Error('not made');
  const activity = made.value.id;
  await activities.publish(classId, activity, 1);
  await activities.give(classId, activity);
  const who = await school.teacher();
  const teacher = createBrowser(school.origin, school.origin);
  teacher.take(who.cookie);
  await teacher.signIn('teacherMe');
  const panel = await openPage(school, who);
  const params = { classId, activityId: activity };

  async function pupil(index: number) {
    const signedIn = await school.student(index);
    const browser = createBrowser(school.origin, school.origin);
    browser.take(signedIn.cookie);
    await browser.signIn('studentMe');
    let n = 0;
    return {
      signedIn,
      work: (...acts: readonly Act[]) =>
        browser.ok('workSend', {
          params: { activityId: activity },
          body: {
            batch: {
              device: 'd1',
              sentAt: Date.now(),
              operations: acts.map((act) => ({ n: n++, at: Date.now(), revision: 1, act })),
            },
            seen: 0,
          },
        }),
    };
  }
  return { school, teacher, panel, params, activity, pupil };
}

const newsOf = (page: PageSocket): readonly GridNews[] =>
  page.frames.flatMap(({ name, envelope }) => {
    const news: unknown = envelope;
    return name === 'grid' && isNews(news) ? [news] : [];
  });

const isNews = (news: unknown): news is GridNews =>
  typeof news === 'object' && news !== null && 'rows' in news && 'sequence' in news;

describe('the live grid', () => {
  test('has a row for everybody on the register, without a name', async () => {
    const { school, teacher, params } = await openGrid();
    const page = await teacher.ok('activityGrid', { params });
    expect(page.rows.map(({ student }) => student)).toEqual(school.students);
    expect(page.steps.map(({ id }) => id)).toEqual(['read', 'check', 'say']);
    expect(page.rows.every(({ status }) => status.is === 'notBegun')).toBe(true);
    expect(Object.keys(page.rows[0] ?? {})).not.toContain('name');
  });

  test('[GR1] gets the rows that change, each piece of news after the one before', async () => {
    const { school, teacher, panel, params, pupil } = await openGrid();
    const page = await teacher.ok('activityGrid', { params });
    const ada = await pupil(0);
    await ada.work({ type: 'open', step: 'read' }, step('read'));
    await panel.frame('grid');
    const [first] = newsOf(panel);
    expect(first).toMatchObject({ sequence: page.sequence + 1, activity: params.activityId });
    expect(first?.rows).toMatchObject([
      { student: school.students[0], status: { is: 'working' }, steps: [{ state: 'done' }, {}, {}] },
    ]);
    const now = await teacher.ok('activityGrid', { params });
    expect(now.sequence).toBe(page.sequence + 1);
    expect(now.rows[0]).toEqual(first?.rows[0]);
  });

  test('is nothing for students and boards', async () => {
    const { school, panel, pupil } = await openGrid();
    const ada = await pupil(0);
    const ben = await openPage(school, await school.student(1));
    const board = await openPage(school, await school.board());
    await ada.work({ type: 'open', step: 'read' }, step('read'));
    await panel.frame('grid');
    await ben.settle();
    await board.settle();
    for (const page of [ben, board]) {
      expect(page.frames.map(({ name }) => name)).not.toContain('grid');
      expect(page.text()).not.toContain(school.students[0]);
    }
  });

  test('a word of the teacher’s is told to that student alone', async () => {
    const { school, teacher, params, pupil, activity } = await openGrid();
    const ada = await pupil(0);
    const own = await openPage(school, ada.signedIn);
    const ben = await openPage(school, await school.student(1));
    await teacher.ok('workReview', {
      params: { ...params, studentId: school.students[0] ?? '' },
      body: { act: { type: 'feedback', step: 'say', text: 'Say more.' } },
    });
    const { envelope } = await own.frame('work');
    expect(envelope).toEqual({ activity });
    await ben.settle();
    expect(ben.frames.map(({ name }) => name)).not.toContain('work');
  });

  test('the whole class’s work is there for the teacher, and says whose it is by ids', async () => {
    const { school, teacher, params, pupil } = await openGrid();
    const ada = await pupil(0);
    await ada.work({ type: 'answer', question: 'why', answer: { kind: 'text', text: 'For the crust.' } });
    const results = await teacher.ok('activityResults', { params });
    expect(results.students).toHaveLength(school.students.length);
    expect(results.students[0]?.work.answers.why?.versions[0]?.answer).toEqual({
      kind: 'text',
      text: 'For the crust.',
    });
  });
});

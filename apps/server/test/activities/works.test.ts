import type { Act, Operation } from '@flipflop/activity';
import { describe, expect, test } from 'vitest';
import { bagels } from '../support/activity.ts';
import { openLobby, openSchool } from '../support/school.ts';

async function openWork() {
  const school = await openSchool();
  const teacher = await school.teacher();
  const { classId, code } = await openLobby(school, teacher);
  const { id: activityId } = await teacher.ok('activityCreate', {
    params: { classId },
    body: { activity: bagels() },
  });
  const params = { classId, activityId };
  await teacher.ok('activityPublish', { params, body: { version: 1 } });
  await teacher.ok('activityGive', { params, body: {} });
  const student = school.browser();
  await student.ok('joinName', { body: { code, name: 'Ada' } });
  await student.signIn('studentMe');
  const { id: studentId } = await student.ok('studentMe');
  const own = { activityId };
  let count = 0;
  const operations = (...acts: readonly Act[]): Operation[] =>
    acts.map((act) => ({ n: count++, at: school.time.now(), revision: 1, act }));
  const send = (batch: readonly Operation[], seen = 0, device = 'd1') =>
    student.ok('workSend', {
      params: own,
      body: { batch: { device, sentAt: school.time.now(), operations: [...batch] }, seen },
    });
  return { school, teacher, student, own, params, studentId, operations, send };
}

const wrong: Act = { type: 'answer', question: 'hole', answer: { kind: 'choice', option: 'x1' } };
const right: Act = { type: 'answer', question: 'hole', answer: { kind: 'choice', option: 'x2' } };
const said: Act = { type: 'answer', question: 'why', answer: { kind: 'text', text: 'For the crust.' } };

describe('a student’s work', () => {
  test('is on disk when it is acknowledged, and there after a restart', async () => {
    const { school, student, own, operations, send } = await openWork();
    const taken = await send(
      operations({ type: 'open', step: 'read' }, { type: 'done', step: 'read' }, said),
    );
    expect(taken.outcomes.map(({ result }) => result)).toEqual(['taken', 'taken', 'taken']);
    const work = await student.ok('studentWork', { params: own });
    expect(work).toMatchObject({ version: taken.version, revision: 1 });
    expect(school.store.written.some(({ collection }) => collection === 'work')).toBe(true);
    expect(work.work.answers.why?.versions[0]?.answer).toEqual({ kind: 'text', text: 'For the crust.' });
  });

  test('[TI1] is taken in once, however often it is sent', async () => {
    const { student, own, operations, send } = await openWork();
    const batch = operations(said);
    await send(batch);
    const again = await send(batch);
    expect(again.outcomes.map(({ result }) => result)).toEqual(['known']);
    expect((await student.ok('studentWork', { params: own })).work.answers.why?.tries).toBe(1);
  });

  test('of two devices at the same moment is all there', async () => {
    const { student, own, operations, send } = await openWork();
    const [one, other] = [operations(said), operations({ type: 'open', step: 'read' }, right)];
    await Promise.all([send(one, 0, 'd1'), send(other, 0, 'd2')]);
    const { work } = await student.ok('studentWork', { params: own });
    expect(Object.keys(work.answers).sort()).toEqual(['hole', 'why']);
    expect(Object.keys(work.applied).sort()).toEqual(['d1', 'd2']);
  });

  test('is sent back where the device does not know it: after another device, or with a verdict', async () => {
    const { operations, send } = await openWork();
    const first = await send(operations(said), 0);
    expect(first.work).toBeNull();
    const other = await send(operations({ type: 'open', step: 'read' }), 0, 'd2');
    expect(other.work).not.toBeNull();
    expect((await send(operations({ type: 'done', step: 'read' }), other.version)).work).toBeNull();
    const graded = await send(operations(wrong), other.version + 1);
    expect(graded.work?.answers.hole?.versions[0]?.verdict).toMatchObject({ outcome: 'notYet' });
  });

  test('[FE2] gets feedback at once, and the key with what is right or after the last try alone', async () => {
    const { operations, send } = await openWork();
    const once = await send(operations(wrong));
    expect(once.feedback.hole).toMatchObject({
      outcome: 'notYet',
      text: 'Think of a sponge.',
      triesLeft: 1,
      key: null,
    });
    const twice = await send(operations(wrong));
    expect(twice.feedback.hole).toMatchObject({ triesLeft: 0, key: { kind: 'choice', option: 'x2' } });
    expect((await send(operations(right))).outcomes).toMatchObject([{ result: 'refused', why: 'noTries' }]);
  });

  test('[ST1] and its deck show no key, no feedback and nothing that is for teachers', async () => {
    const { student, own } = await openWork();
    const deck = await student.call('studentDeck', { params: { ...own, revision: '1' } });
    const work = await student.call('studentWork', { params: own });
    for (const text of [JSON.stringify(deck.body), JSON.stringify(work.body)]) {
      for (const secret of ['heat comes from inside', 'Think of a sponge', '"key"', 'six rings', 'baking']) {
        expect(text).not.toContain(secret);
      }
    }
    expect(JSON.stringify(deck.body)).toContain('The middle gets done');
  });

  test('that is nonsense is refused by each act, and the rest is taken', async () => {
    const { operations, send } = await openWork();
    const taken = await send(
      operations(
        { type: 'open', step: 'nowhere' },
        { type: 'play', step: 'read', from: 0, to: 10, startedAt: 1_800_000_000_000 },
        { type: 'answer', question: 'hole', answer: { kind: 'text', text: 'x2' } },
        said,
      ),
    );
    expect(taken.outcomes.map(({ why }) => why)).toEqual(['notFound', 'notThat', 'notThat', null]);
  });

  test('on a deck that was not given is refused, and so is a look at it', async () => {
    const { school, teacher, student, params, operations } = await openWork();
    const { id } = await teacher.ok('activityCreate', {
      params: { classId: params.classId },
      body: { activity: bagels() },
    });
    const not = { activityId: id };
    const batch = { device: 'd1', sentAt: school.time.now(), operations: operations(said) };
    expect((await student.call('workSend', { params: not, body: { batch, seen: 0 } })).refused).toBe(
      'notFound',
    );
    expect((await student.call('studentWork', { params: not })).refused).toBe('notFound');
    const deck = await student.call('studentDeck', { params: { ...not, revision: '1' } });
    expect(deck.refused).toBe('notFound');
    for (const revision of ['0', '2', '01', '1e1', 'x']) {
      const other = { params: { activityId: params.activityId, revision } };
      expect((await student.call('studentDeck', other)).refused).toBe('notFound');
    }
  });

  test('that was begun stays on its revision', async () => {
    const { teacher, student, own, params, operations, send } = await openWork();
    await send(operations(said));
    const { version } = await teacher.ok('activityGet', { params });
    await teacher.ok('activityPublish', { params, body: { version } });
    await teacher.ok('activityGive', { params, body: {} });
    expect(await student.ok('studentWork', { params: own })).toMatchObject({ revision: 1 });
    const { activities } = await student.ok('studentActivities');
    expect(activities).toMatchObject([{ activity: own.activityId, revision: 1, complete: false }]);
  });
});

describe('what a teacher says of it', () => {
  test('reaches the student: feedback, and the step back on the list', async () => {
    const { teacher, student, own, params, studentId, operations, send } = await openWork();
    await send(operations({ type: 'done', step: 'read' }, right, said));
    expect((await student.ok('studentActivities')).activities).toMatchObject([
      { complete: true, again: false },
    ]);
    const asked = { params: { ...params, studentId } };
    await teacher.ok('workReview', {
      ...asked,
      body: { act: { type: 'again', step: 'say', text: 'What does boiling do?' } },
    });
    const { review } = await student.ok('studentWork', { params: own });
    expect(review.steps.say).toMatchObject({ feedback: { text: 'What does boiling do?' }, readAt: null });
    expect((await student.ok('studentActivities')).activities).toMatchObject([
      { complete: false, again: true },
    ]);
    const page = await teacher.ok('workGet', asked);
    expect(page.work.answers.why?.versions[0]?.answer).toEqual({ kind: 'text', text: 'For the crust.' });
    expect(page.review.steps.say?.readAt).not.toBeNull();
  });

  test('is refused of a step that there is not', async () => {
    const { teacher, params, studentId } = await openWork();
    const got = await teacher.call('workReview', {
      params: { ...params, studentId },
      body: { act: { type: 'read', step: 'nowhere' } },
    });
    expect([got.status, got.refused]).toEqual([404, 'notFound']);
  });
});

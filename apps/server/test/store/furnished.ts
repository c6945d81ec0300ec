import { randomBytes } from 'node:crypto';
import { flipFlop, type Id } from '@flipflop/rotation';
import { createSessions, type Sessions } from '../../src/classes/sessions.ts';
import { type ClassDocument, FIRST_GROUP_SET, type LessonDocument } from '../../src/store/documents.ts';
import type { Store } from '../../src/store/store.ts';
import { getDocument, writeOf } from '../../src/store/typed-documents.ts';

export const CLASS = 'k1';
export const TEACHER = 't1';

const PLAN = flipFlop({ minutes: 10, live: 'Fractions', work: { title: 'Worksheet', activity: 'a1' } });

/** Opens lessons as the product does: what is referred to is made first and taken away last. */
export function sessionsIn(store: Store): Sessions {
  return createSessions({
    store,
    clock: { now: () => 1_000 },
    random: (count) => randomBytes(count),
    host: { submit: async () => ({ ok: true }), refresh: async () => {} },
  });
}

/** One class with two lessons and a student with a device and a card. */
export async function furnish(store: Store): Promise<void> {
  const lesson = (id: Id): LessonDocument => ({
    id,
    classId: CLASS,
    title: 'Fractions',
    plan: PLAN,
    content: {
      call: null,
      live: { bring: '', place: 'the table' },
      activities: [{ id: 'a1', title: 'Worksheet', instructions: '', link: null }],
    },
    updatedAt: 1,
  });
  const room: ClassDocument = {
    id: CLASS,
    teacherId: TEACHER,
    groupSet: FIRST_GROUP_SET,
    otherGroupSets: [],
    left: [],
    today: null,
    coTeacherIds: [],
    name: '7B',
    sample: false,
    groups: PLAN.groups,
    students: ['ada', 'ben'].map((id) => ({ id, given: id, family: 'Canary', group: null, place: null })),
    sessionId: null,
    lessonIds: ['l1', 'l2'],
    rehearsal: null,
  };
  const written = await store.put([
    writeOf('teacher', TEACHER, 0, { id: TEACHER, name: 'Ms Okafor', createdAt: 1 }),
    writeOf('lesson', 'l1', 0, lesson('l1')),
    writeOf('lesson', 'l2', 0, lesson('l2')),
    writeOf('class', CLASS, 0, room),
    writeOf('token', `student.${CLASS}.ada.x`, 0, {
      role: 'student',
      classId: CLASS,
      personId: 'ada',
      device: 'd1',
      card: null,
      createdAt: 1,
      usedAt: 1,
    }),
    writeOf('link', `card.${CLASS}.ada.x`, 0, {
      kind: 'card',
      classId: CLASS,
      studentId: 'ada',
      createdAt: 1,
      usedAt: null,
    }),
  ]);
  if (!written.every((result) => result.ok)) throw new Error('the class was not made');
}

/** Whatever a class names and cannot be found, and a code that leads elsewhere. */
export async function danglingIn(store: Store): Promise<string[]> {
  const dangling: string[] = [];
  for (const id of await store.list('class')) {
    const body = (await getDocument(store, 'class', id))?.body;
    if (!body) continue;
    if ((await getDocument(store, 'teacher', body.teacherId)) === null) dangling.push('teacher');
    for (const lesson of body.lessonIds) {
      if ((await getDocument(store, 'lesson', lesson)) === null) dangling.push(`lesson ${lesson}`);
    }
    if (body.sessionId === null) continue;
    const session = await getDocument(store, 'session', body.sessionId);
    if (session === null) dangling.push('session');
    else {
      const { revisionId, code } = session.body;
      if ((await getDocument(store, 'revision', revisionId)) === null) dangling.push('revision');
      const found = await getDocument(store, 'code', code.toLowerCase());
      if (found?.body.sessionId !== body.sessionId) dangling.push('code');
    }
  }
  return dangling;
}

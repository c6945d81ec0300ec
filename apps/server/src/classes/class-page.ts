import type { ClassPage, ClassSummary } from '@flipflop/protocol';
import { displayNames } from '@flipflop/roster';
import type { Id, StudentId } from '@flipflop/rotation';
import { prefixOf } from '../identity/secrets.ts';
import type { Clock } from '../ports.ts';
import type { ClassDocument } from '../store/documents.ts';
import { damageNotices } from '../store/notices.ts';
import type { Store } from '../store/store.ts';
import { getDocument } from '../store/typed-documents.ts';
import { groupSetLines } from './group-sets.ts';
import { isRunning } from './is-running.ts';
import { lessonLines } from './lesson-lines.ts';
import { dayPlaces } from './today.ts';

/** A class in a teacher's list. */
export async function classSummary(store: Store, body: ClassDocument, teacherId: Id): Promise<ClassSummary> {
  return {
    id: body.id,
    name: body.name,
    sample: body.sample,
    mine: body.teacherId === teacherId,
    students: body.students.length,
    running: await isRunning(store, body),
  };
}

/** All that the class's own page shows, for one of its teachers. */
export async function classPage(
  { store, clock }: { readonly store: Store; readonly clock: Clock },
  body: ClassDocument,
  teacherId: Id,
): Promise<ClassPage> {
  const names = displayNames(body.students);
  const today = dayPlaces(body, clock.now());
  const cards = await withCards(store, body.id);
  const coTeachers = await Promise.all(body.coTeacherIds.map((id) => getDocument(store, 'teacher', id)));
  return {
    ...(await classSummary(store, body, teacherId)),
    rehearsal: rehearsalOf(body, names),
    groups: body.groups,
    groupSets: groupSetLines(body),
    roster: body.students.map((student) => ({
      ...student,
      name: names.get(student.id) ?? student.given,
      card: cards.has(student.id),
      today: today.get(student.id) ?? null,
    })),
    lessons: (await lessonLines(store, body)).map(({ updatedAt: _, ...line }) => line),
    left: leftOf(body),
    ...(await noticesOf(store, body)),
    coTeachers: body.coTeacherIds.map((id, index) => ({ id, name: coTeachers[index]?.body.name ?? '' })),
  };
}

function leftOf({ left }: ClassDocument): ClassPage['left'] {
  const names = displayNames(left);
  return left.map(({ id, given, leftAt }) => ({ id, name: names.get(id) ?? given, leftAt }));
}

function rehearsalOf(
  { rehearsal }: ClassDocument,
  names: ReadonlyMap<StudentId, string>,
): ClassPage['rehearsal'] {
  if (rehearsal === null) return null;
  const { of, speed, own } = rehearsal;
  return { of, speed, own: { student: own, name: names.get(own) ?? '' } };
}

/** Ids of cards say whose they are. */
async function withCards(store: Store, classId: Id): Promise<ReadonlySet<string>> {
  const scope = prefixOf('card', [classId]);
  const ids = await store.list('link', scope);
  return new Set(ids.map((id) => id.slice(scope.length).split('.')[0] ?? ''));
}

async function noticesOf(store: Store, body: ClassDocument): Promise<Pick<ClassPage, 'notices'>> {
  const session = body.sessionId === null ? null : await getDocument(store, 'session', body.sessionId);
  const notices = damageNotices(store, body, session?.body ?? null);
  return notices.length === 0 ? {} : { notices };
}

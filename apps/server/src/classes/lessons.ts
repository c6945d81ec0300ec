import { type LastTime, type Lesson, type LessonContent, WIRE } from '@flipflop/protocol';
import { type Id, phaseOf } from '@flipflop/rotation';
import { planFor } from '@flipflop/rotation/plan-for';
import type { Activities } from '../activities/activities.ts';
import type { Clock, RandomBytes } from '../ports.ts';
import type { ClassDocument, LessonDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { changeDocument, makeDocuments } from './change.ts';
import { newId } from './ids.ts';
import { lastTime, newestSession } from './last-time.ts';
import { CLASS_LIMITS } from './limits.ts';
import { done, NOT_YOURS, OPENED_MEANWHILE, type Outcome, refuse, UNAVAILABLE } from './outcome.ts';
import { whyNotKept } from './why-not-run.ts';

/** Lessons that are being prepared. */
export interface Lessons {
  create(classId: Id, lesson: Lesson): Promise<Outcome<SavedLesson>>;
  get(
    classId: Id,
    lessonId: Id,
  ): Promise<Outcome<SavedLesson & { readonly lesson: Lesson; readonly lastTime: LastTime | null }>>;
  /** `version`: the one that was changed; another one meanwhile is a `conflict`. */
  save(classId: Id, lessonId: Id, version: number, lesson: Lesson): Promise<Outcome<SavedLesson>>;
  /** Puts a copy into a class, for the groups that are there; in its own class under a name of its own. */
  copy(classId: Id, lessonId: Id, to: Id): Promise<Outcome<SavedLesson>>;
  /** Not the one that is open. */
  remove(classId: Id, lessonId: Id): Promise<Outcome<ClassDocument>>;
}

export interface SavedLesson {
  readonly id: Id;
  readonly version: number;
}

export interface LessonsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly activities: Pick<Activities, 'copy'>;
}

export const NO_SUCH_LESSON = refuse('notFound', 'This class has no such lesson.');

export function createLessons({ store, clock, random, activities }: LessonsParts): Lessons {
  const bodyOf = (id: Id, classId: Id, { title, plan, content }: Lesson): LessonDocument => ({
    id,
    classId,
    title,
    plan,
    content,
    updatedAt: clock.now(),
  });

  async function find(classId: Id, lessonId: Id) {
    const found = await getDocument(store, 'lesson', lessonId);
    return found?.body.classId === classId ? found : null;
  }

  async function create(classId: Id, lesson: Lesson): Promise<Outcome<SavedLesson>> {
    const problem = whyNotKept(lesson);
    if (problem !== null) return problem;
    const id = newId(random);
    const made = await makeDocuments(store, [writeOf('lesson', id, 0, bodyOf(id, classId, lesson))]);
    if (!made.ok) return made;
    const listed = await changeDocument(store, 'class', classId, (body) =>
      body.lessonIds.length < CLASS_LIMITS.lessonsPerClass
        ? done({ ...body, lessonIds: [...body.lessonIds, id] })
        : refuse('limit', `A class has room for ${CLASS_LIMITS.lessonsPerClass} lessons.`),
    );
    if (listed.ok) return done({ id, version: 1 });
    await store.delete({ collection: 'lesson', id });
    return listed;
  }

  /** Another class gets copies of the activities as well: it works on its own. */
  async function contentInto(content: LessonContent, classId: Id, to: Id): Promise<Outcome<LessonContent>> {
    const copied: LessonContent['activities'][number][] = [];
    for (const { deck, ...plain } of content.activities) {
      const copy = deck === undefined ? null : await activities.copy(classId, deck.activity, to);
      // One that was removed meanwhile leaves its title and instructions.
      if (copy?.ok === false && copy.error.code !== 'notFound') return copy;
      copied.push(copy?.ok ? { ...plain, deck: { activity: copy.value.id, revision: null } } : plain);
    }
    return done({ ...content, activities: copied });
  }

  return {
    create,
    async get(classId, lessonId) {
      const found = await find(classId, lessonId);
      const ofClass = await getDocument(store, 'class', classId);
      if (found === null || ofClass === null) return NO_SUCH_LESSON;
      const { title, plan, content } = found.body;
      return done({
        id: lessonId,
        version: found.version,
        lesson: { title, plan, content },
        lastTime: await lastTime(store, await newestSession(store, ofClass.body), lessonId),
      });
    },
    async save(classId, lessonId, version, lesson) {
      const problem = whyNotKept(lesson);
      if (problem !== null) return problem;
      if ((await find(classId, lessonId)) === null) return NO_SUCH_LESSON;
      const [saved] = await store.put([
        writeOf('lesson', lessonId, version, bodyOf(lessonId, classId, lesson)),
      ]);
      if (saved?.ok) return done({ id: lessonId, version: saved.version });
      if (saved?.reason !== 'conflict') return UNAVAILABLE;
      return refuse('conflict', 'This lesson was changed elsewhere. Load it again to see how it is now.');
    },
    async copy(classId, lessonId, to) {
      const found = await find(classId, lessonId);
      if (found === null) return NO_SUCH_LESSON;
      const target = await getDocument(store, 'class', to);
      if (target === null || target.body.rehearsal !== null) return NOT_YOURS;
      const { title, plan } = found.body;
      const content =
        classId === to ? done(found.body.content) : await contentInto(found.body.content, classId, to);
      if (!content.ok) return content;
      const named = classId === to ? titleOfCopy(title) : title;
      return create(to, { title: named, plan: planFor(plan, target.body.groups), content: content.value });
    },
    async remove(classId, lessonId) {
      const ofClass = await getDocument(store, 'class', classId);
      if (ofClass === null || (await find(classId, lessonId)) === null) return NO_SUCH_LESSON;
      const newest = await newestSession(store, ofClass.body);
      if (newest?.lessonId === lessonId && phaseOf(newest.session.state) !== 'ended') return OPEN_NOW;
      const removed = await changeDocument(store, 'class', classId, (body) =>
        body.sessionId === ofClass.body.sessionId
          ? done({ ...body, lessonIds: body.lessonIds.filter((id) => id !== lessonId) })
          : OPENED_MEANWHILE,
      );
      if (!removed.ok) return removed;
      await store.delete({ collection: 'lesson', id: lessonId });
      await store.delete({ collection: 'held', id: lessonId });
      return removed;
    },
  };
}

const OPEN_NOW = refuse('notNow', 'This lesson is open in the class. End it first.');

const COPY = ' (copy)';

/** The name with a word behind it, cut where there is no room; a cut never halves a character. */
function titleOfCopy(title: string): string {
  if (title === '') return '';
  const letters = [...title];
  while (letters.join('').length + COPY.length > WIRE.lessonTitle) letters.pop();
  return `${letters.join('').trimEnd()}${COPY}`;
}

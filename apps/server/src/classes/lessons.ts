import type { Lesson } from '@flipflop/protocol';
import { type Id, type Plan, planProblems } from '@flipflop/rotation';
import type { Clock, RandomBytes } from '../ports.ts';
import type { LessonDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { changeDocument, makeDocuments } from './change.ts';
import { newId } from './ids.ts';
import { CLASS_LIMITS } from './limits.ts';
import { done, type Outcome, type Refused, refuse, UNAVAILABLE } from './outcome.ts';

/** Lessons that are being prepared. */
export interface Lessons {
  create(classId: Id, lesson: Lesson): Promise<Outcome<SavedLesson>>;
  get(classId: Id, lessonId: Id): Promise<Outcome<SavedLesson & { readonly lesson: Lesson }>>;
  /** `version`: the one that was changed; another one meanwhile is a `conflict`. */
  save(classId: Id, lessonId: Id, version: number, lesson: Lesson): Promise<Outcome<SavedLesson>>;
}

export interface SavedLesson {
  readonly id: Id;
  readonly version: number;
}

export interface LessonsParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
}

export const NO_SUCH_LESSON = refuse('notFound', 'This class has no such lesson.');

export function createLessons({ store, clock, random }: LessonsParts): Lessons {
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

  return {
    async create(classId, lesson) {
      const problem = whyNotRun(lesson);
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
    },
    async get(classId, lessonId) {
      const found = await find(classId, lessonId);
      if (found === null) return NO_SUCH_LESSON;
      const { title, plan, content } = found.body;
      return done({ id: lessonId, version: found.version, lesson: { title, plan, content } });
    },
    async save(classId, lessonId, version, lesson) {
      const problem = whyNotRun(lesson);
      if (problem !== null) return problem;
      if ((await find(classId, lessonId)) === null) return NO_SUCH_LESSON;
      const [saved] = await store.put([
        writeOf('lesson', lessonId, version, bodyOf(lessonId, classId, lesson)),
      ]);
      if (saved?.ok) return done({ id: lessonId, version: saved.version });
      if (saved?.reason !== 'conflict') return UNAVAILABLE;
      return refuse('conflict', 'This lesson was changed elsewhere. Load it again to see how it is now.');
    },
  };
}

/** Why a lesson could not be run as it is planned; null: it could. */
export function whyNotRun({ plan, content }: Pick<Lesson, 'plan' | 'content'>): Refused | null {
  const [problem] = planProblems(plan);
  if (problem !== undefined) return refuse('badInput', problem.message);
  const known = new Set(content.activities.map((activity) => activity.id));
  if (known.size < content.activities.length) return refuse('badInput', 'Two activities have the same id.');
  const missing = activitiesNamed(plan).some((activity) => !known.has(activity));
  return missing
    ? refuse('badInput', 'A group is sent to an activity that this lesson does not have.')
    : null;
}

function activitiesNamed(plan: Plan): readonly Id[] {
  const stations = [...plan.stations, ...plan.rounds.flatMap((round) => Object.values(round.cells ?? {}))];
  return stations.flatMap(({ activity }) => (activity === undefined ? [] : [activity]));
}

import type { Id } from '@flipflop/rotation';
import type { ClassDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { changeDocument } from './change.ts';
import { CLASS_LIMITS } from './limits.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** Who teach a class beside its own teacher. */
export interface CoTeachers {
  add(classId: Id, teacherId: Id): Promise<Outcome<ClassDocument>>;
  /** Their panels of this class close. */
  end(classId: Id, teacherId: Id): Promise<Outcome<ClassDocument>>;
  /** Called when a teacher no longer teaches a class. */
  onEnded(listener: (teacherId: Id, classId: Id) => void): void;
}

const NO_SUCH_TEACHER = refuse('notFound', 'This teacher does not teach this class.');
const NO_ROOM = refuse('limit', `A class has room for ${CLASS_LIMITS.coTeachersPerClass} co-teachers.`);

export function teaches(body: ClassDocument, teacherId: Id): boolean {
  return body.teacherId === teacherId || body.coTeacherIds.includes(teacherId);
}

/** Why nobody else can teach this class; null: there is room. */
export function whyNoCoTeacher(body: ClassDocument): typeof NO_ROOM | null {
  return body.coTeacherIds.length < CLASS_LIMITS.coTeachersPerClass ? null : NO_ROOM;
}

export function createCoTeachers(store: Store): CoTeachers {
  const listeners = new Set<(teacherId: Id, classId: Id) => void>();
  return {
    add: (classId, teacherId) =>
      changeDocument(store, 'class', classId, (body) => {
        if (teaches(body, teacherId)) return done(body);
        return whyNoCoTeacher(body) ?? done({ ...body, coTeacherIds: [...body.coTeacherIds, teacherId] });
      }),
    async end(classId, teacherId) {
      const ended = await changeDocument(store, 'class', classId, (body) => {
        const coTeacherIds = body.coTeacherIds.filter((id) => id !== teacherId);
        const isThere = coTeacherIds.length < body.coTeacherIds.length;
        return isThere ? done({ ...body, coTeacherIds }) : NO_SUCH_TEACHER;
      });
      if (ended.ok) for (const listener of listeners) listener(teacherId, classId);
      return ended;
    },
    onEnded(listener) {
      listeners.add(listener);
    },
  };
}

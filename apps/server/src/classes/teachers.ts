import type { Id } from '@flipflop/rotation';
import type { Clock, RandomBytes } from '../ports.ts';
import type { TeacherDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { changeDocument, makeDocuments } from './change.ts';
import type { Classes } from './classes.ts';
import { newId } from './ids.ts';
import { done, type Outcome } from './outcome.ts';
import { makeSampleClass } from './sample.ts';

export interface Teachers {
  /** What students call this teacher; '' where it was not said yet. */
  nameOf(teacherId: Id): Promise<string>;
  rename(teacherId: Id, name: string): Promise<Outcome<TeacherDocument>>;
  /** A teacher who has not said a name yet. */
  create(): Promise<Outcome<TeacherDocument>>;
  /** A teacher who comes in for the first time finds a class to try things out with. */
  welcome(teacherId: Id): Promise<Outcome<null>>;
}

export interface TeachersParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly classes: Classes;
}

export function createTeachers({ store, clock, random, classes }: TeachersParts): Teachers {
  return {
    async nameOf(teacherId) {
      return (await getDocument(store, 'teacher', teacherId))?.body.name ?? '';
    },
    rename: (teacherId, name) =>
      changeDocument(store, 'teacher', teacherId, (body) => done({ ...body, name })),
    async create() {
      const body: TeacherDocument = { id: newId(random), name: '', createdAt: clock.now() };
      const made = await makeDocuments(store, [writeOf('teacher', body.id, 0, body)]);
      return made.ok ? done(body) : made;
    },
    async welcome(teacherId) {
      const has = await classes.ofTeacher(teacherId);
      return has.length > 0 ? done(null) : makeSampleClass({ store, clock, random }, teacherId);
    },
  };
}

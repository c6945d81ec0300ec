import type { PersonName } from '@flipflop/roster';
import { DEFAULT_GROUPS, type Id, phaseOf, type StudentId } from '@flipflop/rotation';
import { type Bucket, createBucket } from '../bucket.ts';
import type { Clock, Host, RandomBytes } from '../ports.ts';
import type { ClassDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { changeDocument, makeDocuments } from './change.ts';
import { teaches } from './co-teachers.ts';
import { newId } from './ids.ts';
import { CLASS_LIMITS } from './limits.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import {
  type StudentChange,
  withGroupsDealt,
  withoutStudent,
  withPlaces,
  withStudentChanged,
  withStudents,
} from './register.ts';

/** What a teacher does with classes and their registers. A running lesson is told of every change. */
export interface Classes {
  get(classId: Id): Promise<ClassDocument | null>;
  /** Those that a teacher teaches, also as a co-teacher, by name. */
  ofTeacher(teacherId: Id): Promise<readonly ClassDocument[]>;
  create(teacherId: Id, name: string): Promise<Outcome<ClassDocument>>;
  addStudents(classId: Id, names: readonly PersonName[]): Promise<Outcome<ClassDocument>>;
  editStudent(classId: Id, student: StudentId, change: StudentChange): Promise<Outcome<ClassDocument>>;
  removeStudent(classId: Id, student: StudentId): Promise<Outcome<ClassDocument>>;
  /** These are at home; everybody else is in the room. */
  setPlaces(classId: Id, remote: readonly StudentId[]): Promise<Outcome<ClassDocument>>;
  deal(classId: Id, by: 'place' | 'evenly'): Promise<Outcome<ClassDocument>>;
}

export interface ClassesParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly host: Host;
}

export function createClasses({ store, clock, random, host }: ClassesParts): Classes {
  const turns = new Turns();
  const made = new Map<Id, Bucket>();

  function mayMakeOne(teacherId: Id): boolean {
    const bucket = made.get(teacherId) ?? createBucket(CLASS_LIMITS.classesMade, () => clock.now());
    made.set(teacherId, bucket);
    return bucket.take();
  }

  /** Changes the register, then the lesson that is open. */
  async function change(
    classId: Id,
    how: (body: ClassDocument) => Outcome<ClassDocument>,
  ): Promise<Outcome<ClassDocument>> {
    let before: ClassDocument | undefined;
    const changed = await changeDocument(store, 'class', classId, (body) => {
      before = body;
      return how(body);
    });
    if (!changed.ok || before === undefined) return changed;
    await moveInLobby(before, changed.value);
    await host.refresh(classId);
    return changed;
  }

  /** Groups that are changed while a lesson waits in the lobby are its groups too; later Move does that. */
  async function moveInLobby(before: ClassDocument, after: ClassDocument): Promise<void> {
    if (after.sessionId === null) return;
    const session = await getDocument(store, 'session', after.sessionId);
    if (session === null || phaseOf(session.body.state) !== 'lobby') return;
    const groupBefore = new Map(before.students.map((student) => [student.id, student.group]));
    const moved = after.students.filter(
      ({ id, group }) => groupBefore.has(id) && groupBefore.get(id) !== group,
    );
    const groups = new Set(moved.map((student) => student.group));
    for (const group of groups) {
      const students = moved.filter((student) => student.group === group).map((student) => student.id);
      await host.submit(after.id, { type: 'move', students, group });
    }
  }

  async function ofTeacher(teacherId: Id): Promise<readonly ClassDocument[]> {
    const ids = await store.list('class');
    const found = await Promise.all(ids.map((id) => getDocument(store, 'class', id)));
    return found
      .flatMap((document) => (document !== null && teaches(document.body, teacherId) ? [document.body] : []))
      .sort((one, other) => one.name.localeCompare(other.name) || one.id.localeCompare(other.id));
  }

  async function create(teacherId: Id, name: string): Promise<Outcome<ClassDocument>> {
    const own = (await ofTeacher(teacherId)).filter((body) => body.teacherId === teacherId);
    if (own.length >= CLASS_LIMITS.classesPerTeacher) {
      return refuse('limit', `There is room for ${CLASS_LIMITS.classesPerTeacher} classes.`);
    }
    if (!mayMakeOne(teacherId)) return TOO_FAST;
    const body: ClassDocument = {
      id: newId(random),
      teacherId,
      coTeacherIds: [],
      name,
      sample: false,
      groups: DEFAULT_GROUPS,
      students: [],
      sessionId: null,
      lessonIds: [],
    };
    const written = await makeDocuments(store, [writeOf('class', body.id, 0, body)]);
    return written.ok ? done(body) : written;
  }

  return {
    ofTeacher,
    async get(classId) {
      return (await getDocument(store, 'class', classId))?.body ?? null;
    },
    create: (teacherId, name) => turns.take(teacherId, () => create(teacherId, name)),
    addStudents(classId, names) {
      const ids = names.map(() => newId(random));
      return change(classId, (body) => withStudents(body, names, ids));
    },
    editStudent: (classId, student, wanted) =>
      change(classId, (body) => withStudentChanged(body, student, wanted)),
    async removeStudent(classId, student) {
      const removed = await change(classId, (body) => withoutStudent(body, student));
      // Who is not on the list is not waited for either. Without a lesson there is nothing to say.
      if (removed.ok) await host.submit(classId, { type: 'setPlace', student, place: 'absent' });
      return removed;
    },
    setPlaces: (classId, remote) => change(classId, (body) => done(withPlaces(body, new Set(remote)))),
    deal: (classId, by) => change(classId, (body) => done(withGroupsDealt(body, by))),
  };
}

const TOO_FAST = refuse('slowDown', 'Those were many new classes at once. Wait ten seconds.');

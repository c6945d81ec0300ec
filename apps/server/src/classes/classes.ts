import type { PersonName } from '@flipflop/roster';
import { DEFAULT_GROUPS, type Group, type Id, type StudentId } from '@flipflop/rotation';
import { type Bucket, createBucket } from '../bucket.ts';
import type { Clock, Host, RandomBytes } from '../ports.ts';
import { type ClassDocument, FIRST_GROUP_SET } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { Turns } from '../store/turns.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { changeDocument, makeDocuments } from './change.ts';
import { teaches } from './co-teachers.ts';
import { withGroupSetNamed, withGroupSetUsed, withNewGroupSet, withoutGroupSet } from './group-sets.ts';
import { type Membership, withGroups } from './groups.ts';
import { newId } from './ids.ts';
import { CLASS_LIMITS } from './limits.ts';
import { moveInLobby } from './lobby-groups.ts';
import { done, type Outcome, refuse } from './outcome.ts';
import {
  type StudentChange,
  withGroupsDealt,
  withoutStudent,
  withStudentBack,
  withStudentChanged,
  withStudentForgotten,
  withStudents,
} from './register.ts';
import { type Places, placesChanged, placeToday, withPlaces } from './today.ts';

/** What a teacher does with classes and their registers. A running lesson is told of every change. */
export interface Classes {
  get(classId: Id): Promise<ClassDocument | null>;
  /** Those that a teacher teaches, also as a co-teacher, by name; no rehearsals. */
  ofTeacher(teacherId: Id): Promise<readonly ClassDocument[]>;
  create(teacherId: Id, name: string): Promise<Outcome<ClassDocument>>;
  addStudents(classId: Id, names: readonly PersonName[]): Promise<Outcome<ClassDocument>>;
  editStudent(classId: Id, student: StudentId, change: StudentChange): Promise<Outcome<ClassDocument>>;
  /** Who is taken off the register is kept for a return. */
  removeStudent(classId: Id, student: StudentId): Promise<Outcome<ClassDocument>>;
  returnStudent(classId: Id, student: StudentId): Promise<Outcome<ClassDocument>>;
  /** For good: one who was taken off the register. */
  forgetStudent(classId: Id, student: StudentId): Promise<Outcome<ClassDocument>>;
  setPlaces(classId: Id, places: Places): Promise<Outcome<ClassDocument>>;
  /** The groups as they are now, and who is in which. */
  setGroups(
    classId: Id,
    groups: readonly Group[],
    members: readonly Membership[],
  ): Promise<Outcome<ClassDocument>>;
  /** A copy of today's groups, which is today's from now on. */
  newGroupSet(classId: Id, name: string): Promise<Outcome<ClassDocument>>;
  nameGroupSet(classId: Id, set: Id, name: string): Promise<Outcome<ClassDocument>>;
  useGroupSet(classId: Id, set: Id): Promise<Outcome<ClassDocument>>;
  /** Not today's. */
  removeGroupSet(classId: Id, set: Id): Promise<Outcome<ClassDocument>>;
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
    await moveInLobby({ store, host }, before, changed.value);
    await host.refresh(classId);
    return changed;
  }

  async function ofTeacher(teacherId: Id): Promise<readonly ClassDocument[]> {
    const ids = await store.list('class');
    const found = await Promise.all(ids.map((id) => getDocument(store, 'class', id)));
    return found
      .flatMap((document) => (document === null ? [] : [document.body]))
      .filter((body) => body.rehearsal === null && teaches(body, teacherId))
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
      groupSet: FIRST_GROUP_SET,
      groups: DEFAULT_GROUPS,
      otherGroupSets: [],
      students: [],
      left: [],
      today: null,
      sessionId: null,
      lessonIds: [],
      rehearsal: null,
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
      const removed = await change(classId, (body) => withoutStudent(body, student, clock.now()));
      // Who is not on the list is not waited for either. Without a lesson there is nothing to say.
      if (removed.ok) await host.submit(classId, { type: 'setPlace', student, place: 'absent' });
      return removed;
    },
    async returnStudent(classId, student) {
      const returned = await change(classId, (body) => withStudentBack(body, student));
      if (!returned.ok) return returned;
      const place = placeToday(returned.value, student, clock.now());
      await host.submit(classId, { type: 'setPlace', student, place });
      return returned;
    },
    forgetStudent: (classId, student) => change(classId, (body) => withStudentForgotten(body, student)),
    async setPlaces(classId, places) {
      const now = clock.now();
      let before: ClassDocument | undefined;
      const set = await change(classId, (body) => {
        before = body;
        return done(withPlaces(body, places, now));
      });
      if (!set.ok || before === undefined) return set;
      for (const { student, place } of placesChanged(before, set.value, now)) {
        await host.submit(classId, { type: 'setPlace', student, place });
      }
      return set;
    },
    setGroups: (classId, groups, members) => change(classId, (body) => withGroups(body, groups, members)),
    newGroupSet(classId, name) {
      const id = newId(random);
      return change(classId, (body) => withNewGroupSet(body, name, id));
    },
    nameGroupSet: (classId, set, name) => change(classId, (body) => withGroupSetNamed(body, set, name)),
    useGroupSet: (classId, set) => change(classId, (body) => withGroupSetUsed(body, set)),
    removeGroupSet: (classId, set) => change(classId, (body) => withoutGroupSet(body, set)),
    deal: (classId, by) => change(classId, (body) => done(withGroupsDealt(body, by))),
  };
}

const TOO_FAST = refuse('slowDown', 'Those were many new classes at once. Wait ten seconds.');

import { cleanName, dealByPlace, dealEvenly, LIMITS, type PersonName } from '@flipflop/roster';
import type { GroupId, StudentId } from '@flipflop/rotation';
import type { ClassDocument, ClassStudent } from '../store/documents.ts';
import { knownGroup } from './groups.ts';
import { CLASS_LIMITS } from './limits.ts';
import { done, type Outcome, type Refused, refuse } from './outcome.ts';

/** Changes of a class's register: pure, from one class document to the next. */

export interface StudentChange {
  readonly given?: string | undefined;
  readonly family?: string | undefined;
  readonly group?: GroupId | null | undefined;
  readonly place?: ClassStudent['place'] | undefined;
}

export const NO_SUCH_STUDENT = refuse('notFound', 'This student is not on the list.');
const NO_ROOM = refuse('limit', `A class has room for ${LIMITS.students} students.`);

/** Adds at the end of the register, without a group. `ids`: one for each name. */
export function withStudents(
  body: ClassDocument,
  names: readonly PersonName[],
  ids: readonly StudentId[],
): Outcome<ClassDocument> {
  if (body.students.length + names.length > LIMITS.students) return NO_ROOM;
  const students: ClassStudent[] = [];
  for (const [index, name] of names.entries()) {
    const clean = cleanPersonName(name);
    const id = ids[index];
    if (!clean.ok) return clean;
    if (id === undefined) throw new Error('fewer ids than names');
    students.push({ id, ...clean.value, group: null, place: null });
  }
  return done({ ...body, students: [...body.students, ...students] });
}

export function withStudentChanged(
  body: ClassDocument,
  id: StudentId,
  change: StudentChange,
): Outcome<ClassDocument> {
  const before = body.students.find((student) => student.id === id);
  if (before === undefined) return NO_SUCH_STUDENT;
  const name = cleanPersonName({
    given: change.given ?? before.given,
    family: change.family ?? before.family,
  });
  if (!name.ok) return name;
  const group = change.group === undefined ? before.group : change.group;
  if (group !== null && !body.groups.some((known) => known.id === group)) {
    return refuse('notFound', 'This class has no such group.');
  }
  const place = change.place === undefined ? before.place : change.place;
  const after: ClassStudent = { id, ...name.value, group, place };
  return done({
    ...body,
    students: body.students.map((student) => (student.id === id ? after : student)),
  });
}

/** Off the register, and kept for a return. */
export function withoutStudent(body: ClassDocument, id: StudentId, at: number): Outcome<ClassDocument> {
  const gone = body.students.find((student) => student.id === id);
  if (gone === undefined) return NO_SUCH_STUDENT;
  const students = body.students.filter((student) => student !== gone);
  const left = [...body.left, { ...gone, leftAt: at }].slice(-CLASS_LIMITS.leftPerClass);
  return done({ ...body, students, left });
}

/** Back at the end of the register, in the old group where it is still there. */
export function withStudentBack(body: ClassDocument, id: StudentId): Outcome<ClassDocument> {
  const found = body.left.find((student) => student.id === id);
  if (found === undefined) return NO_SUCH_STUDENT;
  if (body.students.length >= LIMITS.students) return NO_ROOM;
  const { leftAt: _, ...student } = found;
  const back: ClassStudent = { ...student, group: knownGroup(body.groups, student.group) };
  return done({
    ...body,
    students: [...body.students, back],
    left: body.left.filter((other) => other !== found),
  });
}

/** Nothing is kept of a student who left. */
export function withStudentForgotten(body: ClassDocument, id: StudentId): Outcome<ClassDocument> {
  const left = body.left.filter((student) => student.id !== id);
  if (left.length === body.left.length) return NO_SUCH_STUDENT;
  const otherGroupSets = body.otherGroupSets.map((set) => {
    const { [id]: _, ...members } = set.members;
    return { ...set, members };
  });
  return done({ ...body, left, otherGroupSets });
}

/** Gives every student a group: by where they are, or each group in turn. */
export function withGroupsDealt(body: ClassDocument, by: 'place' | 'evenly'): ClassDocument {
  const deal = by === 'place' ? dealByPlace : dealEvenly;
  const dealt = deal(body.students, body.groups);
  return {
    ...body,
    students: body.students.map((student) => ({ ...student, group: dealt.get(student.id) ?? null })),
  };
}

function cleanPersonName({ given, family }: PersonName): Outcome<PersonName> {
  const cleanGiven = cleanName(given);
  const cleanFamily = family === '' ? '' : cleanName(family);
  if (cleanGiven === null || cleanFamily === null) return UNREADABLE_NAME;
  return done({ given: cleanGiven, family: cleanFamily });
}

const UNREADABLE_NAME: Refused = refuse(
  'badInput',
  `A name needs a letter, and at most ${LIMITS.nameGraphemes} of them.`,
);

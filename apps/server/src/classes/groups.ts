import type { Group, GroupId, StudentId } from '@flipflop/rotation';
import type { ClassDocument } from '../store/documents.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** Today's groups of a class: pure, from one class document to the next. */

export interface Membership {
  readonly student: StudentId;
  readonly group: GroupId | null;
}

/** These groups and members, all at once. Who is not named stays, or has no group where it is gone; an unknown student is nobody. */
export function withGroups(
  body: ClassDocument,
  groups: readonly Group[],
  members: readonly Membership[],
): Outcome<ClassDocument> {
  if (!areDistinct(groups.map(({ id }) => id))) return refuse('badInput', 'Two groups have the same id.');
  if (!areDistinct(groups.map(({ shape }) => shape))) {
    return refuse('badInput', 'Two groups have the same shape.');
  }
  if (members.some(({ group }) => knownGroup(groups, group) !== group)) {
    return refuse('badInput', 'A student is put in a group that is not there.');
  }
  const wanted = new Map(members.map(({ student, group }) => [student, group]));
  const groupOf = (id: StudentId, before: GroupId | null) => {
    const group = wanted.get(id);
    return knownGroup(groups, group === undefined ? before : group);
  };
  const students = body.students.map((student) => ({
    ...student,
    group: groupOf(student.id, student.group),
  }));
  return done({ ...body, groups, students });
}

/** The group where it is one of these; else none. */
export function knownGroup(groups: readonly Group[], group: GroupId | null): GroupId | null {
  return groups.some(({ id }) => id === group) ? group : null;
}

const areDistinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length;

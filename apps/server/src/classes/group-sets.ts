import type { GroupSetLine } from '@flipflop/protocol';
import type { Id } from '@flipflop/rotation';
import type { ClassDocument, GroupSet, GroupSetName } from '../store/documents.ts';
import { knownGroup } from './groups.ts';
import { CLASS_LIMITS } from './limits.ts';
import { done, type Outcome, refuse } from './outcome.ts';

/** Sets of groups under names, of which one is today's: pure, from one class document to the next. */

/** A copy of today's groups under a new name; the copy is today's from now on. */
export function withNewGroupSet(body: ClassDocument, name: string, id: Id): Outcome<ClassDocument> {
  const { groupSet, otherGroupSets } = body;
  if (otherGroupSets.length + 1 >= CLASS_LIMITS.groupSetsPerClass) return NO_ROOM;
  const order = 1 + Math.max(...[groupSet, ...otherGroupSets].map((set) => set.order));
  return done({
    ...body,
    groupSet: { id, name, order },
    otherGroupSets: [...otherGroupSets, todaysGroups(body)],
  });
}

export function withGroupSetNamed(body: ClassDocument, id: Id, name: string): Outcome<ClassDocument> {
  if (!hasGroupSet(body, id)) return NO_SUCH_GROUP_SET;
  const named = <Set extends GroupSetName>(set: Set): Set => (set.id === id ? { ...set, name } : set);
  return done({ ...body, groupSet: named(body.groupSet), otherGroupSets: body.otherGroupSets.map(named) });
}

/** Those are today's groups from now on; the ones before are kept as they are. */
export function withGroupSetUsed(body: ClassDocument, id: Id): Outcome<ClassDocument> {
  if (!hasGroupSet(body, id)) return NO_SUCH_GROUP_SET;
  const used = body.otherGroupSets.find((set) => set.id === id);
  if (used === undefined) return done(body);
  const { groups, members, ...groupSet } = used;
  const others = body.otherGroupSets.filter((set) => set !== used);
  return done({
    ...body,
    groupSet,
    groups,
    otherGroupSets: [...others, todaysGroups(body)],
    students: body.students.map((student) => ({
      ...student,
      group: knownGroup(groups, members[student.id] ?? null),
    })),
  });
}

export function withoutGroupSet(body: ClassDocument, id: Id): Outcome<ClassDocument> {
  if (!hasGroupSet(body, id)) return NO_SUCH_GROUP_SET;
  if (body.groupSet.id === id) return IS_TODAYS;
  return done({ ...body, otherGroupSets: body.otherGroupSets.filter((set) => set.id !== id) });
}

/** In the order in which they were made. */
export function groupSetLines({ groupSet, groups, otherGroupSets }: ClassDocument): readonly GroupSetLine[] {
  return [{ ...groupSet, groups }, ...otherGroupSets]
    .sort((one, other) => one.order - other.order)
    .map((set) => ({
      id: set.id,
      name: set.name,
      today: set.id === groupSet.id,
      groups: set.groups.length,
    }));
}

/** Today's groups as they are kept while others are today's. */
function todaysGroups({ groupSet, groups, students }: ClassDocument): GroupSet {
  const members = students.flatMap(({ id, group }) => (group === null ? [] : [[id, group] as const]));
  return { ...groupSet, groups, members: Object.fromEntries(members) };
}

const hasGroupSet = ({ groupSet, otherGroupSets }: ClassDocument, id: Id): boolean =>
  [groupSet, ...otherGroupSets].some((set) => set.id === id);

const NO_SUCH_GROUP_SET = refuse('notFound', 'This class has no such groups.');
const IS_TODAYS = refuse('notNow', 'These are today’s groups. Choose others first.');
const NO_ROOM = refuse('limit', `A class has room for ${CLASS_LIMITS.groupSetsPerClass} sets of groups.`);

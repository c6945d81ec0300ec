/** Where a student or a group is; null: not known yet. */
type DealPlace = 'remote' | 'room';

export interface DealStudent {
  readonly id: string;
  readonly place: DealPlace | null;
}

export interface DealGroup {
  readonly id: string;
  readonly place: DealPlace;
}

/** The group of each student, by id, in the register's order; null only where there is no group at all. */
export type Dealt = Map<string, string | null>;

/**
 * Students at home to groups at home, students in the room to groups in the room, each evenly. A student
 * whose place is not known, or has no group, goes to the smallest group once the others are dealt.
 */
export function dealByPlace(students: readonly DealStudent[], groups: readonly DealGroup[]): Dealt {
  const sizes = new Map(groups.map((group) => [group.id, 0]));
  const dealt: Dealt = new Map(students.map((student) => [student.id, null]));
  const dealTo = (student: DealStudent, candidates: readonly DealGroup[]) => {
    const smallest = smallestOf(candidates, sizes);
    if (!smallest) return;
    dealt.set(student.id, smallest.id);
    sizes.set(smallest.id, (sizes.get(smallest.id) ?? 0) + 1);
  };
  const hasGroup = (student: DealStudent) => groups.some((group) => group.place === student.place);
  for (const student of students.filter(hasGroup)) {
    dealTo(
      student,
      groups.filter((group) => group.place === student.place),
    );
  }
  for (const student of students.filter((each) => !hasGroup(each))) dealTo(student, groups);
  return dealt;
}

/** In the register's order, one to each group in turn. */
export function dealEvenly(
  students: readonly Pick<DealStudent, 'id'>[],
  groups: readonly Pick<DealGroup, 'id'>[],
): Dealt {
  return new Map(students.map((student, index) => [student.id, groups[index % groups.length]?.id ?? null]));
}

/** The first of the smallest. */
function smallestOf(groups: readonly DealGroup[], sizes: ReadonlyMap<string, number>): DealGroup | undefined {
  const size = (group: DealGroup) => sizes.get(group.id) ?? 0;
  return groups.reduce<DealGroup | undefined>(
    (smallest, group) => (smallest && size(smallest) <= size(group) ? smallest : group),
    undefined,
  );
}

import type { ClassPage, RosterEntry } from '@flipflop/protocol';

/** Who gets a card: everybody, who has none, who is usually at home, or those whose names are ticked. */
export type Who = 'all' | 'without' | 'remote' | 'some';

/** Where a student usually is; where it is not said, the group's place. */
function isAtHome(student: RosterEntry, groups: ClassPage['groups']): boolean {
  const group = groups.find((one) => one.id === student.group);
  return (student.place ?? group?.place) === 'remote';
}

export function atHomeIn({ roster, groups }: Pick<ClassPage, 'roster' | 'groups'>): readonly RosterEntry[] {
  return roster.filter((student) => isAtHome(student, groups));
}

export function withoutCardIn({ roster }: Pick<ClassPage, 'roster'>): readonly RosterEntry[] {
  return roster.filter((student) => !student.card);
}

/** The students who get a card, in the order of the register. */
export function chosenOf(
  page: Pick<ClassPage, 'roster' | 'groups'>,
  who: Who,
  ticked: ReadonlySet<string>,
): readonly RosterEntry[] {
  if (who === 'all') return page.roster;
  if (who === 'without') return withoutCardIn(page);
  return who === 'remote' ? atHomeIn(page) : page.roster.filter((student) => ticked.has(student.id));
}

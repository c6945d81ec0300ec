import type { ClassPage, RosterEntry } from '@flipflop/protocol';
import { groupLetters } from '@flipflop/rotation/letters';

export type ClassGroup = ClassPage['groups'][number];

/** A group with its letter and those who are in it, in the order of the register. */
export interface GroupList {
  readonly group: ClassGroup;
  readonly letter: string;
  readonly students: readonly RosterEntry[];
}

/** Groups in their order; a student of a group that is not there any more is in none. */
export function groupLists({ groups, roster }: Pick<ClassPage, 'groups' | 'roster'>): {
  readonly lists: readonly GroupList[];
  readonly without: readonly RosterEntry[];
} {
  const letters = groupLetters(groups);
  return {
    lists: groups.map((group, index) => ({
      group,
      letter: letters[index] ?? '',
      students: roster.filter((student) => student.group === group.id),
    })),
    without: roster.filter((student) => !groups.some((group) => group.id === student.group)),
  };
}

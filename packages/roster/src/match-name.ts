import { displayNames } from './display-names.ts';
import { foldWritten } from './fold-name.ts';
import { type RosterStudent, wholeName } from './names.ts';

export type NameMatch =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'none' }
  | { readonly kind: 'several' };

/**
 * Whose name was typed. The calling name, the given name and the whole name (either order, with or
 * without a comma) count, where they are one student's alone.
 */
export function matchName(students: readonly RosterStudent[], typed: string): NameMatch {
  const wanted = foldWritten(typed);
  if (wanted === '') return { kind: 'none' };
  const callings = displayNames(students);
  const matching = students.filter((student) =>
    [
      callings.get(student.id) ?? '',
      student.given,
      wholeName(student),
      `${student.family} ${student.given}`,
    ].some((name) => foldWritten(name) === wanted),
  );
  const [first] = matching;
  if (!first) return { kind: 'none' };
  return matching.length === 1 ? { kind: 'one', id: first.id } : { kind: 'several' };
}

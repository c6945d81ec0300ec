import { foldWritten } from './fold-name.ts';
import { graphemes } from './graphemes.ts';
import type { RosterStudent } from './names.ts';

/**
 * What each student is called, by id: the given name and as much of the family name as makes it unique
 * ("Maria", "Maria G.", "Maria Garcia"); where the whole names are the same, a number by the register's order.
 */
export function displayNames(students: readonly RosterStudent[]): Map<string, string> {
  const callings = students.map((student) => ({ id: student.id, forms: formsOf(student), shown: 0 }));
  const shownForm = (calling: Calling) => calling.forms[calling.shown] ?? '';
  for (;;) {
    const clashing = clashes(callings, shownForm).flat();
    const canGrow = clashing.filter((calling) => calling.shown < calling.forms.length - 1);
    if (canGrow.length === 0) break;
    for (const calling of canGrow) calling.shown += 1;
  }
  const names = new Map(callings.map((calling) => [calling.id, shownForm(calling)]));
  for (const same of clashes(callings, shownForm)) number(same, names);
  return names;
}

interface Calling {
  readonly id: string;
  /** From the given name alone to the whole name. */
  readonly forms: readonly string[];
  /** Index of the form shown. */
  shown: number;
}

function formsOf({ given, family }: RosterStudent): string[] {
  if (family === '') return [given];
  const letters = graphemes(family);
  const shortened = letters.slice(0, -1).map((_, index) => {
    const start = letters
      .slice(0, index + 1)
      .join('')
      .trimEnd();
    return `${given} ${start}.`;
  });
  return [given, ...shortened, `${given} ${family}`];
}

/** Those whose names compare as the same, together. */
function clashes(callings: readonly Calling[], shownForm: (calling: Calling) => string): Calling[][] {
  const byName = new Map<string, Calling[]>();
  for (const calling of callings) {
    const folded = foldWritten(shownForm(calling));
    byName.set(folded, [...(byName.get(folded) ?? []), calling]);
  }
  return [...byName.values()].filter((same) => same.length > 1);
}

/** Gives each a number of their own, past those that would be somebody else's name. */
function number(same: readonly Calling[], names: Map<string, string>): void {
  const taken = new Set([...names.values()].map(foldWritten));
  let next = 1;
  for (const { id } of same) {
    const name = names.get(id) ?? '';
    while (taken.has(foldWritten(`${name} ${next}`))) next += 1;
    names.set(id, `${name} ${next}`);
    next += 1;
  }
}

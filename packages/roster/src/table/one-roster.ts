import { readParts } from '../read-name.ts';
import { foldHeading } from './headings.ts';
import { type Cells, gather, type Row, type TableReading } from './read-table.ts';

/**
 * OneRoster 1.1 and 1.2: `users.csv`, with `enrollments.csv` and `classes.csv` where they are there.
 * Passwords, addresses and demographics are not looked at.
 */

type Record = ReadonlyMap<string, string>;
export type OneRosterFile = 'users' | 'enrollments' | 'classes';

/** Which of OneRoster's files this is; null: none of those that matter. */
export function oneRosterFile(cells: Cells): OneRosterFile | null {
  const head = new Set((cells[0] ?? []).map(foldHeading));
  if (!head.has('sourcedid')) return null;
  if (head.has('givenname') && head.has('familyname')) return 'users';
  if (head.has('usersourcedid') && head.has('classsourcedid')) return 'enrollments';
  return head.has('title') && head.has('classtype') ? 'classes' : null;
}

/** @param className of several classes the one that is wanted */
export function readOneRoster(
  files: ReadonlyMap<OneRosterFile, Cells>,
  className: string | null,
): TableReading {
  const users = records(files.get('users') ?? []);
  const titles = new Map(
    records(files.get('classes') ?? []).map(([, one]) => [field(one, 'sourcedid'), field(one, 'title')]),
  );
  const enrolled = new Map<string, { classes: string[]; role: string }>();
  for (const [, enrollment] of records(files.get('enrollments') ?? [])) {
    if (field(enrollment, 'status') === 'tobedeleted') continue;
    const user = field(enrollment, 'usersourcedid');
    const classId = field(enrollment, 'classsourcedid');
    const known = enrolled.get(user) ?? { classes: [], role: field(enrollment, 'role') };
    known.classes.push(titles.get(classId) ?? classId);
    enrolled.set(user, known);
  }
  const hasEnrollments = files.has('enrollments');
  const rows = users.flatMap(([line, user]): Row[] => {
    const enrollment = enrolled.get(field(user, 'sourcedid'));
    if (hasEnrollments && enrollment === undefined) return [];
    const row = {
      line,
      read: readParts(
        field(user, 'preferredgivenname') || field(user, 'preferredfirstname') || field(user, 'givenname'),
        field(user, 'preferredfamilyname') || field(user, 'familyname'),
      ),
      role: field(user, 'role') || (enrollment?.role ?? ''),
      status: field(user, 'status'),
    };
    return (enrollment?.classes ?? ['']).map((name) => ({ ...row, className: name }));
  });
  return gather(rows, className, false);
}

/** Rows under their headings, with their line. */
function records(cells: Cells): readonly (readonly [line: number, Record])[] {
  const [head = [], ...rows] = cells;
  const names = head.map(foldHeading);
  return rows.map((row, index) => [
    index + 2,
    new Map(names.map((name, at) => [name, (row[at] ?? '').trim()])),
  ]);
}

const field = (record: Record, name: string): string => record.get(name) ?? '';

import { collect, type NameList, type ReadLine, type TooMany } from '../collect.ts';
import { foldName } from '../fold-name.ts';
import { readParts, readWholeName } from '../read-name.ts';
import { type Column, columnsNamed } from './headings.ts';

/** A table: rows of cells, from a spreadsheet, a CSV file or an export. */
export type Cells = readonly (readonly string[])[];

/** A row that is no student of this class, and is said so. */
export interface LeftOut {
  readonly name: string;
  /** `notStudent`: a teacher, host, organiser, parent. `inactive`: withdrawn, or marked to be deleted. */
  readonly reason: 'notStudent' | 'inactive';
}

/** A column that is not kept: its heading, or what it seems to hold. */
export type Dropped =
  | { readonly kind: 'heading'; readonly heading: string }
  | { readonly kind: 'dates' | 'numbers' | 'addresses' | 'others' };

export interface TableNames extends NameList {
  readonly leftOut: readonly LeftOut[];
  readonly dropped: readonly Dropped[];
}

/** Several classes in one table: the teacher says which. */
export interface SeveralClasses {
  readonly kind: 'severalClasses';
  readonly classes: readonly { readonly name: string; readonly students: number }[];
}

export type TableReading = TableNames | TooMany | SeveralClasses;

/** Where each kind of column stands. */
type Columns = ReadonlyMap<Column, number>;

/** One person of a table, before it is decided who is in the list. */
export interface Row {
  readonly line: number;
  readonly read: ReadLine;
  readonly className: string;
  readonly role: string;
  readonly status: string;
}

/** Lines before the headings of a meeting's export. */
const PREFACE = 40;
/** "3. In-Meeting Activities": what follows is another table. */
const NEXT_SECTION = /^\d+\. /u;
const HOST_MARK = /\s*[(（](?:co-?)?(?:host|organi[sz]er)[)）]\s*/iu;
/** "Amy (Amara Okafor)", "Amara Okafor (Guest)". */
const IN_BRACKETS = /^([^()]+?)\s*\(([^()]+)\)$/u;

const NOT_STUDENTS = new Set(
  'teacher host cohost organizer organiser coorganizer coorganiser instructor staff administrator admin aide parent guardian relative proctor principal professor profesor professeur lehrer lehrerin docente'.split(
    ' ',
  ),
);
const GONE = new Set(
  'tobedeleted inactive withdrawn deleted dropped disabled inactivo inactif inaktiv'.split(' '),
);
/** Rows of a gradebook's export that are nobody. */
const NOBODY = new Set(['points possible', 'student test', 'test student', 'student, test']);

/**
 * Reads a table with headings, wherever they stand and in whatever order.
 * @param className of several classes the one that is wanted
 * @returns null where no heading names a column of names
 */
export function readHeadedTable(cells: Cells, className: string | null): TableReading | null {
  const head = headOf(cells);
  const columns = columnsOf(cells[head] ?? []);
  if (head === -1) return null;
  const isAttendance = columns.has('attendance');
  const body = cells.slice(head + 1);
  const end = isAttendance ? body.findIndex(startsSection) : -1;
  const rows = body
    .slice(0, end === -1 ? undefined : end)
    .map((row, index) => readRow(row, columns, head + index + 2));
  return withDropped(gather(rows, className, isAttendance), droppedHeadings(cells[head] ?? [], columns));
}

function droppedHeadings(head: readonly string[], columns: Columns): readonly Dropped[] {
  const kept = new Set(columns.values());
  return head
    .map((heading) => heading.trim())
    .filter((heading, at) => heading !== '' && !kept.has(at))
    .map((heading) => ({ kind: 'heading', heading }));
}

/** Columns of text without headings: two of them are the given and the family name, one is the whole name. */
export function readPlainTable(cells: Cells): TableReading | null {
  const filled = cells.filter((row) => row.some((cell) => cell.trim() !== ''));
  const width = Math.max(0, ...filled.map((row) => row.length));
  const named = Array.from({ length: width }, (_, at) => at).filter((at) => {
    const letters = filled.filter((row) => isNameLike(row[at] ?? '')).length;
    return letters * 10 >= filled.length * 6;
  });
  const [given, family] = named;
  if (given === undefined || width < 2) return null;
  const rows = cells.map((row, index): Row => {
    const read =
      family === undefined ? readWholeName(row[given] ?? '') : readParts(row[given] ?? '', row[family] ?? '');
    return { line: index + 1, read, className: '', role: '', status: '' };
  });
  const others = Array.from({ length: width }, (_, at) => at).filter((at) => at !== given && at !== family);
  return withDropped(gather(rows, null, false), seen(others.flatMap((at) => whatHolds(column(filled, at)))));
}

const column = (rows: Cells, at: number) =>
  rows.map((row) => (row[at] ?? '').trim()).filter((cell) => cell !== '');

/** What most cells of a column look like; a column of row numbers is nothing to speak of. */
function whatHolds(cells: readonly string[]): readonly Dropped[] {
  const most = (form: RegExp) => cells.filter((cell) => form.test(cell)).length * 2 > cells.length;
  if (cells.length === 0 || cells.every((cell, at) => Number.parseInt(cell, 10) === at + 1)) return [];
  if (most(/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}$/u)) return [{ kind: 'dates' }];
  if (most(/@/u)) return [{ kind: 'addresses' }];
  return [{ kind: most(/^[\d\s.,+-]+$/u) ? 'numbers' : 'others' }];
}

const seen = (dropped: readonly Dropped[]) => [...new Map(dropped.map((one) => [one.kind, one])).values()];

const withDropped = (read: TableReading, dropped: readonly Dropped[]): TableReading =>
  read.kind === 'names' ? { ...read, dropped } : read;

const isNameLike = (cell: string) => /\p{L}/u.test(cell) && !/[\d@]/u.test(cell);

/** Puts rows together: who is left out, of which class, and each name once. */
export function gather(rows: readonly Row[], className: string | null, isAttendance: boolean): TableReading {
  const leftOut: LeftOut[] = [];
  const inside = rows.filter((row) => {
    const reason = whyLeftOut(row);
    if (reason !== null && row.read.kind === 'name') {
      const { given, family } = row.read.name;
      leftOut.push({ name: [given, family].filter((part) => part !== '').join(' '), reason });
    }
    return reason === null;
  });
  const classes = classesOf(inside);
  if (classes.length > 1 && !classes.some(({ name }) => name === className)) {
    return { kind: 'severalClasses', classes };
  }
  const wanted = classes.length > 1 ? inside.filter((row) => row.className === className) : inside;
  const list = collect(wanted.map(({ line, read }) => [line, read]));
  if (list.kind === 'tooMany') return list;
  // Whoever lost the connection stands in a meeting's export once for each time they came.
  return { ...list, ...(isAttendance ? { doubles: [] } : {}), leftOut: once(leftOut), dropped: [] };
}

function readRow(row: readonly string[], columns: Columns, line: number): Row {
  const cell = (kind: Column) => (row[columns.get(kind) ?? -1] ?? '').trim();
  const role = HOST_MARK.test(cell('whole')) ? 'host' : cell('role');
  return { line, className: cell('class'), role, status: cell('status'), read: readNames(cell, columns) };
}

function readNames(cell: (kind: Column) => string, columns: Columns): ReadLine {
  const whole = nameOfAccount(cell('whole').replace(HOST_MARK, ''), columns);
  if (NOBODY.has(whole.toLowerCase())) return { kind: 'blank' };
  const given = cell('given');
  const called = cell('called') || given;
  if (columns.has('family')) return readParts(called, cell('family'));
  // "Name; Vorname": beside a given name, the other one is the family's, unless it holds both.
  if (given !== '' && whole !== '' && !foldName(whole).includes(foldName(given))) {
    return readParts(called, whole);
  }
  const read = readWholeName(whole || given);
  if (cell('called') === '' || read.kind !== 'name') return read;
  return readParts(cell('called'), read.name.family);
}

/** In a meeting a child may be called otherwise, and a guest has "(Guest)" behind the name. */
function nameOfAccount(name: string, columns: Columns): string {
  if (!columns.has('attendance')) return name;
  const [, before = name, inside = ''] = IN_BRACKETS.exec(name) ?? [];
  return columns.has('renamed') ? inside || before : before;
}

/** The first row with a heading for names; a list of one column has it at its very beginning. */
function headOf(cells: Cells): number {
  const first = cells.findIndex((row) => row.some((cell) => cell.trim() !== ''));
  const isOneColumn = cells.every((row) => row.length < 2);
  return cells.findIndex(
    (row, at) =>
      at < PREFACE && (!isOneColumn || at === first) && headsNames(columnsOf(row), cells[at + 1] ?? []),
  );
}

/** "Participants" over a number is how many there were. */
function headsNames(columns: Columns, below: readonly string[]): boolean {
  const at = columns.get('whole') ?? columns.get('given');
  return hasNames(columns) && !/^\s*\d+\s*$/u.test(below[at ?? -1] ?? '');
}

function columnsOf(row: readonly string[]): Columns {
  const columns = new Map<Column, number>();
  row.forEach((heading, at) => {
    for (const kind of columnsNamed(heading)) if (!columns.has(kind)) columns.set(kind, at);
  });
  return columns;
}

const hasNames = (columns: Columns) =>
  columns.has('whole') || columns.has('given') || (columns.has('family') && columns.has('called'));

const startsSection = (row: readonly string[]) => {
  const [first = '', ...rest] = row;
  return NEXT_SECTION.test(first) && rest.every((cell) => cell.trim() === '');
};

function whyLeftOut({ role, status }: Row): LeftOut['reason'] | null {
  if (
    fold(role)
      .split(/[ ,;/]+/u)
      .some((word) => NOT_STUDENTS.has(word))
  )
    return 'notStudent';
  return GONE.has(fold(status).replaceAll(' ', '')) ? 'inactive' : null;
}

const fold = (text: string) => foldName(text).replace(/^co /u, 'co');

function classesOf(rows: readonly Row[]): SeveralClasses['classes'] {
  const counts = new Map<string, number>();
  for (const { className, read } of rows) {
    if (className !== '' && read.kind === 'name') counts.set(className, (counts.get(className) ?? 0) + 1);
  }
  return [...counts].map(([name, students]) => ({ name, students }));
}

function once(leftOut: readonly LeftOut[]): readonly LeftOut[] {
  return [...new Map(leftOut.map((one) => [JSON.stringify(one), one])).values()];
}

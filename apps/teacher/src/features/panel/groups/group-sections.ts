import type { GroupView, Phase, StudentId, StudentRow, TeacherView } from '@flipflop/rotation';
import { type GroupWords, groupWords, stretchOf } from './group-words.ts';
import {
  isAbsent,
  isMissing,
  isWithoutDevice,
  missingHeading,
  missingReason,
  type Situation,
} from './missing.ts';

export interface MissingStudent {
  readonly row: StudentRow;
  readonly reason: string;
}

export interface CalledStudent {
  readonly row: StudentRow;
  readonly group: GroupView | null;
  readonly state: string;
}

/** How a name is marked: where it should be, finished, or called away to the teacher. */
export type Mark = 'here' | 'done' | 'away';

export interface NameList {
  readonly heading: string;
  readonly names: readonly { readonly row: StudentRow; readonly mark: Mark }[];
}

/** Everything that one group's panel shows of its students, exceptions first. */
export interface GroupSections {
  readonly words: GroupWords;
  readonly count: { readonly here: number; readonly of: number };
  readonly missing: readonly MissingStudent[];
  readonly missingHeading: string;
  /** "All here" is for a group in the room: those whom it would mark. */
  readonly allHere: readonly StudentId[];
  /** Called out of any group: they stand where the teacher is. */
  readonly called: readonly CalledStudent[];
  readonly lists: readonly NameList[];
  readonly withoutDevice: readonly StudentRow[];
  readonly absent: readonly StudentRow[];
}

export interface Moment {
  /** Server ms; null: not known. */
  readonly now: number | null;
  /** The view is of an earlier moment: there is no connection. */
  readonly past: boolean;
  /** Says no reasons: the class may read along. */
  readonly silent?: boolean;
}

/** Turns the teacher's view into the sections of one group's panel. Pure. */
export function groupSections(view: TeacherView, group: GroupView, moment: Moment): GroupSections {
  const { phase, round } = view.class;
  const situation: Situation = { phase, round, station: group.station?.kind ?? null };
  const words = groupWords(phase, situation.station, group.place);
  const members = view.students.filter((row) => row.group === group.id);
  const present = members.filter((row) => !isAbsent(row));
  const missingRows = present.filter((row) => isMissing(row, situation));
  const there = present.filter((row) => !missingRows.includes(row) && !isWithoutDevice(row));
  return {
    words,
    count: countOf(view, group, present.length, missingRows.length),
    missing: missingRows.map((row) => ({
      row,
      reason: missingReason(row, situation, words, { ...moment, knocks: view.knocks }),
    })),
    missingHeading: missingHeading(missingRows, words),
    allHere: group.place === 'room' ? markable(missingRows, phase) : [],
    called: isWithTeacher(view, group) ? calledStudents(view) : [],
    lists: nameLists(there, words, situation),
    withoutDevice: present.filter(isWithoutDevice),
    absent: members.filter(isAbsent),
  };
}

function countOf(view: TeacherView, group: GroupView, of: number, missing: number): GroupSections['count'] {
  const finished = view.counts.find((count) => count.group === group.id)?.done ?? 0;
  return { of, here: stretchOf(view.class.phase) === 'closing' ? finished : of - missing };
}

/** Once the lesson closes there is nothing left to arrive at. */
function markable(rows: readonly StudentRow[], phase: Phase) {
  return stretchOf(phase) === 'closing'
    ? []
    : rows.filter((row) => row.place !== 'remote').map((row) => row.id);
}

/** The called stand in the panel of the first group that is with the teacher. */
function isWithTeacher(view: TeacherView, group: GroupView): boolean {
  return view.class.groups.find((one) => one.station?.kind === 'live')?.id === group.id;
}

/** Everyone who is called, with what is known of their way. */
export function calledStudents(view: TeacherView): readonly CalledStudent[] {
  return view.students
    .filter((row) => row.called)
    .map((row) => ({
      row,
      group: view.class.groups.find((group) => group.id === row.group) ?? null,
      state: calledState(row, view.class.groups.find((group) => group.id === row.group) ?? null),
    }));
}

/** `arrived` is where the round wants them: only in a group that is live does it say that they are with you. */
function calledState(row: StudentRow, group: GroupView | null): string {
  if (row.presence.state === 'lost') return 'Lost Wi-Fi';
  if (!row.arrived || group?.station?.kind !== 'live') return 'Called';
  return row.place === 'remote' ? 'In your call' : 'With you';
}

function nameLists(rows: readonly StudentRow[], words: GroupWords, situation: Situation): NameList[] {
  const works = situation.station === 'activity';
  const finished = works ? rows.filter((row) => row.done && !row.called) : [];
  const others = rows.filter((row) => !finished.includes(row));
  const lists: NameList[] = [
    { heading: 'Finished', names: finished.map((row) => ({ row, mark: 'done' })) },
    { heading: words.present, names: others.map((row) => ({ row, mark: row.called ? 'away' : 'here' })) },
  ];
  return lists.filter((list) => list.names.length > 0);
}

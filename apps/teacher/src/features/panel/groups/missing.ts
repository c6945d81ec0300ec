import type { ClassView, StationKind, StudentRow, TeacherView } from '@flipflop/rotation';
import { type GroupWords, notWithYouYet, stretchOf } from './group-words.ts';

/** Where a student's group is: what counts as "here" depends on it. */
export interface Situation {
  readonly phase: ClassView['phase'];
  readonly round: number;
  readonly station: StationKind | null;
}

export const isAbsent = (row: StudentRow): boolean => row.place === 'absent';
export const isWithoutDevice = (row: StudentRow): boolean => row.place === 'roomWithoutDevice';

/**
 * Not where the lesson wants them, or no longer to be seen there. Who sits in front of the teacher and lost
 * the connection is still there. The absent, the called and those without a device have places of their own.
 */
export function isMissing(row: StudentRow, { phase, station }: Situation): boolean {
  if (isAbsent(row) || isWithoutDevice(row)) return false;
  const stretch = stretchOf(phase);
  if (row.called && stretch !== 'closing') return false;
  const sitsWithTeacher = row.place === 'room' && station === 'live' && stretch !== 'gathering';
  const isLost = row.presence.state === 'lost' && !sitsWithTeacher;
  return isLost || !(stretch === 'closing' ? row.joined : row.arrived);
}

/** What stands over those who are missing: "Not here yet" is not said of a child whose page is open. */
export function missingHeading(rows: readonly StudentRow[], words: GroupWords): string {
  const isThere = rows.some((row) => row.joined && row.presence.state === 'here');
  return isThere ? words.notBegun : words.missing;
}

/** Why, in a few words. `now`: server ms, null where it is not known; `past`: said of an earlier moment; `silent`: said of nobody. */
export function missingReason(
  row: StudentRow,
  situation: Situation,
  words: GroupWords,
  context: {
    readonly knocks: TeacherView['knocks'];
    readonly now: number | null;
    readonly past: boolean;
    readonly silent?: boolean;
  },
): string {
  if (context.silent === true) return '';
  const reason = reasonOf(row, situation, words, context);
  return context.past ? reason.replace(/^Has /, 'Had ') : reason;
}

function reasonOf(
  row: StudentRow,
  { phase, round, station }: Situation,
  words: GroupWords,
  { knocks, now, past }: { knocks: TeacherView['knocks']; now: number | null; past: boolean },
): string {
  if (knocks.some((knock) => knock.student?.id === row.id)) return 'At the door';
  // Who left did so with a button; a lost connection takes nobody off the roll.
  if (!row.joined) return row.presence.state === 'lost' ? 'Has left' : 'Has not joined';
  if (row.presence.state === 'lost') return `Lost Wi-Fi${lostFor(row.presence.since, past ? null : now)}`;
  if (row.presence.state === 'here') {
    if (!row.presence.front) return 'Page not in front';
    if (stretchOf(phase) === 'changeover' && row.presence.seen === round) return 'Prompt seen';
  }
  const stretch = stretchOf(phase);
  const isWithYou = station === 'live' && (stretch === 'round' || stretch === 'overtime');
  return isWithYou ? notWithYouYet(row.place) : words.waiting;
}

/** ", 2 min", or nothing in the first minute. */
function lostFor(since: number, now: number | null): string {
  const minutes = now === null ? 0 : Math.floor((now - since) / 60_000);
  return minutes < 1 ? '' : `, ${minutes} min`;
}

import type { GroupView, StudentRow, TeacherView } from '@flipflop/rotation';
import type { MissingStudent, Moment } from '../groups/group-sections.ts';
import { groupWords } from '../groups/group-words.ts';
import { isAbsent, isMissing, isWithoutDevice, missingReason, type Situation } from '../groups/missing.ts';

/** One group's students while the teacher chooses whom to call. */
export interface CallSections {
  readonly pickable: readonly StudentRow[];
  readonly withYou: readonly StudentRow[];
  readonly cannot: readonly MissingStudent[];
}

/** Who can be called out of a group. Who is with the teacher needs no call; who is not in sees none. */
export function callSections(view: TeacherView, group: GroupView, moment: Moment): CallSections {
  const { phase, round } = view.class;
  const situation: Situation = { phase, round, station: group.station?.kind ?? null };
  const words = groupWords(phase, situation.station, group.place);
  const rows = view.students.filter((row) => row.group === group.id && !isAbsent(row));
  const reason = (row: StudentRow) =>
    isWithoutDevice(row) && moment.silent !== true
      ? 'No device'
      : missingReason(row, situation, words, { ...moment, knocks: view.knocks });
  const called = rows.filter((row) => row.called);
  if (situation.station === 'live') {
    return {
      pickable: [],
      withYou: rows.filter((row) => row.called || !isMissing(row, situation)),
      cannot: [],
    };
  }
  const cannot = rows.filter((row) => !row.called && !canBeCalled(row));
  return {
    pickable: rows.filter((row) => !called.includes(row) && !cannot.includes(row)),
    withYou: called,
    cannot: cannot.map((row) => ({ row, reason: reason(row) })),
  };
}

/** A call is a prompt on a screen: somebody has to be in, with a device that is connected. */
export function canBeCalled(row: StudentRow): boolean {
  return row.joined && !isAbsent(row) && !isWithoutDevice(row) && row.presence.state !== 'lost';
}

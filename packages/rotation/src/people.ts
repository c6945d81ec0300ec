import type { GroupId, Place, Plan, StudentId } from './plan.ts';
import { onlyGroup } from './plan-for.ts';
import type { Context, StudentState } from './state.ts';
import { isSameStation, stationAt } from './stations.ts';
import {
  changeStudents,
  everyStudent,
  findStudent,
  isHere,
  packStudent,
  withoutRound,
  withRound,
} from './student.ts';

/** Came in. An unlisted student has no group where there are several; who was absent no longer is. */
export function join(context: Context, plan: Plan, id: StudentId, place: Place | null): Context {
  const known = findStudent(context, id) ?? {
    group: onlyGroup(plan),
    place: null,
    joined: false,
    arrived: [],
    done: [],
  };
  const packed = packStudent({
    ...known,
    joined: true,
    place: unlessAbsent(known.place) ?? unlessAbsent(place),
  });
  if (context.students[id] === packed) return context;
  return { ...context, students: { ...context.students, [id]: packed } };
}

const unlessAbsent = (place: Place | null): Place | null => (place === 'absent' ? null : place);

export const leave = (context: Context, id: StudentId): Context =>
  release(
    changeStudents(context, [id], (student) => ({ ...student, joined: false })),
    [id],
  );

/** Marked absent, a student has left. */
export function setPlace(context: Context, id: StudentId, place: Place): Context {
  const placed = changeStudents(context, [id], (student) => ({ ...student, place }));
  return place === 'absent' ? leave(placed, id) : placed;
}

/** Who leaves or moves on is no longer where this round wants them. */
export const forgetArrival = (context: Context, id: StudentId): Context =>
  changeStudents(context, [id], (student) => ({
    ...student,
    arrived: withoutRound(student.arrived, context.round),
  }));

export const move = (context: Context, ids: readonly StudentId[], group: GroupId | null): Context =>
  changeStudents(context, ids, (student) => ({ ...student, group }));

/** A move while a round is on: who goes to another station has to arrive there anew. */
export function moveInRound(
  context: Context,
  plan: Plan,
  ids: readonly StudentId[],
  group: GroupId | null,
): Context {
  const { round } = context;
  const station = group === null ? null : stationAt(plan, group, round);
  const elsewhere = ids.filter((id) => {
    const student = findStudent(context, id);
    if (student === null || student.group === group) return false;
    const before = student.group === null ? null : stationAt(plan, student.group, round);
    return !isSameStation(before, station);
  });
  const gone = changeStudents(context, elsewhere, (student) => ({
    ...student,
    arrived: withoutRound(student.arrived, round),
    done: withoutRound(student.done, round),
  }));
  return move(gone, ids, group);
}

export function arrive(context: Context, plan: Plan, ids: readonly StudentId[], at: number): Context {
  const arrived = changeStudents(context, ids, (student) =>
    student.group === null || student.place === 'absent'
      ? student
      : { ...student, arrived: withRound(student.arrived, context.round) },
  );
  return arrived === context ? context : noteReadiness(arrived, plan, at);
}

/** Finished this round's activity, and so arrived at it. */
export function finishWork(context: Context, plan: Plan, id: StudentId, at: number): Context {
  const student = findStudent(context, id);
  if (student === null || student.group === null) return context;
  if (stationAt(plan, student.group, context.round).kind !== 'activity') return context;
  const done = changeStudents(context, [id], (before) => ({
    ...before,
    done: withRound(before.done, context.round),
  }));
  return arrive(done, plan, [id], at);
}

/** The teacher sees them: they have come in, with or without a device. The absent stay absent. */
export const markHere = (context: Context, ids: readonly StudentId[]): Context =>
  changeStudents(context, ids, (student) =>
    student.place === 'absent' ? student : { ...student, joined: true },
  );

export const call = (context: Context, ids: readonly StudentId[]): Context => {
  const added = ids.filter((id) => !context.calls.includes(id));
  return added.length === 0 ? context : { ...context, calls: [...context.calls, ...new Set(added)] };
};

export const release = (context: Context, ids: readonly StudentId[]): Context => {
  const calls = context.calls.filter((id) => !ids.includes(id));
  return calls.length === context.calls.length ? context : { ...context, calls };
};

/** Where the round wants them: nobody has to tap at a break, or without a device. */
export function isWhereWanted(student: StudentState, plan: Plan, round: number): boolean {
  if (student.arrived.includes(round)) return true;
  if (!isHere(student)) return false;
  if (student.place === 'roomWithoutDevice') return true;
  return student.group !== null && stationAt(plan, student.group, round).kind === 'break';
}

/** Notes how long the swap took once the last one is there; a later arrival does not change it. */
function noteReadiness(context: Context, plan: Plan, at: number): Context {
  const { round } = context;
  const missing = everyStudent(context).some(
    (student) => student.group !== null && isHere(student) && !isWhereWanted(student, plan, round),
  );
  if (missing) return context;
  const swaps = context.swaps.map((made) =>
    made.round === round && made.readyMs === null ? { ...made, readyMs: at - made.at } : made,
  );
  return { ...context, swaps };
}

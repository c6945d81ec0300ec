import type { Place, StudentId } from './plan.ts';
import type { Context, PackedStudent, SessionState, StudentState } from './state.ts';

const LETTER_OF_PLACE = {
  room: 'r',
  roomWithoutDevice: 'd',
  remote: 'h',
  absent: 'a',
} as const satisfies Record<Place, string>;

const PLACE_OF_LETTER: Readonly<Record<string, Place>> = {
  r: 'room',
  d: 'roomWithoutDevice',
  h: 'remote',
  a: 'absent',
};

const NO_PLACE = '-';
const JOINED = 'j';
const NOT_JOINED = '-';
/** Hex digits of one mask: four rounds each. */
const MASK_DIGITS = 3;

export function packStudent(student: StudentState): PackedStudent {
  const place = student.place === null ? NO_PLACE : LETTER_OF_PLACE[student.place];
  const joined = student.joined ? JOINED : NOT_JOINED;
  return `${place}${joined}${packRounds(student.arrived)}${packRounds(student.done)}${student.group ?? ''}`;
}

export function unpackStudent(packed: PackedStudent): StudentState {
  const group = packed.slice(2 + 2 * MASK_DIGITS);
  return {
    group: group === '' ? null : group,
    place: PLACE_OF_LETTER[packed.charAt(0)] ?? null,
    joined: packed.charAt(1) === JOINED,
    arrived: unpackRounds(packed.slice(2, 2 + MASK_DIGITS)),
    done: unpackRounds(packed.slice(2 + MASK_DIGITS, 2 + 2 * MASK_DIGITS)),
  };
}

/** One student of the session, or null where there is none with this id. */
export function studentIn(state: SessionState, id: StudentId): StudentState | null {
  return findStudent(state.context, id);
}

export function findStudent(context: Context, id: StudentId): StudentState | null {
  const packed = Object.hasOwn(context.students, id) ? context.students[id] : undefined;
  return packed === undefined ? null : unpackStudent(packed);
}

/** All students of the session, in no order that means anything. */
export function everyStudent(context: Context): readonly (StudentState & { readonly id: StudentId })[] {
  return Object.entries(context.students).map(([id, packed]) => ({ id, ...unpackStudent(packed) }));
}

/** Takes part now: came in, or sits in the room without a device. */
export function isHere(student: StudentState): boolean {
  return student.place !== 'absent' && (student.joined || student.place === 'roomWithoutDevice');
}

/** A student changed; unknown ones are passed over. The same context where nothing changes. */
export function changeStudents(
  context: Context,
  ids: readonly StudentId[],
  change: (student: StudentState, id: StudentId) => StudentState,
): Context {
  let students = context.students;
  for (const id of ids) {
    const before = findStudent(context, id);
    if (before === null) continue;
    const packed = packStudent(change(before, id));
    if (packed !== students[id]) students = { ...students, [id]: packed };
  }
  return students === context.students ? context : { ...context, students };
}

export const withRound = (rounds: readonly number[], round: number): readonly number[] =>
  rounds.includes(round) ? rounds : [...rounds, round];

export const withoutRound = (rounds: readonly number[], round: number): readonly number[] =>
  rounds.filter((other) => other !== round);

function packRounds(rounds: readonly number[]): string {
  const mask = rounds.reduce((bits, round) => bits | (1 << round), 0);
  return mask.toString(16).padStart(MASK_DIGITS, '0');
}

function unpackRounds(digits: string): readonly number[] {
  const mask = Number.parseInt(digits, 16);
  const rounds: number[] = [];
  for (let round = 0; mask >> round > 0; round += 1) {
    if ((mask >> round) & 1) rounds.push(round);
  }
  return rounds;
}

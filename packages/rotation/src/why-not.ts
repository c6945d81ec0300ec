import type { Refusal, SessionEvent } from './events.ts';
import { LIMITS } from './limits.ts';
import { fits } from './messages.ts';
import { phaseOf } from './phase.ts';
import type { GroupId, Plan, StudentId } from './plan.ts';
import { cannotUndo, hasPassed, refuse } from './seen.ts';
import type { Context, Phase, SessionState } from './state.ts';
import { hasGroup } from './stations.ts';
import { findStudent, isHere } from './student.ts';
import { addToCountdown, longestMs, remainingMs } from './time.ts';

/** The phases in which an event is taken, though it may find nothing left to do. */
const TAKEN_IN = {
  start: ['lobby'],
  swap: ['counting', 'paused', 'timeUp'],
  startRound: ['changeover', 'changeoverPaused'],
  endRound: ['counting', 'paused', 'timeUp'],
  pause: ['counting', 'paused', 'changeover', 'changeoverPaused'],
  resume: ['counting', 'paused', 'changeover', 'changeoverPaused'],
  addTime: ['counting', 'paused', 'timeUp', 'changeover', 'changeoverPaused'],
  call: ['counting', 'paused', 'timeUp', 'changeover', 'changeoverPaused'],
  markArrived: ['lobby', 'counting', 'paused', 'timeUp', 'changeover', 'changeoverPaused'],
} as const satisfies Partial<Record<SessionEvent['type'], readonly Phase[]>>;

type BoundToPhase = keyof typeof TAKEN_IN;

const NOT_NOW = {
  start: 'The lesson has started already.',
  swap: 'You can swap while a round is on.',
  startRound: 'A round can be started after a swap.',
  endRound: 'No round is on.',
  pause: 'The countdown is not running, so it cannot stop.',
  resume: 'The countdown has not been stopped.',
  addTime: 'There is no countdown to change.',
  call: 'You can call students while a round is on.',
  markArrived: 'The last round is over.',
} as const satisfies Record<BoundToPhase, string>;

/** Why this event cannot be applied now, in plain words; null: it can. Names no student. */
export function whyNot(plan: Plan, state: SessionState, event: SessionEvent, at: number): Refusal | null {
  const { context } = state;
  const phase = phaseOf(state);
  switch (event.type) {
    case 'start':
    case 'swap':
    case 'startRound':
    case 'endRound':
    case 'pause':
    case 'resume':
      return hasPassed(plan, state, event) ?? notIn(event.type, phase);
    case 'addTime':
      return (
        hasPassed(plan, state, event) ?? notIn(event.type, phase) ?? cannotAdd(context, phase, event.ms, at)
      );
    case 'undo':
      return cannotUndo(plan, state, event.seen, at);
    case 'eyesUp':
      return (event.on ? whenEnded(phase) : null) ?? tooLong(event.text);
    case 'message':
      return whenEnded(phase) ?? cannotSay(plan, context, event);
    case 'call':
      return (
        notIn(event.type, phase) ??
        unknownStudent(context, event.students) ??
        absentStudent(context, event.students)
      );
    case 'move':
      return whenEnded(phase) ?? unknownStudent(context, event.students) ?? unknownGroup(plan, event.group);
    case 'markArrived':
      return notIn(event.type, phase) ?? unknownStudent(context, event.students);
    case 'setPlace':
      return (
        unknownStudent(context, [event.student]) ?? whenEnded(phase) ?? cannotSetPlace(context, phase, event)
      );
    case 'arrive':
    case 'done':
      return unknownStudent(context, [event.student]) ?? notYet(context, phase, event);
    case 'leave':
      return unknownStudent(context, [event.student]);
    case 'join':
      return whenEnded(phase) ?? noRoom(context, event.student);
    case 'end':
    case 'release':
    case 'clearMessage':
      return null;
  }
}

const notIn = (type: BoundToPhase, phase: Phase): Refusal | null =>
  TAKEN_IN[type].some((allowed) => allowed === phase) ? null : refuse('notNow', NOT_NOW[type]);

const whenEnded = (phase: Phase): Refusal | null =>
  phase === 'ended' ? refuse('notNow', 'The lesson has ended.') : null;

function cannotAdd(context: Context, phase: Phase, ms: number, at: number): Refusal | null {
  if (Math.abs(ms) > LIMITS.addTimeMs) {
    return refuse('limit', `At most ${LIMITS.addTimeMs / 60_000} minutes at once.`);
  }
  if (phase === 'timeUp' && ms < 0) return refuse('notNow', 'The time is up: there is none to take.');
  const then = context.countdown && remainingMs(addToCountdown(context.countdown, ms, at), at);
  return ms > 0 && then !== null && then > longestMs(phase)
    ? refuse('limit', 'The countdown cannot be longer than this.')
    : null;
}

function cannotSay(
  plan: Plan,
  context: Context,
  event: Extract<SessionEvent, { readonly type: 'message' }>,
): Refusal | null {
  const { to, text } = event;
  const unknown =
    to.kind === 'group'
      ? unknownGroup(plan, to.group)
      : to.kind === 'student'
        ? unknownStudent(context, [to.student])
        : null;
  if (unknown !== null) return unknown;
  const long = tooLong(text);
  if (long !== null) return long;
  return fits(context, { to, text })
    ? null
    : refuse('limit', 'Too many messages are on the screens. Clear one first.');
}

const tooLong = (text: string | null): Refusal | null =>
  text !== null && text.length > LIMITS.message
    ? refuse('limit', `At most ${LIMITS.message} characters.`)
    : null;

const unknownGroup = (plan: Plan, group: GroupId | null): Refusal | null =>
  group === null || hasGroup(plan, group)
    ? null
    : refuse('notFound', 'There is no such group in this lesson.');

const unknownStudent = (context: Context, students: readonly StudentId[]): Refusal | null =>
  students.every((id) => findStudent(context, id) !== null)
    ? null
    : refuse('notFound', 'There is no such student in this lesson.');

const absentStudent = (context: Context, students: readonly StudentId[]): Refusal | null =>
  students.every((id) => {
    const student = findStudent(context, id);
    return student !== null && isHere(student);
  })
    ? null
    : refuse('absent', 'Someone is absent or has not come in. Nobody was called.');

/** A student says the place in the lobby, or on coming late; after that it is the teacher's. */
function cannotSetPlace(
  context: Context,
  phase: Phase,
  event: Extract<SessionEvent, { readonly type: 'setPlace' }>,
): Refusal | null {
  if (event.by !== 'student') return null;
  if (event.place !== 'room' && event.place !== 'remote') {
    return refuse('notNow', 'You can say "at home" or "in the room".');
  }
  const place = findStudent(context, event.student)?.place ?? null;
  return phase === 'lobby' || place === null || place === event.place
    ? null
    : refuse('notNow', 'The lesson is on. Your teacher can change where you are.');
}

function notYet(
  context: Context,
  phase: Phase,
  event: { readonly student: StudentId; readonly round: number },
): Refusal | null {
  if (phase !== 'lobby' && event.round > context.round) return refuse('notNow', 'That round has not begun.');
  const student = findStudent(context, event.student);
  return student !== null && isHere(student) ? null : refuse('notNow', 'Come in first.');
}

const noRoom = (context: Context, student: StudentId): Refusal | null =>
  findStudent(context, student) !== null || Object.keys(context.students).length < LIMITS.students
    ? null
    : refuse('limit', `The lesson is full: ${LIMITS.students} students.`);

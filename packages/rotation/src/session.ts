import { initialTransition, transition } from 'xstate';
import { remember, wasApplied } from './applied.ts';
import type { CommandKey, Refusal, SessionEvent } from './events.ts';
import { LIMITS } from './limits.ts';
import { type MachineEvent, openingContext, rotationMachine } from './machine.ts';
import { isEyesUp, LESSON_VALUE, phaseOf } from './phase.ts';
import type { GroupId, Plan, StudentId } from './plan.ts';
import type { Context, SessionState } from './state.ts';
import { hasGroup } from './stations.ts';
import { packStudent } from './student.ts';
import { shiftCountdown } from './time.ts';
import { whyNot } from './why-not.ts';

export interface Applied {
  readonly state: SessionState;
  /** Why the event itself was not applied. Overdue deadlines may have moved the state all the same. */
  readonly refusal: Refusal | null;
  /** False: `state` is the very object that came in, and there is nothing to commit. */
  readonly changed: boolean;
}

/**
 * A session in the lobby with the students of the list, none of them come in yet.
 * A group that the plan does not have counts as none.
 * @throws with more than `LIMITS.students`.
 */
export function openSession(
  plan: Plan,
  students: readonly { readonly id: StudentId; readonly group: GroupId | null }[],
  at: number,
): SessionState {
  if (students.length > LIMITS.students) throw new Error(`more than ${LIMITS.students} students`);
  const packed = students.map(({ id, group }) => {
    const known = group !== null && hasGroup(plan, group) ? group : null;
    return [id, packStudent({ group: known, place: null, joined: false, arrived: [], done: [] })] as const;
  });
  const [opened] = initialTransition(rotationMachine(plan), openingContext(Object.fromEntries(packed), at));
  return { value: opened.value, context: opened.context, applied: {} };
}

/**
 * One event at `at` (ms, server clock). Deadlines that have passed come first, each at its own time;
 * an `at` before the newest event's counts as that one's. The same key a second time changes nothing.
 */
export function applyEvent(
  plan: Plan,
  state: SessionState,
  event: SessionEvent,
  at: number,
  key?: CommandKey,
): Applied {
  const now = Math.max(at, state.context.lastAt);
  const current = catchUp(plan, state, now);
  const answer = (next: SessionState, refusal: Refusal | null): Applied => ({
    state: next,
    refusal,
    changed: next !== state,
  });
  if (key !== undefined && wasApplied(current, key)) return answer(current, null);
  const refusal = whyNot(plan, current, event, now);
  if (refusal !== null) return answer(current, refusal);
  const next = run(plan, current, { ...event, at: now });
  return answer(next === current || key === undefined ? next : remember(next, key), null);
}

/** When something happens by itself: time's up in a round that counts, or the end of a changeover. */
export function nextDeadline(_plan: Plan, state: SessionState): number | null {
  const phase = phaseOf(state);
  const { countdown } = state.context;
  const counts = phase === 'counting' || phase === 'changeover';
  return counts && countdown?.kind === 'running' ? countdown.endsAt : null;
}

/** Everything that was due by `now`, in order, each at the time at which it was due. */
export function catchUp(plan: Plan, state: SessionState, now: number): SessionState {
  let current = state;
  for (;;) {
    const due = nextDeadline(plan, current);
    if (due === null || due > now) return current;
    const next = run(plan, current, { type: 'deadline', at: due });
    if (next === current) throw new Error('a deadline passed and nothing came of it');
    current = next;
  }
}

/** A document dated ahead of the clock: all its times move back, so that what is left stays. */
export function reanchor(state: SessionState, now: number): SessionState {
  const { context } = state;
  const shift = now - context.lastAt;
  if (shift >= 0) return state;
  return {
    ...state,
    context: {
      ...context,
      countdown: shiftCountdown(context.countdown, shift),
      undo: context.undo && {
        ...context.undo,
        until: context.undo.until + shift,
        countdown: shiftCountdown(context.undo.countdown, shift),
      },
      swaps: context.swaps.map((made) => ({ ...made, at: made.at + shift })),
      lastAt: now,
    },
  };
}

function run(plan: Plan, state: SessionState, event: MachineEvent): SessionState {
  const machine = rotationMachine(plan);
  const before = machine.resolveState({
    value: {
      lesson: LESSON_VALUE[phaseOf(state)],
      attention: isEyesUp(state) ? 'eyesUp' : 'clear',
    },
    context: state.context,
  });
  const [after] = transition(machine, before, event);
  const stayed = phaseOf(after) === phaseOf(state) && isEyesUp(after) === isEyesUp(state);
  if (stayed && isSameContext(after.context, state.context)) return state;
  return {
    ...state,
    value: after.value,
    context: { ...after.context, lastAt: Math.max(state.context.lastAt, event.at) },
  };
}

const isSameContext = (a: Context, b: Context): boolean =>
  a.round === b.round &&
  a.countdown === b.countdown &&
  a.students === b.students &&
  a.calls === b.calls &&
  a.messages === b.messages &&
  a.eyesUpText === b.eyesUpText &&
  a.undo === b.undo &&
  a.swaps === b.swaps;

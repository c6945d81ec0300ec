import type { Refusal, RefusalCode, Seen } from './events.ts';
import { phaseOf, positionOf, topPhaseOf } from './phase.ts';
import type { Plan } from './plan.ts';
import type { SessionState } from './state.ts';

export const refuse = (code: RefusalCode, message: string): Refusal => ({ code, message });

/** The sender saw another round or phase than the one that is on. */
export function hasPassed(
  plan: Plan,
  state: SessionState,
  event: { readonly type: string; readonly seen: Seen },
): Refusal | null {
  const phase = topPhaseOf(phaseOf(state));
  const { round } = state.context;
  if (event.seen.phase === phase && event.seen.round === round) return null;
  const seen = positionOf(plan, event.seen.phase, event.seen.round);
  const wentBack = positionOf(plan, phase, round) < seen;
  const what = wentBack ? 'Already undone.' : alreadyWords(plan, event);
  return refuse('alreadyDone', `${what} ${presentWords(state, wentBack)}`);
}

function alreadyWords(plan: Plan, event: { readonly type: string; readonly seen: Seen }): string {
  if (event.type === 'start') return 'Already started.';
  if (event.type === 'startRound') return 'The changeover is over already.';
  if (event.type !== 'swap') return 'The lesson has moved on.';
  return event.seen.round === plan.rounds.length - 1 ? 'Already finished.' : 'Already swapped.';
}

/** Without a time of day: nobody here knows the school's time zone. */
function presentWords(state: SessionState, wentBack: boolean): string {
  const number = state.context.round + 1;
  switch (topPhaseOf(phaseOf(state))) {
    case 'lobby':
      return 'The lesson has not started.';
    case 'round':
      return wentBack ? `Round ${number} is still on.` : `Round ${number} has begun.`;
    case 'changeover':
      return `Round ${number} is about to begin.`;
    case 'wrapUp':
      return 'The wrap-up is on.';
    case 'ended':
      return 'The lesson has ended.';
  }
}

/**
 * An undo is meant for the swap or end that its sender saw last. That the changeover
 * has ended by itself since then does not matter; that somebody swapped again does.
 */
export function cannotUndo(plan: Plan, state: SessionState, seen: Seen, at: number): Refusal | null {
  const { undo, round } = state.context;
  if (undo === null) {
    return hasPassed(plan, state, { type: 'undo', seen }) ?? refuse('tooLate', 'There is nothing to undo.');
  }
  const seenAt = positionOf(plan, seen.phase, seen.round);
  const madeFrom = positionOf(plan, topPhaseOf(undo.phase), undo.round);
  const now = positionOf(plan, topPhaseOf(phaseOf(state)), round);
  if (seenAt <= madeFrom || seenAt > now) {
    return (
      hasPassed(plan, state, { type: 'undo', seen }) ?? refuse('alreadyDone', 'The lesson has moved on.')
    );
  }
  return at > undo.until ? refuse('tooLate', 'It is too late to undo: 10 seconds have passed.') : null;
}

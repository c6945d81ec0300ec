import { LIMITS } from './limits.ts';
import type { Plan } from './plan.ts';
import type { Context, Countdown, Phase, Undo } from './state.ts';
import { changeoverMs, isOver, roundMs, startCountdown } from './time.ts';

/** The round of the context begins. */
export const beginRound = (context: Context, plan: Plan, at: number): Context => ({
  ...context,
  countdown: startCountdown(at, roundMs(plan, context.round)),
});

/** The changeover to the next round begins. */
export function swap(context: Context, plan: Plan, at: number): Context {
  const round = context.round + 1;
  return {
    ...context,
    round,
    countdown: startCountdown(at, changeoverMs(plan)),
    messages: [],
    undo: undoOf(context, 'swap', roundPhase(context.countdown, at), at),
    swaps: [...context.swaps, { round, at, readyMs: null }],
  };
}

/** The swap in the last round: the wrap-up begins. */
export const finish = (context: Context, at: number): Context => ({
  ...over(context),
  undo: { ...undoOf(context, 'swap', roundPhase(context.countdown, at), at), calls: context.calls },
});

/** The lesson is over. `from`: the phase that an undo leads back to. */
export const end = (context: Context, from: Phase, at: number): Context => ({
  ...over(context),
  undo: { ...undoOf(context, 'end', from, at), calls: context.calls },
});

const over = (context: Context): Context => ({ ...context, countdown: null, calls: [], messages: [] });

const undoOf = (context: Context, of: Undo['of'], phase: Phase, at: number): Undo => ({
  of,
  until: at + LIMITS.undoMs,
  phase,
  round: context.round,
  countdown: context.countdown,
  calls: [],
});

export function roundPhase(countdown: Countdown | null, at: number): Phase {
  if (countdown?.kind === 'paused') return 'paused';
  return isOver(countdown, at) ? 'timeUp' : 'counting';
}

export const changeoverPhase = (countdown: Countdown | null): Phase =>
  countdown?.kind === 'paused' ? 'changeoverPaused' : 'changeover';

export const isLastRound = (context: Context, plan: Plan): boolean =>
  context.round === plan.rounds.length - 1;

/**
 * The countdown changes by the teacher's hand. A swap before it can no longer be undone:
 * what undoing would bring back is not what the teacher now sees.
 */
export function changeTime(context: Context, change: (countdown: Countdown) => Countdown): Context {
  if (context.countdown === null) return context;
  const countdown = change(context.countdown);
  const same = JSON.stringify(countdown) === JSON.stringify(context.countdown);
  return same ? context : { ...context, countdown, undo: null };
}

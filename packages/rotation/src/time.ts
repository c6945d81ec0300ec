import { LIMITS } from './limits.ts';
import type { Plan } from './plan.ts';
import type { Countdown, Phase } from './state.ts';

export const MINUTE_MS = 60_000;

export const roundMs = (plan: Plan, round: number): number => (plan.rounds[round]?.minutes ?? 0) * MINUTE_MS;

export const changeoverMs = (plan: Plan): number => plan.changeoverSeconds * 1_000;

export const startCountdown = (at: number, totalMs: number): Countdown => ({
  kind: 'running',
  endsAt: at + totalMs,
  totalMs,
});

/** ms left; below 0 in overtime. */
export const remainingMs = (countdown: Countdown, at: number): number =>
  countdown.kind === 'running' ? countdown.endsAt - at : countdown.remainingMs;

/** A deadline at this very moment counts as passed. */
export const isOver = (countdown: Countdown | null, at: number): boolean =>
  countdown?.kind === 'running' && countdown.endsAt <= at;

export const pauseCountdown = (countdown: Countdown, at: number): Countdown => ({
  kind: 'paused',
  remainingMs: Math.max(0, remainingMs(countdown, at)),
  totalMs: countdown.totalMs,
});

export const resumeCountdown = (countdown: Countdown, at: number): Countdown => ({
  kind: 'running',
  endsAt: at + remainingMs(countdown, at),
  totalMs: countdown.totalMs,
});

/**
 * `ms` more, or fewer when negative. In overtime counted from now; never below 0 left.
 * The total grows by as much as the end moves, so that the bar keeps meaning the whole stretch.
 */
export function addToCountdown(countdown: Countdown, ms: number, at: number): Countdown {
  const left = remainingMs(countdown, at);
  const leftThen = Math.max(0, Math.max(0, left) + ms);
  const totalMs = countdown.totalMs + leftThen - left;
  return countdown.kind === 'running'
    ? { kind: 'running', endsAt: at + leftThen, totalMs }
    : { kind: 'paused', remainingMs: leftThen, totalMs };
}

/** Time's up now. */
export const endCountdown = (countdown: Countdown, at: number): Countdown => ({
  kind: 'running',
  endsAt: at,
  totalMs: countdown.totalMs - Math.max(0, remainingMs(countdown, at)),
});

/** The longest time that may be left in this phase. */
export const longestMs = (phase: Phase): number =>
  phase === 'changeover' || phase === 'changeoverPaused'
    ? LIMITS.changeoverSeconds.max * 1_000
    : LIMITS.roundMinutes.max * MINUTE_MS;

export const shiftCountdown = (countdown: Countdown | null, ms: number): Countdown | null =>
  countdown?.kind === 'running' ? { ...countdown, endsAt: countdown.endsAt + ms } : countdown;

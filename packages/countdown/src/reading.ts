import type { Countdown } from '@flipflop/rotation';

/** A countdown as it reads at one moment. `ms`: what is left; `over`: what has passed since the end. */
export interface Reading {
  readonly kind: 'running' | 'paused' | 'over';
  readonly ms: number;
}

const SECOND = 1_000;

/** How the countdown reads at `now` (server ms). At `endsAt` itself it is over. */
export function readCountdown(countdown: Countdown, now: number): Reading {
  if (countdown.kind === 'paused') return { kind: 'paused', ms: Math.max(0, countdown.remainingMs) };
  const left = countdown.endsAt - now;
  return left > 0 ? { kind: 'running', ms: left } : { kind: 'over', ms: now - countdown.endsAt };
}

/** What is left of the whole stretch for a bar, 1 to 0, in steps of the shown whole seconds. */
export function fractionLeft(countdown: Countdown, now: number): number {
  const reading = readCountdown(countdown, now);
  if (reading.kind === 'over' || countdown.totalMs <= 0) return 0;
  return Math.min(1, (Math.ceil(reading.ms / SECOND) * SECOND) / countdown.totalMs);
}

/** Ms from `now` until `formatReading` gives another text; null: it stays (paused). */
export function nextChangeIn(countdown: Countdown, now: number): number | null {
  const reading = readCountdown(countdown, now);
  switch (reading.kind) {
    case 'paused':
      return null;
    case 'running':
      return reading.ms - (Math.ceil(reading.ms / SECOND) - 1) * SECOND;
    case 'over':
      return SECOND - (reading.ms % SECOND);
  }
}

/**
 * Ms from `now` until "2 minutes left" is due (`warnMs` before the end); 0: it is due now, until the end.
 * Null: it does not come by itself: no warning set, one as long as the stretch, time up, or paused before it.
 */
export function warningIn(countdown: Countdown, warnMs: number, now: number): number | null {
  const reading = readCountdown(countdown, now);
  if (warnMs <= 0 || warnMs >= countdown.totalMs || reading.kind === 'over') return null;
  if (reading.ms <= warnMs) return 0;
  return reading.kind === 'paused' ? null : reading.ms - warnMs;
}

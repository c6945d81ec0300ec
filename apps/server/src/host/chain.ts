import type { Ack } from '@flipflop/protocol';
import type { CommandKey, Plan, SessionEvent, SessionState } from '@flipflop/rotation';
import { applyEvent, catchUp, reanchor } from '@flipflop/rotation';
import { ACCEPTED } from './refusals.ts';

export interface WaitingEvent {
  readonly event: SessionEvent;
  readonly key: CommandKey | undefined;
}

export interface Chained {
  readonly state: SessionState;
  readonly changed: boolean;
  /** One for each event, in their order. */
  readonly acks: readonly Ack[];
  /** The document was dated ahead of the clock by so many ms, and is not any more. */
  readonly ahead: number;
}

/** A document may be this far ahead of the clock, ms: two machines never agree to the millisecond. */
const AHEAD_MS = 5_000;

/** All that waits, one after another, on one state: what was overdue first. */
export function chain(
  plan: Plan,
  before: SessionState,
  waiting: readonly WaitingEvent[],
  at: number,
): Chained {
  const lead = before.context.lastAt - at;
  const ahead = lead > AHEAD_MS ? lead : 0;
  const anchored = ahead > 0 ? reanchor(before, at) : before;
  let state = catchUp(plan, anchored, at);
  let changed = state !== before;
  const acks = waiting.map(({ event, key }): Ack => {
    const applied = applyEvent(plan, state, event, at, key);
    state = applied.state;
    changed ||= applied.changed;
    return applied.refusal === null ? ACCEPTED : { ok: false, error: applied.refusal };
  });
  return { state, changed, acks, ahead };
}

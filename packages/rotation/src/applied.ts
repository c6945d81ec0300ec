import type { CommandKey } from './events.ts';
import { LIMITS } from './limits.ts';
import type { SessionState } from './state.ts';

export const wasApplied = (state: SessionState, key: CommandKey): boolean =>
  idsOf(state, key.device).includes(key.id);

/** Keeps the newest ids of the devices that were last heard of. */
export function remember(state: SessionState, key: CommandKey): SessionState {
  const ids = [...idsOf(state, key.device), key.id].slice(-LIMITS.appliedPerDevice);
  const others = Object.entries(state.applied)
    .filter(([device]) => device !== key.device)
    .slice(1 - LIMITS.appliedDevices);
  return { ...state, applied: Object.fromEntries([...others, [key.device, ids]]) };
}

const idsOf = (state: SessionState, device: string): readonly string[] =>
  (Object.hasOwn(state.applied, device) ? state.applied[device] : undefined) ?? [];

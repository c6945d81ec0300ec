import type { Id } from '@flipflop/rotation';
import type { Clock, Log } from '../ports.ts';
import type { Store } from '../store/store.ts';
import type { Bus } from './bus.ts';
import type { Timers } from './timers.ts';

/** What the host counts. */
export interface HostMeter {
  /** A commit that took so many commands, and so many seconds until the store promised it. */
  commit(commands: number, seconds: number): void;
  conflict(): void;
}

/** What the host stands on; tests bring their own clock, timers and chance. */
export interface HostParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly bus: Bus;
  readonly log: Log;
  readonly timers: Timers;
  /** From 0 up to 1. */
  readonly random: () => number;
  readonly meter: HostMeter;
  /** A session was dated so many ms ahead of the clock, and was moved back. */
  readonly onMovedBack?: (classId: Id, ms: number) => void;
}

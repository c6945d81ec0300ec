import type { Server as HttpServer } from 'node:http';
import type { ServerNotice } from '@flipflop/rotation';
import type { Grid } from '../activities/grid.ts';
import type { Works } from '../activities/works.ts';
import type { ClassNow } from '../host/class-now.ts';
import type { SessionHost } from '../host/host.ts';
import type { Timers } from '../host/timers.ts';
import type { HeaderSetter } from '../http/headers.ts';
import type { Caller, Clock, Doors, Identity, Log } from '../ports.ts';
import type { DispatchMeter } from './dispatcher.ts';
import type { AdmissionRefusal } from './handshake.ts';
import type { CrowdLimits, Waits } from './limits.ts';
import type { OriginRule } from './origin.ts';

export interface RealtimeMeter extends DispatchMeter {
  sockets(role: Caller['role'], change: 1 | -1): void;
  handshakeRefused(why: AdmissionRefusal | 'auth'): void;
  rested(): void;
  /** Seconds from a command's arrival until its views were handed to the sockets. */
  fannedOut(seconds: number): void;
  /** Seconds from a connection that was let in until it had its first views. */
  greeted(seconds: number): void;
  /** Of one message to a connection, before compression and frames. */
  sent(role: Caller['role'], bytes: number): void;
}

export interface RealtimeParts {
  readonly httpServer: HttpServer;
  readonly identity: Identity;
  readonly doors: Doors;
  readonly works: Works;
  readonly grid: Grid;
  readonly host: SessionHost;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: RealtimeMeter;
  /** Others than ours, for tests. */
  readonly waits?: Waits;
  readonly crowd?: CrowdLimits;
  /** What happened to the server that this class's teacher should know. */
  readonly notices: (now: ClassNow) => readonly ServerNotice[];
  /** Whose pages may connect. */
  readonly origins: OriginRule;
  /** Origin that students type, for the door. */
  readonly base: () => string;
  /** Set the security headers on what Socket.IO answers by HTTP. */
  readonly headers: readonly HeaderSetter[];
}

import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import type { SessionHost } from '../host/host.ts';
import type { Timers } from '../host/timers.ts';
import type { Caller, Clock, Doors, Identity, Log } from '../ports.ts';
import type { DispatchMeter } from './dispatcher.ts';
import type { AdmissionRefusal } from './handshake.ts';

export interface RealtimeMeter extends DispatchMeter {
  sockets(role: Caller['role'], change: 1 | -1): void;
  handshakeRefused(why: AdmissionRefusal | 'auth'): void;
  rested(): void;
}

export type Headers = (
  request: IncomingMessage,
  response: ServerResponse,
  next: (fault?: unknown) => void,
) => void;

export interface RealtimeParts {
  readonly httpServer: HttpServer;
  readonly identity: Identity;
  readonly doors: Doors;
  readonly host: SessionHost;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly meter: RealtimeMeter;
  /** The one origin allowed, where one is set. */
  readonly publicUrl: string | null;
  /** Origin that students type, for the door. */
  readonly base: () => string;
  /** Sets the security headers on what Socket.IO answers by HTTP. */
  readonly headers: Headers;
}

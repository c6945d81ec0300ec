import type { Envelope, ErrorCode, GoodbyeReason, ProtocolError, Role } from '@flipflop/protocol';
import { PROTOCOL_VERSION } from '@flipflop/protocol/version';
import { io, type Socket } from 'socket.io-client';
import { clientErrors, isProtocolError } from './client-errors.ts';
import type { ViewName, ViewOf } from './views.ts';

export interface WireOptions {
  readonly role: Role;
  /** A teacher's class. */
  readonly classId?: string;
  readonly csrf: string;
  /** Origin of the server; the page's own by default. */
  readonly url?: string;
  /** For clients outside a browser: cookie, origin. */
  readonly extraHeaders?: Readonly<Record<string, string>>;
}

/** What the wire tells. After a refusal it does not try again by itself. */
export interface WireEvents {
  connected(): void;
  disconnected(): void;
  /** One attempt failed; another follows. */
  failed(): void;
  refused(error: ProtocolError): void;
  view<Name extends ViewName>(name: Name, envelope: Envelope<ViewOf[Name]>): void;
  goodbye(reason: GoodbyeReason): void;
}

/** One socket, as the connection needs it; tests put their own here. */
export interface Wire {
  connected(): boolean;
  /** The server's answer. Rejects where none comes within `timeoutMs`, or the connection goes first. */
  ask(name: string, body: object, timeoutMs: number): Promise<unknown>;
  /** Drop what there is and connect anew, now. */
  reconnect(): void;
  close(): void;
}

export type OpenWire = (options: WireOptions, events: WireEvents) => Wire;

interface FromServer {
  classView: (envelope: Envelope<ViewOf['classView']>) => void;
  boardView: (envelope: Envelope<ViewOf['boardView']>) => void;
  personalView: (envelope: Envelope<ViewOf['personalView']>) => void;
  teacherView: (envelope: Envelope<ViewOf['teacherView']>) => void;
  goodbye: (why: { readonly reason: GoodbyeReason }) => void;
}

/** Names and forms are checked where commands are sent; here every one is a body and an answer. */
interface ToServer {
  [name: string]: (body: object, answer: (answer: unknown) => void) => void;
}

/** A server that hung up on purpose, or has too much to do, is called again after once to three times this. */
const LATER_MS = 1_000;
const BUSY_LATER_MS = 4_000;
const BUSY: readonly ErrorCode[] = ['slowDown', 'unavailable'];

export const openWire: OpenWire = (options, events) => {
  let later: ReturnType<typeof setTimeout> | undefined;
  let closed = false;
  const { classId, extraHeaders } = options;
  const settings = {
    transports: ['websocket', 'polling'],
    tryAllTransports: true,
    forceNew: true,
    reconnectionDelay: 300,
    randomizationFactor: 0.9,
    reconnectionDelayMax: 3_000,
    query: classId === undefined ? { role: options.role } : { role: options.role, class: classId },
    auth: { csrf: options.csrf, protocol: PROTOCOL_VERSION },
    ...(extraHeaders === undefined ? {} : { extraHeaders: { ...extraHeaders } }),
  };
  const socket: Socket<FromServer, ToServer> =
    options.url === undefined ? io(settings) : io(options.url, settings);

  function connectLater(ms: number): void {
    clearTimeout(later);
    later = setTimeout(() => socket.connect(), ms * (1 + 2 * Math.random()));
  }

  socket.on('connect', () => events.connected());
  socket.on('disconnect', (reason) => {
    // What was handed over on a dead line is not sent on the next one.
    socket.sendBuffer.length = 0;
    events.disconnected();
    if (closed || reason !== 'io server disconnect') return;
    connectLater(LATER_MS);
  });
  socket.on('connect_error', (error) => {
    const refusal = refusalIn(error);
    if (refusal === null) {
      events.failed();
      return;
    }
    socket.disconnect();
    if (BUSY.includes(refusal.code)) {
      events.failed();
      connectLater(BUSY_LATER_MS);
    } else events.refused(refusal);
  });
  socket.on('classView', (envelope) => events.view('classView', envelope));
  socket.on('boardView', (envelope) => events.view('boardView', envelope));
  socket.on('personalView', (envelope) => events.view('personalView', envelope));
  socket.on('teacherView', (envelope) => events.view('teacherView', envelope));
  socket.on('goodbye', ({ reason }) => events.goodbye(reason));

  return {
    connected: () => socket.connected,
    ask: (name, body, timeoutMs) => socket.timeout(timeoutMs).emitWithAck(name, body),
    reconnect() {
      clearTimeout(later);
      closed = false;
      socket.disconnect().connect();
    },
    close() {
      clearTimeout(later);
      closed = true;
      socket.disconnect();
    },
  };
};

/** The server's no to a handshake; null: it was the network's. */
function refusalIn(error: Error): ProtocolError | null {
  if ('data' in error && isProtocolError(error.data)) return error.data;
  // Refused before a session existed: only the polling transport can see it, as a 403 with the engine's code 4.
  const answer = 'context' in error ? error.context : null;
  if (typeof answer !== 'object' || answer === null || !('responseText' in answer)) return null;
  const text = String(answer.responseText);
  if (!text.startsWith('{"code":4,')) return null;
  return text.includes('"busy"') ? clientErrors.unavailable : clientErrors.notAllowed;
}

import type { IncomingMessage } from 'node:http';
import type { Id } from '@flipflop/rotation';
import { Server } from 'socket.io';
import { Encoder } from 'socket.io-parser';
import { faultFields } from '../log.ts';
import { TextDecoder } from './decoder.ts';
import { admitHandshake, checkAuth, type Gate, type Guest, isForNow, isFull } from './handshake.ts';
import { SOCKET_LIMITS, WAITS } from './limits.ts';
import type { ViewServer, ViewSocket } from './outlet.ts';
import type { RealtimeParts } from './parts.ts';
import { createPeople } from './people.ts';
import { type Connection, restFlooder } from './reading.ts';

export interface SocketServer {
  readonly io: ViewServer;
  /** Who stands behind a socket that was let in. */
  guestOf(socket: ViewSocket): Guest | undefined;
}

/** A connection before anything of Socket.IO runs on it. */
interface EngineConnection extends Connection {
  readonly request: IncomingMessage;
}

/**
 * Socket.IO with every default that could hurt turned off: nobody anonymous, text of one namespace alone,
 * small messages, no compression, no recovery of old sessions, no foreign pages, no client files.
 */
export function createSocketServer(parts: RealtimeParts): SocketServer {
  const { clock, timers, log, meter, identity, waits = WAITS, crowd = SOCKET_LIMITS } = parts;
  const now = () => clock.now();
  const people = createPeople(now, crowd.handshakes);
  const guests = new WeakMap<IncomingMessage, Guest>();
  const connectionsOf = new Map<Id, number>();
  const gate: Gate = {
    identity,
    people,
    rule: parts.origins,
    crowd,
    now,
    inClass: (classId) => connectionsOf.get(classId) ?? 0,
  };

  const io: ViewServer = new Server(parts.httpServer, {
    parser: { Encoder, Decoder: TextDecoder },
    maxHttpBufferSize: SOCKET_LIMITS.messageBytes,
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    connectTimeout: waits.connectMs,
    pingInterval: waits.pingIntervalMs,
    pingTimeout: waits.pingTimeoutMs,
    allowRequest: (request, answer) => {
      admit(request).then(
        (refusal) => answer(refusal, refusal === null),
        (fault: unknown) => {
          log.error(faultFields(fault), 'a handshake failed');
          answer('refused', false);
        },
      );
    },
  });

  /** Null: come in. */
  async function admit(request: IncomingMessage): Promise<'refused' | 'busy' | null> {
    const admission = await admitHandshake(request, gate);
    if (admission.kind === 'refused') {
      meter.handshakeRefused(admission.why);
      return isForNow(admission.why) ? 'busy' : 'refused';
    }
    guests.set(request, admission.guest);
    return null;
  }

  function count(classId: Id, change: 1 | -1): void {
    const connections = gate.inClass(classId) + change;
    if (connections > 0) connectionsOf.set(classId, connections);
    else connectionsOf.delete(classId);
  }

  for (const headers of parts.headers) io.engine.use(headers);
  io.engine.on('connection', (connection: EngineConnection) => {
    const guest = guests.get(connection.request);
    if (guest === undefined || isFull(guest.person, guest.classId, gate)) {
      connection.close(true);
      return;
    }
    const { person, classId, caller } = guest;
    person.sockets += 1;
    count(classId, 1);
    meter.sockets(caller.role, 1);
    connection.on('packetCreate', ({ data = '' }) => meter.sent(caller.role, Buffer.byteLength(data)));
    connection.once('close', () => {
      person.sockets -= 1;
      count(classId, -1);
      meter.sockets(caller.role, -1);
    });
    restFlooder(connection, now, timers, () => {
      meter.rested();
      const isRefused = people.rested(person);
      if (isRefused) log.warn({ classId, role: caller.role, device: caller.device }, 'a flooder is refused');
      return isRefused;
    });
  });

  io.use((socket, next) => {
    const guest = guests.get(socket.request);
    const refusal = checkAuth(socket.handshake.auth, guest?.csrf ?? null);
    if (refusal === null) return next();
    meter.handshakeRefused('auth');
    next(Object.assign(new Error(refusal.message), { data: refusal }));
  });

  return { io, guestOf: (socket) => guests.get(socket.request) };
}

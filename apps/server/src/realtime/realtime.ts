import { createConnections } from './connections.ts';
import { createFanOutWatch } from './fan-out.ts';
import { sendGridNews } from './grid-news.ts';
import { createOutlet } from './outlet.ts';
import type { RealtimeParts } from './parts.ts';
import { createPresenceBook } from './presence.ts';
import { createPublisher } from './publisher.ts';
import { createSocketServer } from './socket-server.ts';

export interface Realtime {
  /** Closes every connection, and the HTTP server under them once its requests are answered. */
  close(): Promise<void>;
  /** Makes everybody connect anew, and so measure the server's time again. */
  measureAgain(): void;
  /** Whether this token has a socket open here. */
  hasSocket(tokenId: string): boolean;
}

/** Everything that goes by socket, on the port of the HTTP server. */
export function createRealtime(parts: RealtimeParts): Realtime {
  const { host, doors, identity, clock, timers, base } = parts;
  const now = () => clock.now();
  const { io, guestOf } = createSocketServer(parts);
  const presence = createPresenceBook(now);
  const outlet = createOutlet(io);
  const publisher = createPublisher({
    outlet,
    now,
    timers,
    students: (classId) => presence.connected(classId),
    surroundings: (classId) => ({
      base: base(),
      presence: (student) => presence.of(classId, student),
      connected: presence.connected(classId).length,
      knocks: doors.waiting(classId),
      notices: parts.notices,
    }),
  });
  const fanOut = createFanOutWatch((seconds) => parts.meter.fannedOut(seconds));
  const connections = createConnections(parts, outlet, publisher, presence, fanOut);

  host.onChange((classId, seen) => {
    connections.changed(classId, seen);
    publisher.publish(classId, seen);
    fanOut.published(classId);
  });
  sendGridNews({ outlet, now, timers, log: parts.log, grid: parts.grid, works: parts.works });
  doors.onChange((classId) => publisher.peopleChanged(classId));
  identity.onEnded((tokenId, reason) => connections.end(tokenId, reason));
  identity.onAccessEnded((teacherId, classId) => connections.endAccess(teacherId, classId));
  io.on('connection', (socket) => {
    const guest = guestOf(socket);
    if (guest === undefined) socket.disconnect(true);
    else connections.serve(socket, guest);
  });

  const measureAgain = () => {
    for (const { conn } of io.sockets.sockets.values()) conn.close();
  };

  return { close: () => io.close(), measureAgain, hasSocket: connections.hasSocket };
}

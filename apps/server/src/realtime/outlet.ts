import type { ServerToClient } from '@flipflop/protocol';
import type { Server, Socket } from 'socket.io';
import { SOCKET_LIMITS } from './limits.ts';

type Nothing = Record<never, never>;
export type ViewServer = Server<Nothing, ServerToClient, Nothing>;
export type ViewSocket = Socket<Nothing, ServerToClient, Nothing>;

/** A room or one connection. */
export interface Target {
  emit<Name extends keyof ServerToClient>(name: Name, ...view: Parameters<ServerToClient[Name]>): unknown;
}

/** Sends views. A connection that does not read gets only the newest ones, once it reads again. */
export interface Outlet {
  /** A whole room: what is sent is encoded once. */
  room(name: string): Target;
  /** `freshen`: sends this connection the newest of all that concerns it. */
  watch(socket: ViewSocket, freshen: () => void): void;
}

export function createOutlet(io: ViewServer): Outlet {
  const behind = new Set<string>();

  /** Those of the room that have too much waiting already; from now on they are behind. */
  function passedOver(room: string): string[] {
    const members = io.sockets.adapter.rooms.get(room) ?? new Set<string>();
    return [...members].filter((id) => {
      const socket = io.sockets.sockets.get(id);
      if (socket !== undefined && queuedPackets(socket) >= SOCKET_LIMITS.queuedPackets) behind.add(id);
      return behind.has(id);
    });
  }

  return {
    room: (name) => io.to(name).except(passedOver(name)),
    watch(socket, freshen) {
      socket.conn.on('drain', () => {
        if (behind.delete(socket.id)) freshen();
      });
      socket.conn.once('close', () => behind.delete(socket.id));
    },
  };
}

/** Packets that wait for a connection which does not read. */
export function queuedPackets(socket: ViewSocket): number {
  const queue: unknown = Reflect.get(socket.conn, 'writeBuffer');
  return Array.isArray(queue) ? queue.length : 0;
}

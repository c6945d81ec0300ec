import type { GoodbyeReason } from '@flipflop/protocol';
import { type Id, phaseOf, type StudentId, studentIn } from '@flipflop/rotation';
import type { ClassNow } from '../host/class-now.ts';
import { faultFields } from '../log.ts';
import type { Services } from './context.ts';
import { createDispatch } from './dispatcher.ts';
import type { FanOutWatch } from './fan-out.ts';
import type { Guest } from './handshake.ts';
import { SOCKET_LIMITS } from './limits.ts';
import { joinEvent } from './lobby.ts';
import { type Outlet, queuedPackets, type ViewSocket } from './outlet.ts';
import type { RealtimeParts } from './parts.ts';
import type { PresenceBook } from './presence.ts';
import type { Publisher } from './publisher.ts';
import { rooms } from './rooms.ts';

export interface Connections {
  /** A socket that was let in. */
  serve(socket: ViewSocket, guest: Guest): void;
  /** A class changed: students who are connected to a newly opened lesson are in it. */
  changed(classId: Id, now: ClassNow): void;
  hasSocket(tokenId: string): boolean;
  /** A token ended: its sockets are told why, and closed. */
  end(tokenId: string, reason: GoodbyeReason): void;
  /** A teacher no longer teaches a class: the panels of it are told, and closed. */
  endAccess(teacherId: Id, classId: Id): void;
}

interface ServedClass {
  sockets: number;
  /** Undefined: not looked at yet. */
  sessionId: Id | null | undefined;
  isOver: boolean;
  readonly letGo: () => void;
}

export function createConnections(
  { host, identity, doors, clock, log, meter }: RealtimeParts,
  outlet: Outlet,
  publisher: Publisher,
  presence: PresenceBook,
  fanOut: FanOutWatch,
): Connections {
  const classes = new Map<Id, ServedClass>();
  const byToken = new Map<string, Map<ViewSocket, Guest>>();
  const services: Services = {
    host,
    identity,
    doors,
    clock,
    presence,
    presenceChanged: (classId) => publisher.peopleChanged(classId),
  };

  function served(classId: Id): ServedClass {
    const known = classes.get(classId);
    if (known !== undefined) return known;
    const entry: ServedClass = {
      sockets: 0,
      sessionId: undefined,
      isOver: false,
      letGo: host.watch(classId),
    };
    classes.set(classId, entry);
    return entry;
  }

  function note(socket: ViewSocket, guest: Guest): void {
    const { caller, classId } = guest;
    served(classId).sockets += 1;
    const ofToken = byToken.get(caller.tokenId) ?? new Map<ViewSocket, Guest>();
    byToken.set(caller.tokenId, ofToken.set(socket, guest));
  }

  /** Asked once more when the socket is noted: a token that ended since the handshake ended without it. */
  async function isStillIn(socket: ViewSocket, { caller, classId }: Guest): Promise<boolean> {
    const found = await identity.callerOf(caller.role, socket.request.headers.cookie);
    if (found?.caller.tokenId !== caller.tokenId) return false;
    return caller.role !== 'teacher' || identity.teaches(caller.teacherId, classId);
  }

  function letIn(socket: ViewSocket, { caller, classId }: Guest): void {
    switch (caller.role) {
      case 'student':
        void socket.join([rooms.students(classId), rooms.student(classId, caller.studentId)]);
        presence.came(classId, caller.studentId, socket.id);
        publisher.peopleChanged(classId);
        return;
      case 'board':
        void socket.join(rooms.board(classId));
        return;
      case 'teacher':
        void socket.join(rooms.teacher(classId));
        return;
    }
  }

  function letOut(socket: ViewSocket, { caller, classId }: Guest): void {
    const ofToken = byToken.get(caller.tokenId);
    ofToken?.delete(socket);
    if (ofToken?.size === 0) byToken.delete(caller.tokenId);
    if (caller.role === 'student' && presence.went(classId, caller.studentId, socket.id)) {
      publisher.left(classId, caller.studentId);
      publisher.peopleChanged(classId);
    }
    const entry = classes.get(classId);
    if (entry === undefined) return;
    entry.sockets -= 1;
    if (entry.sockets > 0) return;
    classes.delete(classId);
    publisher.forget(classId);
    // While a lesson runs, who was lost stays lost, even if that is everybody.
    if (entry.isOver) presence.forget(classId);
    entry.letGo();
  }

  /** Sends the newest; a class that cannot be read now is tried again by the client's reconnection. */
  async function greet(socket: ViewSocket, { caller, classId }: Guest): Promise<void> {
    const now = await host.look(classId);
    if (!socket.connected) return;
    if (now === null) {
      socket.conn.close();
      return;
    }
    const entry = served(classId);
    if (entry.sessionId === undefined) {
      entry.sessionId = sessionIdOf(now);
      presence.expect(classId, joinedIn(now));
    }
    entry.isOver = isOver(now);
    publisher.greet(socket, caller, classId, now);
    if (caller.role === 'student') join(classId, caller.studentId, now);
  }

  function join(classId: Id, student: StudentId, now: ClassNow): void {
    const event = joinEvent(now, student);
    if (event === null) return;
    host.submit(classId, event).then(
      (ack) => {
        if (!ack.ok)
          log.warn({ classId, student, code: ack.error.code }, 'a connected student could not be joined');
      },
      (fault: unknown) => log.error({ classId, student, ...faultFields(fault) }, 'a join failed'),
    );
  }

  function greetSafely(socket: ViewSocket, guest: Guest): void {
    const from = performance.now();
    const greeted = () => meter.greeted((performance.now() - from) / 1_000);
    greet(socket, guest).then(greeted, (fault: unknown) => {
      log.error({ classId: guest.classId, ...faultFields(fault) }, 'a connection could not be greeted');
      socket.conn.close();
    });
  }

  /** Nothing of the class is sent to a socket before, and nothing that it sends is done. */
  async function admit(socket: ViewSocket, guest: Guest): Promise<boolean> {
    try {
      const isIn = await isStillIn(socket, guest);
      if (!socket.connected) return false;
      if (isIn) letIn(socket, guest);
      else sayGoodbye(socket, 'signedOut');
      return isIn;
    } catch (fault) {
      log.error({ classId: guest.classId, ...faultFields(fault) }, 'a connection could not be let in');
      socket.conn.close();
      return false;
    }
  }

  return {
    serve(socket, guest) {
      const { caller, classId, person } = guest;
      note(socket, guest);
      const admitted = admit(socket, guest);
      const dispatch = createDispatch(
        { caller, classId, connectionId: socket.id, services },
        { person, log, meter, fanOut },
      );
      // The one way in. `next` is never called: no name that a client sends reaches an event emitter.
      socket.use((sent) => {
        if (queuedPackets(socket) >= SOCKET_LIMITS.queuedAtMost) socket.conn.close(true);
        else
          admitted
            .then((isIn) => (isIn ? dispatch(sent) : undefined))
            .catch((fault: unknown) => log.error({ classId, ...faultFields(fault) }, 'an answer failed'));
      });
      socket.on('disconnect', () => letOut(socket, guest));
      void admitted.then((isIn) => {
        if (!isIn) return;
        outlet.watch(socket, () => greetSafely(socket, guest));
        greetSafely(socket, guest);
      });
    },
    changed(classId, now) {
      const entry = classes.get(classId);
      if (entry === undefined) return;
      const sessionId = sessionIdOf(now);
      const isAnother = entry.sessionId !== undefined && entry.sessionId !== sessionId;
      entry.sessionId = sessionId;
      entry.isOver = isOver(now);
      if (!isAnother) return;
      presence.startOver(classId);
      for (const student of presence.connected(classId)) join(classId, student, now);
    },
    hasSocket: (tokenId) => byToken.has(tokenId),
    end(tokenId, reason) {
      for (const socket of byToken.get(tokenId)?.keys() ?? []) sayGoodbye(socket, reason);
    },
    endAccess(teacherId, classId) {
      for (const sockets of byToken.values()) {
        for (const [socket, { caller, classId: of }] of sockets) {
          const isTheirs = caller.role === 'teacher' && caller.teacherId === teacherId && of === classId;
          if (isTheirs) sayGoodbye(socket, 'noLongerYours');
        }
      }
    },
  };
}

function sayGoodbye(socket: ViewSocket, reason: GoodbyeReason): void {
  socket.emit('goodbye', { reason });
  socket.disconnect(true);
}

const isOver = ({ running }: ClassNow): boolean =>
  running === null || phaseOf(running.session.body.state) === 'ended';

/** Students who came in by a device of theirs and have not left. */
function joinedIn(now: ClassNow): readonly StudentId[] {
  if (now.running === null || isOver(now)) return [];
  const { state } = now.running.session.body;
  return now.class.body.students.flatMap(({ id }) => (studentIn(state, id)?.joined === true ? [id] : []));
}

const sessionIdOf = ({ running }: ClassNow): Id | null => running?.session.body.id ?? null;

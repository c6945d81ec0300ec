import type { Envelope } from '@flipflop/protocol';
import type { Id, StudentId } from '@flipflop/rotation';
import { type ClassNow, viewVersion } from '../host/class-now.ts';
import type { Timers } from '../host/timers.ts';
import type { Caller } from '../ports.ts';
import { SOCKET_LIMITS } from './limits.ts';
import type { Outlet, Target } from './outlet.ts';
import { createPace, type Pace } from './pace.ts';
import { renderBoard, renderClass, renderPersonal, renderTeacher, type Surroundings } from './render.ts';
import { rooms } from './rooms.ts';

/** Renders views for the connections of this process, and sends what changed. */
export interface Publisher {
  /** After every commit. Students first. */
  publish(classId: Id, now: ClassNow): void;
  /** Presence or the door changed: the teacher sees it soon. */
  peopleChanged(classId: Id): void;
  /** The newest of all that concerns one connection, changed or not. */
  greet(target: Target, caller: Caller, classId: Id, now: ClassNow): void;
  /** The student's last page here is gone. */
  left(classId: Id, student: StudentId): void;
  /** Nobody here is connected to the class any more. */
  forget(classId: Id): void;
}

export interface PublisherParts {
  readonly outlet: Outlet;
  readonly now: () => number;
  readonly timers: Timers;
  readonly surroundings: (classId: Id) => Surroundings;
  /** Students of the class with a page open here. */
  readonly students: (classId: Id) => readonly StudentId[];
}

/** What each audience of a class was sent last, as JSON: the same is not sent again. */
interface Audiences {
  now: ClassNow;
  class: string | null;
  board: string | null;
  teacher: string | null;
  readonly personal: Map<StudentId, string>;
  readonly boardPace: Pace;
  readonly teacherPace: Pace;
}

export function createPublisher({ outlet, now, timers, surroundings, students }: PublisherParts): Publisher {
  const classes = new Map<Id, Audiences>();
  let sequence = 0;

  function seal<View>(seen: ClassNow, body: View | null): Envelope<View> {
    sequence += 1;
    return { version: viewVersion(seen), sequence, body };
  }

  function audiencesOf(classId: Id, seen: ClassNow): Audiences {
    const known = classes.get(classId);
    if (known !== undefined) {
      known.now = seen;
      return known;
    }
    const pace = (everyMs: number, send: (classId: Id, audiences: Audiences) => void) =>
      createPace(everyMs, () => send(classId, audiences), now, timers);
    const audiences: Audiences = {
      now: seen,
      class: null,
      board: null,
      teacher: null,
      personal: new Map(),
      boardPace: pace(SOCKET_LIMITS.boardEveryMs, sendBoard),
      teacherPace: pace(SOCKET_LIMITS.teacherEveryMs, sendTeacher),
    };
    classes.set(classId, audiences);
    return audiences;
  }

  /** True where it was sent: it had changed. */
  function sendClass(classId: Id, audiences: Audiences): boolean {
    const body = renderClass(audiences.now);
    const json = JSON.stringify(body);
    if (json === audiences.class) return false;
    audiences.class = json;
    outlet.room(rooms.students(classId)).emit('classView', seal(audiences.now, body));
    return true;
  }

  function sendPersonal(classId: Id, audiences: Audiences): void {
    for (const student of students(classId)) {
      const body = renderPersonal(audiences.now, student);
      const json = JSON.stringify(body);
      if (json === audiences.personal.get(student)) continue;
      audiences.personal.set(student, json);
      outlet.room(rooms.student(classId, student)).emit('personalView', seal(audiences.now, body));
    }
  }

  function sendBoard(classId: Id, audiences: Audiences): void {
    const body = renderBoard(audiences.now, surroundings(classId));
    const json = JSON.stringify(body);
    if (json === audiences.board) return;
    audiences.board = json;
    outlet.room(rooms.board(classId)).emit('boardView', seal(audiences.now, body));
  }

  function sendTeacher(classId: Id, audiences: Audiences): void {
    const body = renderTeacher(audiences.now, surroundings(classId));
    const json = JSON.stringify(body);
    if (json === audiences.teacher) return;
    audiences.teacher = json;
    outlet.room(rooms.teacher(classId)).emit('teacherView', seal(audiences.now, body));
  }

  return {
    publish(classId, seen) {
      const audiences = audiencesOf(classId, seen);
      const moved = sendClass(classId, audiences);
      sendPersonal(classId, audiences);
      // A swap is on the board at once; what only counts waits for its turn.
      if (moved) audiences.boardPace.now();
      else audiences.boardPace.soon();
      audiences.teacherPace.now();
    },
    peopleChanged(classId) {
      classes.get(classId)?.teacherPace.soon();
    },
    greet(target, caller, classId, seen) {
      const audiences = audiencesOf(classId, seen);
      switch (caller.role) {
        case 'student': {
          const shared = renderClass(seen);
          const own = renderPersonal(seen, caller.studentId);
          audiences.class ??= JSON.stringify(shared);
          const known = audiences.personal.get(caller.studentId);
          audiences.personal.set(caller.studentId, known ?? JSON.stringify(own));
          target.emit('classView', seal(seen, shared));
          target.emit('personalView', seal(seen, own));
          return;
        }
        case 'board': {
          const body = renderBoard(seen, surroundings(classId));
          audiences.board ??= JSON.stringify(body);
          target.emit('boardView', seal(seen, body));
          return;
        }
        case 'teacher': {
          const body = renderTeacher(seen, surroundings(classId));
          audiences.teacher ??= JSON.stringify(body);
          target.emit('teacherView', seal(seen, body));
          return;
        }
      }
    },
    left(classId, student) {
      classes.get(classId)?.personal.delete(student);
    },
    forget(classId) {
      const audiences = classes.get(classId);
      audiences?.boardPace.stop();
      audiences?.teacherPace.stop();
      classes.delete(classId);
    },
  };
}

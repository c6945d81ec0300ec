import type { Id, StudentId } from '@flipflop/rotation';
import type { Grid } from '../activities/grid.ts';
import type { Works } from '../activities/works.ts';
import type { Timers } from '../host/timers.ts';
import { faultFields } from '../log.ts';
import type { Log } from '../ports.ts';
import { SOCKET_LIMITS } from './limits.ts';
import type { Outlet } from './outlet.ts';
import { createPace, type Pace } from './pace.ts';
import { rooms } from './rooms.ts';

/** What teachers and students are told of work on activities. */
export interface GridNewsParts {
  readonly outlet: Outlet;
  readonly now: () => number;
  readonly timers: Timers;
  readonly log: Log;
  readonly grid: Grid;
  readonly works: Works;
}

interface Waiting {
  readonly students: Set<StudentId>;
  readonly pace: Pace;
}

/** Sends the rows that changed to the class's teachers, a few times a second at most, each piece after the one before. */
export function sendGridNews({ outlet, now, timers, log, grid, works }: GridNewsParts): void {
  const activities = new Map<Id, Waiting>();
  let last: Promise<void> = Promise.resolve();

  async function send(classId: Id, activity: Id, students: readonly StudentId[]): Promise<void> {
    const news = await grid.news(classId, activity, students);
    outlet.room(rooms.teacher(classId)).emit('grid', { activity, ...news });
  }

  function waitingOf(classId: Id, activity: Id): Waiting {
    const known = activities.get(activity);
    if (known !== undefined) return known;
    const students = new Set<StudentId>();
    const run = () => {
      const changed = [...students];
      students.clear();
      last = last
        .then(() => send(classId, activity, changed))
        .catch((fault: unknown) => log.error({ classId, ...faultFields(fault) }, 'the grid was not sent'));
    };
    const waiting = { students, pace: createPace(SOCKET_LIMITS.gridEveryMs, run, now, timers) };
    activities.set(activity, waiting);
    return waiting;
  }

  works.onChange(({ classId, activity, student, by }) => {
    const { students, pace } = waitingOf(classId, activity);
    students.add(student);
    pace.soon();
    if (by === 'teacher') outlet.room(rooms.student(classId, student)).emit('work', { activity });
  });
}

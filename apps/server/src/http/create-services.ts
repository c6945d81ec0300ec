import { createActivities } from '../activities/activities.ts';
import { createGrid } from '../activities/grid.ts';
import { createWorks } from '../activities/works.ts';
import { createClasses } from '../classes/classes.ts';
import { createCoTeachers, teaches } from '../classes/co-teachers.ts';
import { createLessons } from '../classes/lessons.ts';
import { createSessions } from '../classes/sessions.ts';
import { createTeachers } from '../classes/teachers.ts';
import type { Timers } from '../host/timers.ts';
import { createCookies } from '../identity/cookies.ts';
import { createDevices } from '../identity/devices.ts';
import { createDoors } from '../identity/doors.ts';
import { createGuesses } from '../identity/guesses.ts';
import { createLinks } from '../identity/links.ts';
import { createTokens } from '../identity/tokens.ts';
import type { Clock, Host, Identity, Log, RandomBytes } from '../ports.ts';
import { createRehearsals, type Play } from '../rehearsals/rehearsals.ts';
import type { Store } from '../store/store.ts';
import type { HttpMeter } from './meter.ts';
import type { Services } from './services.ts';

export interface ServicesParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly random: RandomBytes;
  readonly log: Log;
  /** None: nothing is counted. */
  readonly meter?: HttpMeter;
  /** None: nothing waits. */
  readonly timers?: Timers;
  readonly host: Host;
  /** Origin under which the world reaches this server; null: this machine's address. */
  readonly publicUrl: string | null;
  /** Origin that students' devices reach. */
  readonly reach: () => string;
  /** None: nobody plays the students of a rehearsal. */
  readonly play?: Play;
}

/** Everything behind the routes, wired. */
export function createServices(parts: ServicesParts): Services {
  const { store, clock, random, log, host, publicUrl, reach } = parts;
  const meter = parts.meter ?? { refused: () => {} };
  const wait = (ms: number) =>
    new Promise<void>((resolve) => {
      if (parts.timers === undefined) resolve();
      else parts.timers.after(ms, resolve);
    });
  const cookies = createCookies(publicUrl?.startsWith('https:') ?? false);
  const links = createLinks({ store, clock, random });
  const classes = createClasses({ store, clock, random, host });
  const coTeachers = createCoTeachers(store);
  const sessions = createSessions({ store, clock, random, host });
  const tokens = createTokens({
    store,
    clock,
    random,
    cookies,
    async isInLesson({ classId, personId }) {
      if (classId !== null) return sessions.isInLesson(classId);
      const taught = personId === null ? [] : await classes.ofTeacher(personId);
      return (await Promise.all(taught.map(({ id }) => sessions.isInLesson(id)))).includes(true);
    },
  });
  const activities = createActivities({ store, clock, random });
  const works = createWorks({ store, clock });
  const rehearsals = createRehearsals({
    store,
    clock,
    random,
    log,
    host,
    sessions,
    links,
    tokens,
    timers: parts.timers ?? { after: () => () => {} },
    play: parts.play ?? (() => ({ stop: async () => {} })),
  });
  const identity: Identity = {
    callerOf: tokens.callerOf,
    onEnded: tokens.onEnded,
    onAccessEnded(listener) {
      coTeachers.onEnded(listener);
      rehearsals.onEnded(listener);
    },
    async teaches(teacherId, classId) {
      const body = await classes.get(classId);
      return body !== null && teaches(body, teacherId);
    },
  };
  return {
    store,
    clock,
    host,
    log,
    meter,
    wait,
    reach,
    identity,
    cookies,
    tokens,
    links,
    classes,
    coTeachers,
    sessions,
    rehearsals,
    activities,
    works,
    grid: createGrid({ store, clock, works }),
    devices: createDevices({ store, random, cookies }),
    guesses: createGuesses(() => clock.now()),
    teachers: createTeachers({ store, clock, random, classes }),
    lessons: createLessons({ store, clock, random, activities }),
    doors: createDoors({ clock, random, host, classes, sessions, tokens, links }),
  };
}

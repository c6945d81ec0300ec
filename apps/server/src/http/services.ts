import type { Activities } from '../activities/activities.ts';
import type { Grid } from '../activities/grid.ts';
import type { Works } from '../activities/works.ts';
import type { Classes } from '../classes/classes.ts';
import type { CoTeachers } from '../classes/co-teachers.ts';
import type { Lessons } from '../classes/lessons.ts';
import type { Sessions } from '../classes/sessions.ts';
import type { Teachers } from '../classes/teachers.ts';
import type { Cookies } from '../identity/cookies.ts';
import type { Devices } from '../identity/devices.ts';
import type { FrontDoors } from '../identity/doors.ts';
import type { Guesses } from '../identity/guesses.ts';
import type { Links } from '../identity/links.ts';
import type { Tokens } from '../identity/tokens.ts';
import type { Clock, Host, Identity, Log } from '../ports.ts';
import type { Rehearsals } from '../rehearsals/rehearsals.ts';
import type { Store } from '../store/store.ts';
import type { HttpMeter } from './meter.ts';

/** All that the routes stand on. */
export interface Services {
  readonly store: Store;
  readonly clock: Clock;
  readonly host: Host;
  readonly log: Log;
  readonly meter: HttpMeter;
  /** Lets so many ms pass. */
  readonly wait: (ms: number) => Promise<void>;
  readonly identity: Identity;
  readonly cookies: Cookies;
  readonly tokens: Tokens;
  readonly links: Links;
  readonly devices: Devices;
  readonly guesses: Guesses;
  readonly doors: FrontDoors;
  readonly teachers: Teachers;
  readonly classes: Classes;
  readonly coTeachers: CoTeachers;
  readonly lessons: Lessons;
  readonly sessions: Sessions;
  readonly activities: Activities;
  readonly works: Works;
  readonly grid: Grid;
  readonly rehearsals: Rehearsals;
  /** Origin at which students' devices reach this server, for what is printed: "http://192.168.1.20:3000". */
  readonly reach: () => string;
}

import type { GroupView, Phase, StationKind, StudentRow } from '@flipflop/rotation';

/** What a group's panel says of its students in one phase. */
export interface GroupWords {
  /** Heading of those who are not where they should be. */
  readonly missing: string;
  /** The same where some of them are connected. */
  readonly notBegun: string;
  /** Heading of those who are. */
  readonly present: string;
  /** Under the count, "10/12 working". */
  readonly count: string;
  /** Why somebody who is connected counts as missing. */
  readonly waiting: string;
}

type Stretch = 'gathering' | 'round' | 'overtime' | 'changeover' | 'closing';

const STRETCHES = {
  lobby: 'gathering',
  counting: 'round',
  paused: 'round',
  timeUp: 'overtime',
  changeover: 'changeover',
  changeoverPaused: 'changeover',
  wrapUp: 'closing',
  ended: 'closing',
} as const satisfies Record<Phase, Stretch>;

export const stretchOf = (phase: Phase): Stretch => STRETCHES[phase];

const GATHERING: GroupWords = {
  missing: 'Not here yet',
  notBegun: 'Not here yet',
  present: 'Here',
  count: 'here',
  waiting: 'Has not joined',
};
const CLOSING: GroupWords = {
  missing: 'Not here',
  notBegun: 'Not here',
  present: 'Here',
  count: 'finished',
  waiting: 'Has not joined',
};
const BREAK: GroupWords = {
  missing: 'Not here yet',
  notBegun: 'Not here yet',
  present: 'Here',
  count: 'on break',
  waiting: 'Has not joined',
};

const ACTIVITY = {
  round: {
    missing: 'Not here yet',
    notBegun: 'Not started yet',
    present: 'Working',
    count: 'working',
    waiting: 'Has not started',
  },
  overtime: {
    missing: 'Not here yet',
    notBegun: 'Not started yet',
    present: 'Still working',
    count: 'here',
    waiting: 'Has not started',
  },
  changeover: {
    missing: 'Still to start',
    notBegun: 'Still to start',
    present: 'Started',
    count: 'started',
    waiting: 'Has not seen it yet',
  },
} as const;

const WITH_YOU = {
  room: { present: 'Here', count: 'here', waiting: 'Has not tapped in' },
  remote: { present: 'In your call', count: 'in your call', waiting: 'Not in the call yet' },
} as const;

/** What someone who should be with the teacher has not done yet: by where they are, not by where the group is. */
export const notWithYouYet = (place: StudentRow['place']): string =>
  WITH_YOU[place === 'remote' ? 'remote' : 'room'].waiting;

/** The words for one group: by phase, by what it does, and by where it usually is. */
export function groupWords(phase: Phase, station: StationKind | null, place: GroupView['place']): GroupWords {
  const stretch = stretchOf(phase);
  if (stretch === 'gathering') return GATHERING;
  if (stretch === 'closing' || station === null) return CLOSING;
  if (station === 'break') return BREAK;
  if (station === 'activity') return ACTIVITY[stretch];
  return stretch === 'changeover'
    ? {
        ...WITH_YOU[place],
        missing: 'Still to come',
        notBegun: 'Still to come',
        waiting: 'Has not seen it yet',
      }
    : { ...WITH_YOU[place], missing: 'Not here yet', notBegun: 'Not with you yet' };
}

/** Where a group's students are today: "At home", or "11 at home, 1 in the room". Not said yet: where the group usually is. */
export function placeWords(rows: readonly StudentRow[], usual: GroupView['place']): string {
  const places = rows
    .filter((row) => row.place !== 'absent')
    .map((row) => (row.place === 'roomWithoutDevice' ? 'room' : (row.place ?? usual)));
  const home = places.filter((place) => place === 'remote').length;
  const room = places.length - home;
  if (home > 0 && room > 0) return `${home} at home, ${room} in the room`;
  if (places.length === 0) return PLACE_WORDS[usual];
  return PLACE_WORDS[home > 0 ? 'remote' : 'room'];
}

const PLACE_WORDS = { remote: 'At home', room: 'In the room' } as const;

export const STATION_WORDS = {
  live: 'Live with you',
  activity: 'Activity',
  break: 'Break',
} as const satisfies Record<StationKind, string>;

/** A station in one line: "Activity: Shape and boil". */
export function stationLine(station: GroupView['station']): string {
  if (station === null) return 'Wrap-up, all together';
  if (station.title === '') return STATION_WORDS[station.kind];
  return `${STATION_WORDS[station.kind]}: ${station.title}`;
}

import type { ClassView, GroupView, PersonalView, Phase, Place, StationKind } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { chooseScreen, NOTHING_PRESSED, type Pressed, type ScreenKind } from '../src/lesson/screen.ts';

const ROUND = 1;

function group(kind: StationKind | null): GroupView {
  const station = kind === null ? null : { kind, title: 'Shape and boil' };
  return {
    id: 'z',
    name: 'Zoomers',
    shape: 1,
    place: 'remote',
    letter: 'Z',
    station,
    from: null,
    next: null,
  };
}

function classView(phase: Phase, kind: StationKind | null, more: Partial<ClassView> = {}): ClassView {
  return {
    className: '6B',
    teacherName: 'Ms Okafor',
    lessonTitle: 'Bagels',
    content: 'rev1',
    phase,
    round: ROUND,
    rounds: 2,
    countdown: null,
    warnMs: 120_000,
    groups: [group(kind)],
    messages: [],
    eyesUp: null,
    wrapUp: { text: '', minutes: 5 },
    ...more,
  };
}

function student(more: Partial<PersonalView> = {}): PersonalView {
  return {
    id: 'amara',
    name: 'Amara',
    group: 'z',
    place: 'remote',
    joined: true,
    called: false,
    arrived: [],
    done: [],
    message: null,
    ...more,
  };
}

interface Row {
  readonly phase: Phase;
  readonly station: StationKind | null;
  readonly me?: Partial<PersonalView>;
  readonly pressed?: Partial<Pressed>;
  readonly view?: Partial<ClassView>;
  readonly shows: ScreenKind;
}

const roundPhases: readonly Phase[] = ['counting', 'paused', 'timeUp', 'changeover', 'changeoverPaused'];
const lessonPhases: readonly Phase[] = ['lobby', ...roundPhases, 'wrapUp'];
const here = [ROUND];

function show({ phase, station, me, pressed, view }: Row): ScreenKind {
  return chooseScreen(classView(phase, station, view), student(me), { ...NOTHING_PRESSED, ...pressed }).kind;
}

describe('a round, and the changeover before it', () => {
  const rows: readonly Omit<Row, 'phase'>[] = [
    { station: 'live', shows: 'toLive' },
    { station: 'live', me: { arrived: here }, shows: 'withTeacher' },
    { station: 'live', pressed: { arrived: ROUND }, shows: 'withTeacher' },
    { station: 'live', pressed: { arrived: ROUND - 1 }, shows: 'toLive' },
    { station: 'live', me: { arrived: [ROUND - 1] }, shows: 'toLive' },
    { station: 'activity', shows: 'toActivity' },
    { station: 'activity', me: { arrived: here }, shows: 'activity' },
    { station: 'activity', pressed: { arrived: ROUND }, shows: 'activity' },
    { station: 'activity', me: { arrived: here, done: here }, shows: 'done' },
    { station: 'activity', me: { arrived: here, done: [ROUND - 1] }, shows: 'activity' },
    { station: 'activity', me: { arrived: here }, pressed: { done: ROUND }, shows: 'done' },
    { station: 'activity', me: { done: here }, pressed: { again: ROUND }, shows: 'activity' },
    { station: 'activity', me: { done: here }, pressed: { again: ROUND - 1 }, shows: 'done' },
    { station: 'break', shows: 'break' },
    { station: 'break', me: { arrived: here }, shows: 'break' },
    { station: 'activity', me: { called: true }, shows: 'toLive' },
    { station: 'activity', me: { called: true, arrived: here, done: here }, shows: 'toLive' },
    { station: 'activity', me: { called: true }, pressed: { call: true }, shows: 'withTeacher' },
    { station: 'break', me: { called: true }, shows: 'toLive' },
    { station: 'activity', me: { group: null }, shows: 'noGroup' },
    { station: 'activity', me: { group: null, called: true }, shows: 'toLive' },
    { station: 'activity', me: { group: 'gone' }, shows: 'noGroup' },
    { station: 'live', me: { place: null, called: true }, shows: 'place' },
    { station: 'live', me: { place: 'absent' }, shows: 'away' },
    { station: 'live', view: { eyesUp: { text: null } }, me: { arrived: here }, shows: 'eyesUp' },
    { station: 'live', view: { eyesUp: { text: null } }, me: { place: null }, shows: 'eyesUp' },
    { station: 'activity', view: { eyesUp: { text: 'Stop.' } }, me: { called: true }, shows: 'eyesUp' },
  ];
  const all = rows.flatMap((row) => roundPhases.map((phase): Row => ({ ...row, phase })));

  test.each(all)('$phase, $station, $me, $pressed, $view: $shows', (row) => {
    expect(show(row)).toBe(row.shows);
  });

  test.each(roundPhases)('%s: home and room are told apart by the place alone', (phase) => {
    const wheres = (['remote', 'room', 'roomWithoutDevice'] as const).map((place: Place) => {
      const screen = chooseScreen(classView(phase, 'live'), student({ place }), NOTHING_PRESSED);
      return screen.kind === 'toLive' ? screen.where : screen.kind;
    });
    expect(wheres).toEqual(['home', 'room', 'room']);
  });
});

describe('before and after the rounds', () => {
  const rows: readonly Row[] = [
    { phase: 'lobby', station: 'activity', shows: 'lobby' },
    { phase: 'lobby', station: 'live', shows: 'lobby' },
    { phase: 'lobby', station: 'live', me: { group: null }, shows: 'noGroup' },
    { phase: 'wrapUp', station: null, shows: 'wrapUp' },
    { phase: 'wrapUp', station: null, me: { group: null }, shows: 'wrapUp' },
    { phase: 'ended', station: null, shows: 'ended' },
    { phase: 'ended', station: null, me: { place: null }, shows: 'ended' },
    { phase: 'ended', station: null, me: { place: 'absent' }, shows: 'ended' },
    { phase: 'ended', station: null, view: { eyesUp: { text: null } }, shows: 'ended' },
  ];

  test.each(rows)('$phase, $station, $me, $view: $shows', (row) => {
    expect(show(row)).toBe(row.shows);
  });

  test.each(lessonPhases)('%s: eyes up is over everything, the place comes next', (phase) => {
    expect(show({ phase, station: 'live', view: { eyesUp: { text: null } }, shows: 'eyesUp' })).toBe(
      'eyesUp',
    );
    expect(show({ phase, station: 'live', me: { place: null }, shows: 'place' })).toBe('place');
  });
});

import type { GroupView, StudentRow, TeacherView } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { NOT_JOINED, student } from '../gallery/students.ts';
import { FIXTURES, fixture, NOW } from '../gallery/views.ts';
import { groupSections } from '../src/features/panel/groups/group-sections.ts';
import { groupWords, placeWords, stationLine } from '../src/features/panel/groups/group-words.ts';

const NOW_ONLINE = { now: NOW, past: false };

function group(view: TeacherView, id: string): GroupView {
  const found = view.class.groups.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no group ${id}`);
  return found;
}
const sectionsOf = (view: TeacherView, id: string, moment = NOW_ONLINE) =>
  groupSections(view, group(view, id), moment);
const missingOf = (view: TeacherView, id: string, moment = NOW_ONLINE) =>
  sectionsOf(view, id, moment).missing.map(({ row, reason }) => `${row.name}: ${reason}`);

describe('the words of a group by phase, station and place', () => {
  test.each([
    ['lobby', 'activity', 'remote', 'Not here yet', 'Here', 'here'],
    ['lobby', 'live', 'room', 'Not here yet', 'Here', 'here'],
    ['counting', 'activity', 'remote', 'Not here yet', 'Working', 'working'],
    ['counting', 'live', 'room', 'Not here yet', 'Here', 'here'],
    ['paused', 'live', 'remote', 'Not here yet', 'In your call', 'in your call'],
    ['counting', 'break', 'room', 'Not here yet', 'Here', 'on break'],
    ['timeUp', 'activity', 'remote', 'Not here yet', 'Still working', 'here'],
    ['timeUp', 'live', 'room', 'Not here yet', 'Here', 'here'],
    ['changeover', 'live', 'remote', 'Still to come', 'In your call', 'in your call'],
    ['changeoverPaused', 'live', 'room', 'Still to come', 'Here', 'here'],
    ['changeover', 'activity', 'room', 'Still to start', 'Started', 'started'],
    ['wrapUp', null, 'room', 'Not here', 'Here', 'finished'],
    ['ended', null, 'remote', 'Not here', 'Here', 'finished'],
  ] as const)('%s, %s, %s', (phase, station, place, missing, present, count) => {
    expect(groupWords(phase, station, place)).toMatchObject({ missing, present, count });
  });

  test.each([
    [{ kind: 'live', title: 'Why boil a bagel?' }, 'Live with you: Why boil a bagel?'],
    [{ kind: 'live', title: '' }, 'Live with you'],
    [{ kind: 'activity', title: 'Shape and boil' }, 'Activity: Shape and boil'],
    [{ kind: 'activity', title: '' }, 'Activity'],
    [{ kind: 'break', title: 'Rest' }, 'Break: Rest'],
    [null, 'Wrap-up, all together'],
  ] as const)('what comes next, in one line', (station, line) => {
    expect(stationLine(station)).toBe(line);
  });
});

describe('who is missing, and why', () => {
  test('in a round: never joined, lost, not tapped in', () => {
    const { teacher } = FIXTURES.round;
    expect(missingOf(teacher, 'z')).toEqual(['Theo: Has not joined', 'Zainab: Lost Wi-Fi, 2 min']);
    expect(missingOf(teacher, 'r')).toEqual(['Oskar: Has not tapped in']);
  });

  test('who left by the button has left, and lost nothing', () => {
    const left = student('Amara', 'z', { ...NOT_JOINED, presence: { state: 'lost', since: NOW - 60_000 } });
    expect(missingOf(fixture({}, [left]).teacher, 'z')).toEqual(['Amara: Has left']);
  });

  test('"Not here yet" is not said of a child whose page is open', () => {
    const open = student('Amara', 'z', { arrived: false });
    const gone = student('Bao', 'z', NOT_JOINED);
    expect(sectionsOf(fixture({}, [gone]).teacher, 'z').missingHeading).toBe('Not here yet');
    expect(sectionsOf(fixture({}, [gone, open]).teacher, 'z').missingHeading).toBe('Not started yet');
    expect(sectionsOf(fixture({}, [{ ...open, group: 'r' }]).teacher, 'r').missingHeading).toBe(
      'Not with you yet',
    );
  });

  test('with you, but at home today: the call is what is missing', () => {
    const { teacher } = FIXTURES.round;
    const atHome = teacher.students.map((row) =>
      row.name === 'Oskar' ? { ...row, place: 'remote' as const } : row,
    );
    expect(missingOf({ ...teacher, students: atHome }, 'r')).toEqual(['Oskar: Not in the call yet']);
  });

  test('in a changeover: what their page shows', () => {
    const { teacher } = FIXTURES.changeover;
    expect(missingOf(teacher, 'z')).toEqual([
      'Eli: Prompt seen',
      'Kofi: Prompt seen',
      'Noah: Has not seen it yet',
      'Yusuf: Prompt seen',
      'Zainab: Lost Wi-Fi, 9 min',
    ]);
    expect(missingOf(teacher, 'r')).toEqual(['Jamal: Page not in front', 'Oskar: Prompt seen']);
  });

  test('who knocks is at the door', () => {
    expect(missingOf(FIXTURES.knocks.teacher, 'z')[0]).toBe('Theo: At the door');
  });

  test('without a connection it is said of the past, and no time is counted', () => {
    const past = { now: NOW, past: true };
    expect(missingOf(FIXTURES.round.teacher, 'z', past)).toEqual([
      'Theo: Had not joined',
      'Zainab: Lost Wi-Fi',
    ]);
  });

  test.each([
    ['sits with the teacher', 'r', { place: 'room' }, false],
    ['works at a seat', 'z', { place: 'room' }, true],
    ['is in the call', 'r', { place: 'remote' }, true],
    ['was called', 'z', { place: 'remote', called: true }, false],
    ['has no device', 'r', { place: 'roomWithoutDevice' }, false],
    ['is absent', 'r', { place: 'absent' }, false],
  ] as const)('a lost connection of one who %s', (_, id, change, isMissing) => {
    const row = student('Amara', id, { ...change, presence: { state: 'lost', since: NOW - 1_000 } });
    expect(missingOf(fixture({}, [row]).teacher, id).length === 1).toBe(isMissing);
  });

  test('a child without a device has its own line, and counts as here', () => {
    const row = student('Bao', 'r', { ...NOT_JOINED, place: 'roomWithoutDevice' });
    const sections = sectionsOf(fixture({}, [row]).teacher, 'r');
    expect(sections.missing).toEqual([]);
    expect(sections.lists).toEqual([]);
    expect(sections.withoutDevice.map((one) => one.name)).toEqual(['Bao']);
    expect(sections.count).toEqual({ here: 1, of: 1 });
  });

  test('the absent are not counted', () => {
    const rows = [student('Bao', 'r'), student('Hana', 'r', { ...NOT_JOINED, place: 'absent' })];
    const sections = sectionsOf(fixture({}, rows).teacher, 'r');
    expect(sections.count).toEqual({ here: 1, of: 1 });
    expect(sections.absent.map((one) => one.name)).toEqual(['Hana']);
  });
});

describe('all here', () => {
  test('marks the missing of a group in the room, not those at home', () => {
    const rows = [
      student('Oskar', 'r', { arrived: false }),
      student('Rosa', 'r', { arrived: false, place: 'remote' }),
      student('Hana', 'r', { arrived: false, place: null }),
      student('Theo', 'z', { arrived: false }),
    ];
    const { teacher } = fixture({}, rows);
    expect(sectionsOf(teacher, 'r').allHere).toEqual(['oskar', 'hana']);
    expect(sectionsOf(teacher, 'z').allHere).toEqual([]);
  });

  test('is gone once the lesson closes', () => {
    const { teacher } = fixture(FIXTURES.wrapUp.teacher.class, [student('Oskar', 'r', NOT_JOINED)]);
    expect(sectionsOf(teacher, 'r').allHere).toEqual([]);
  });
});

describe('the lists', () => {
  test('the finished stand before those who still work; the called are marked as away', () => {
    const { lists } = sectionsOf(FIXTURES.timeUp.teacher, 'z');
    expect(lists.map((list) => list.heading)).toEqual(['Finished', 'Still working']);
    expect(lists[0]?.names.map(({ row }) => row.name)).toEqual(['Amara', 'Lucía', 'Priya']);
    expect(lists[1]?.names.find(({ row }) => row.name === 'Noah')?.mark).toBe('away');
  });

  test('the called stand in the panel of the group that is with the teacher', () => {
    const { teacher } = FIXTURES.timeUp;
    expect(sectionsOf(teacher, 'z').called).toEqual([]);
    expect(sectionsOf(teacher, 'r').called.map(({ row, state }) => [row.name, state])).toEqual([
      ['Noah', 'Called'],
    ]);
  });

  test('in the wrap-up the count is of those who finished', () => {
    const sections = sectionsOf(FIXTURES.wrapUp.teacher, 'r');
    expect(sections.count).toEqual({ here: 11, of: 12 });
    expect(sections.lists.map((list) => [list.heading, list.names.length])).toEqual([['Here', 12]]);
  });
});

describe('where the students of a group are', () => {
  const rows = (places: readonly StudentRow['place'][]) =>
    places.map((place, index) => student(`Student ${index}`, 'z', { place }));
  test.each([
    [['remote', 'remote'], 'At home'],
    [['room', 'roomWithoutDevice'], 'In the room'],
    [['remote', 'remote', 'roomWithoutDevice'], '2 at home, 1 in the room'],
    [['remote', 'absent'], 'At home'],
    [[null, 'room'], '1 at home, 1 in the room'],
    [[], 'At home'],
  ] as const)('%o: %s', (places, words) => {
    expect(placeWords(rows(places), 'remote')).toBe(words);
  });
});

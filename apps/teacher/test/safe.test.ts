import { describe, expect, test } from 'vitest';
import { FIXTURES } from '../gallery/views.ts';
import { callSections } from '../src/features/panel/call/call-sections.ts';
import { groupSections } from '../src/features/panel/groups/group-sections.ts';
import { knockWords } from '../src/features/panel/notices/knock-words.ts';
import { type LevelState, levelOf, nextLevel } from '../src/features/panel/safe/level.ts';
import { knockRow, screened, screenedRefusal } from '../src/features/panel/safe/screened.ts';

const NAMES = [
  ...new Set(Object.values(FIXTURES).flatMap(({ teacher }) => teacher.students.map(({ name }) => name))),
];
const namesIn = (thing: unknown) => NAMES.filter((name) => JSON.stringify(thing).includes(`"${name}"`));

describe('[SP1] what is left of a lesson', () => {
  test.each(Object.entries(FIXTURES))('[T12] [SP2] at No names no name of %s', (_, { teacher }) => {
    expect(namesIn(screened(teacher, 'noNames', null))).toEqual([]);
  });

  test('at No names nothing of what was typed at the door, and no words to one student', () => {
    const { knocks } = screened(FIXTURES.unknownKnocks.teacher, 'noNames', null);
    expect(knocks.map(({ typed }) => typed)).toEqual(['', '', '', '', '']);
    expect(screened(FIXTURES.messages.teacher, 'noNames', null).messages.map(({ text }) => text)).toEqual([
      '',
    ]);
  });

  test('at First names the names, and no sentences or reasons', () => {
    const { teacher } = FIXTURES.knocks;
    const view = screened(teacher, 'firstNames', null);
    const [zoomers] = view.class.groups;
    if (zoomers === undefined) throw new Error('no group');
    const moment = { now: null, past: false, silent: true };
    expect(groupSections(view, zoomers, moment).missing.map(({ row, reason }) => [row.name, reason])).toEqual(
      [
        ['Theo', ''],
        ['Zainab', ''],
      ],
    );
    expect(callSections(view, zoomers, moment).cannot.map(({ reason }) => reason)).toEqual(['', '']);
    expect(view.knocks.map(({ typed }) => typed)).toEqual(['Theo', 'Noah']);
    expect(screened(FIXTURES.unknownKnocks.teacher, 'firstNames', null).knocks[0]?.typed).toBe('');
  });

  test('at Everything all of it', () => {
    expect(screened(FIXTURES.knocks.teacher, 'everything', null)).toBe(FIXTURES.knocks.teacher);
  });
});

test('[SP6] a row that was tapped is named, and nobody else', () => {
  const shown = { row: 'z:missing', students: ['theo'] };
  expect(namesIn(screened(FIXTURES.round.teacher, 'noNames', shown))).toEqual(['Theo']);
});

test('[SP6] of a knock that was tapped it is said who knocks', () => {
  const { teacher } = FIXTURES.knocks;
  const view = screened(teacher, 'noNames', { row: knockRow('k1'), students: [] });
  expect(view.knocks.map((knock) => knockWords(knock, view.students).title)).toEqual([
    '“Theo B” asks to come in',
    'Someone knocks',
  ]);
});

test('[SP8] a refusal is said without the child that it names', () => {
  const { teacher } = FIXTURES.round;
  expect(screenedRefusal('Theo is absent.', teacher, 'noNames')).toBe('That was not done.');
  expect(screenedRefusal('Already swapped.', teacher, 'noNames')).toBe('Already swapped.');
  expect(screenedRefusal('Theo is absent.', teacher, 'everything')).toBe('Theo is absent.');
});

describe('the level', () => {
  const kept = (level: LevelState['kept'], isOpen = false): LevelState => ({ kept: level, isOpen });

  test.each(['noNames', 'firstNames', 'everything'] as const)(
    '[SP3] an audience that comes takes %s back to No names',
    (before) => {
      expect(nextLevel(kept(before, true), { kind: 'audience' })).toEqual(kept('noNames'));
    },
  );

  test('[SP5] Everything holds for a moment where the class may see it, and goes back to what was kept', () => {
    const open = nextLevel(kept('firstNames'), { kind: 'choose', level: 'everything', watched: true });
    expect(levelOf(open)).toBe('everything');
    expect(levelOf(nextLevel(open, { kind: 'over' }))).toBe('firstNames');
    const unwatched = nextLevel(kept('noNames'), { kind: 'choose', level: 'everything', watched: false });
    expect(unwatched).toEqual(kept('everything'));
  });

  test('[SP5] an Everything from before the audience came is not what it goes back to', () => {
    const open = nextLevel(kept('everything'), { kind: 'choose', level: 'everything', watched: true });
    expect(levelOf(nextLevel(open, { kind: 'over' }))).toBe('noNames');
  });

  test('[SP7] the key hides what is shown, and shows what is hidden', () => {
    const hidden = nextLevel(kept('everything'), { kind: 'toggle', watched: false });
    expect(hidden).toEqual(kept('noNames'));
    expect(nextLevel(hidden, { kind: 'toggle', watched: false })).toEqual(kept('everything'));
    const open = nextLevel(kept('firstNames'), { kind: 'toggle', watched: true });
    expect(open).toEqual(kept('firstNames', true));
    expect(nextLevel(open, { kind: 'toggle', watched: true })).toEqual(kept('firstNames'));
  });
});

import { describe, expect, test } from 'vitest';
import { NOT_JOINED, student } from '../gallery/students.ts';
import { FIXTURES, fixture, NOW } from '../gallery/views.ts';
import { callSections } from '../src/features/panel/call/call-sections.ts';
import { seenIn } from '../src/features/panel/command.ts';
import {
  audienceName,
  laterSentence,
  reach,
  standingMessages,
} from '../src/features/panel/message/message-audience.ts';
import { knockWords, whoItCanBe } from '../src/features/panel/notices/knock-words.ts';
import { isLastRound, swapSentence, switchedSentence } from '../src/features/panel/rail/one-button-words.ts';
import { refusalWords } from '../src/features/panel/refusal.ts';
import { sayNow } from '../src/features/panel/said.ts';

describe('the one button', () => {
  test.each([
    ['round', 'Zoomers come to you', false],
    ['lastRound', 'All together', true],
    ['oneGroup', 'Round 2 of 4 is next', false],
    ['fourGroups', 'Zoomers come to you', false],
  ] as const)('%s: %s', (name, sentence, last) => {
    const view = FIXTURES[name].teacher.class;
    expect(swapSentence(view)).toBe(sentence);
    expect(isLastRound(view)).toBe(last);
  });

  test('says who comes and who stays', () => {
    const live = { kind: 'live', title: '' } as const;
    const work = { kind: 'activity', title: '' } as const;
    const groups = FIXTURES.round.teacher.class.groups;
    const both = groups.map((group) => ({ ...group, station: work, next: live }));
    expect(swapSentence({ ...FIXTURES.round.teacher.class, groups: both })).toBe(
      'Zoomers and Roomers come to you',
    );
    const stays = groups.map((group) => ({ ...group, station: live, next: group.id === 'z' ? live : work }));
    expect(swapSentence({ ...FIXTURES.round.teacher.class, groups: stays })).toBe('Zoomers stay with you');
  });

  test('counts who has switched', () => {
    expect(switchedSentence(FIXTURES.changeover.teacher.counts)).toBe('17 of 24 have switched');
  });

  test('names what this page shows, so that a late press is refused', () => {
    expect(seenIn(FIXTURES.timeUp.teacher.class)).toEqual({ phase: 'round', round: 0 });
    expect(seenIn(FIXTURES.changeoverPaused.teacher.class)).toEqual({ phase: 'changeover', round: 1 });
  });
});

describe('a refused command', () => {
  test('that had already happened is said calmly', () => {
    const error = { code: 'alreadyDone', message: 'The round has passed.' } as const;
    expect(refusalWords(error, 'swap')).toBe('Already swapped.');
    expect(refusalWords(error, 'pause')).toBe('Already done.');
    expect(refusalWords({ code: 'absent', message: 'Theo is absent.' }, 'call')).toBe('Theo is absent.');
  });
});

describe('the call', () => {
  test('offers those who are in, and says why the others cannot be called', () => {
    const rows = [
      student('Amara', 'z'),
      student('Bao', 'z', { place: 'roomWithoutDevice', joined: false }),
      student('Noah', 'z', { called: true }),
      student('Theo', 'z', NOT_JOINED),
      student('Zainab', 'z', { presence: { state: 'lost', since: NOW - 120_000 } }),
      student('Hana', 'z', { place: 'absent' }),
    ];
    const { teacher } = fixture({}, rows);
    const [zoomers] = teacher.class.groups;
    if (zoomers === undefined) throw new Error('no group');
    const sections = callSections(teacher, zoomers, { now: NOW, past: false });
    expect(sections.pickable.map((row) => row.name)).toEqual(['Amara']);
    expect(sections.withYou.map((row) => row.name)).toEqual(['Noah']);
    expect(sections.cannot.map(({ row, reason }) => `${row.name}: ${reason}`)).toEqual([
      'Bao: No device',
      'Theo: Has not joined',
      'Zainab: Lost Wi-Fi, 2 min',
    ]);
  });

  test('the group that is with the teacher needs no call', () => {
    const { teacher } = FIXTURES.round;
    const roomers = teacher.class.groups[1];
    if (roomers === undefined) throw new Error('no group');
    const sections = callSections(teacher, roomers, { now: NOW, past: false });
    expect(sections.pickable).toEqual([]);
    expect(sections.withYou).toHaveLength(11);
  });
});

describe('messages', () => {
  const view = FIXTURES.round.teacher;
  test('reach the present, some of them later', () => {
    expect(reach(view, { kind: 'group', group: 'z' })).toEqual({ students: 12, now: 10, later: 2 });
    expect(reach(view, { kind: 'all' })).toEqual({ students: 24, now: 22, later: 2 });
    expect(reach(view, { kind: 'student', student: 'noah' })).toEqual({ students: 1, now: 1, later: 0 });
    expect(reach(FIXTURES.roundDone.teacher, { kind: 'group', group: 'r' })).toEqual({
      students: 11,
      now: 10,
      later: 0,
    });
  });

  test.each([
    [12, 12, 0, ''],
    [12, 11, 1, '11 connected now. The other one gets it when they join'],
    [24, 2, 22, '2 connected now. The others get it when they join'],
    [12, 0, 12, 'None connected now. They get it when they join'],
    [1, 0, 1, 'Shown when they join'],
  ])('to %i, %i of them connected, %i later: %s', (students, now, later, sentence) => {
    expect(laterSentence({ students, now, later })).toBe(sentence);
  });

  test('that stand are named by whom they are for', () => {
    const standing = standingMessages(FIXTURES.messages.teacher);
    expect(standing.map(({ to }) => audienceName(FIXTURES.messages.teacher, to))).toEqual([
      'everyone',
      'Zoomers',
      'Noah',
    ]);
  });
});

describe('the door', () => {
  const students = FIXTURES.round.teacher.students;
  test.each([
    [
      { id: 'k', typed: 'Theo B', student: { id: 'theo', name: 'Theo' }, kind: 'name' },
      ['“Theo B” asks to come in', 'Theo is on your list and has not joined.', 'Let Theo in'],
    ],
    [
      { id: 'k', typed: 'Noah', student: { id: 'noah', name: 'Noah' }, kind: 'device' },
      [
        'Noah wants to go on at another device',
        'The first one goes quiet. The work moves along.',
        'Move Noah',
      ],
    ],
    [
      { id: 'k', typed: 'Teo', student: null, kind: 'name' },
      ['“Teo” asks to come in', 'No one on your list is called that.', null],
    ],
  ] as const)('%o', (knock, [title, sentence, letIn]) => {
    expect(knockWords(knock, students)).toEqual({ title, sentence, letIn });
  });

  test('an unknown name can be anyone who is not in', () => {
    expect(whoItCanBe(FIXTURES.round.teacher, 'x').notIn.map((row) => row.name)).toEqual(['Theo']);
  });

  test.each([
    ['Teo', 'Theo'],
    ['zaynab b', 'Zainab'],
    ['OSCAR', 'Oskar'],
    ['Mattéo', 'Mateo'],
  ])('the likest to “%s” stands first', (typed, likest) => {
    expect(whoItCanBe(FIXTURES.lobby.teacher, typed).notIn[0]?.name).toBe(likest);
  });
});

describe('what the live region says', () => {
  const online = { state: 'online' } as const;
  const calm = { refusal: null, connection: online, reading: null, warnMs: 120_000 };
  test.each([
    [calm, ''],
    [{ ...calm, reading: { kind: 'running', ms: 121_000 } as const }, ''],
    [{ ...calm, reading: { kind: 'running', ms: 120_000 } as const }, '2 minutes left'],
    [{ ...calm, warnMs: 0, reading: { kind: 'running', ms: 5_000 } as const }, ''],
    [{ ...calm, warnMs: 60_000, reading: { kind: 'running', ms: 60_000 } as const }, '1 minute left'],
    [{ ...calm, reading: { kind: 'paused', ms: 5_000 } as const }, 'The countdown has stopped'],
    [{ ...calm, reading: { kind: 'over', ms: 5_000 } as const }, 'Time’s up'],
    [{ ...calm, refusal: 'Already swapped.' }, 'Already swapped.'],
    [{ ...calm, connection: { state: 'offline', since: NOW } as const }, 'No connection'],
  ])('%o: %s', (sayable, said) => {
    expect(sayNow(sayable)).toBe(said);
  });
});

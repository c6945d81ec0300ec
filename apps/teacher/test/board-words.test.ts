import type { BoardView, GroupView, Phase } from '@flipflop/rotation';
import { describe, expect, test } from 'vitest';
import { FIXTURES } from '../gallery/views.ts';
import {
  afterSwap,
  arrivedOf,
  groupLines,
  messageLines,
  spokenTime,
  swapRecord,
} from '../src/features/board/board-words.ts';

const ROOM = { place: 'the round table', bring: 'Bring a pencil.', hasCall: true };
const [zoomers] = FIXTURES.round.board.groups;
if (zoomers === undefined) throw new Error('a group is needed');
const GROUP: GroupView = zoomers;

const LIVE = { kind: 'live', title: 'Why boil a bagel?' } as const;
const WORK = { kind: 'activity', title: 'Shape and boil' } as const;
const REST = { kind: 'break', title: 'Taste and rest' } as const;

function linesIn(
  phase: Phase,
  station: GroupView['station'],
  place: GroupView['place'],
  next: GroupView['next'] = LIVE,
  room = ROOM,
) {
  const view: BoardView = { ...FIXTURES.round.board, phase };
  return groupLines(view, { ...GROUP, station, next, place }, room);
}

describe('what a group reads', () => {
  test.each([
    ['counting', WORK, 'remote', 'On your own', 'Shape and boil', 'Your work is on your screen.'],
    ['paused', LIVE, 'room', 'With Ms Okafor', 'Why boil a bagel?', 'Come to the round table.'],
    ['counting', LIVE, 'remote', 'With Ms Okafor', 'Why boil a bagel?', 'Press “Join now” on your screen.'],
    ['counting', REST, 'room', 'Break', 'Taste and rest', ''],
    ['timeUp', WORK, 'room', 'On your own', 'Finish what you are doing', 'Then wait for the swap.'],
    ['timeUp', LIVE, 'room', 'With Ms Okafor', 'Finish your sentence', 'Then wait for the swap.'],
    ['timeUp', REST, 'room', 'Break', 'Come back from your break', 'Then wait for the swap.'],
    ['changeover', LIVE, 'remote', 'With Ms Okafor', 'Look at your screen. Press “Join now”', ''],
    ['changeover', LIVE, 'room', 'With Ms Okafor', 'Come to the round table', 'Bring a pencil.'],
    ['changeover', WORK, 'room', 'On your own', 'Go to your seat. Press “Start”', ''],
    ['changeoverPaused', WORK, 'remote', 'On your own', 'Back to your own work. Press “Start”', ''],
    ['changeover', REST, 'room', 'Break', 'Take a break', ''],
  ] as const)('%s, %o, %s', (phase, station, place, where, what, how) => {
    expect(linesIn(phase, station, place)).toEqual({ where, what, how });
  });

  test.each(['counting', 'changeover'] as const)(
    '%s: nobody is told to press a button that is not there',
    (phase) => {
      const lines = linesIn(phase, LIVE, 'remote', null, { ...ROOM, hasCall: false });
      expect(lines?.how).toBe('Ms Okafor will tell you how to join.');
      expect(JSON.stringify(lines)).not.toContain('Join now');
    },
  );

  test('in overtime of the last round they come together', () => {
    expect(linesIn('timeUp', WORK, 'room', null)?.how).toBe('Then we come together.');
  });

  test('a station without a title still has words', () => {
    expect(linesIn('counting', { ...WORK, title: '' }, 'room')?.what).toBe('Your own work');
    expect(linesIn('counting', { ...LIVE, title: '' }, 'room')?.what).toBe('Together');
    expect(linesIn('counting', { ...REST, title: '' }, 'room')?.what).toBe('Take a break');
  });

  test.each(['lobby', 'wrapUp', 'ended'] as const)('in %s nobody is at a station', (phase) => {
    expect(linesIn(phase, WORK, 'room')).toBeNull();
  });
});

describe('what comes after', () => {
  const wordsOf = (view: BoardView) => afterSwap(view).lines.map((line) => line.words);

  test('two groups: with the teacher, on your own', () => {
    expect(wordsOf(FIXTURES.round.board)).toEqual(['With Ms Okafor', 'On your own']);
  });

  test('four groups: short titles say more', () => {
    expect(wordsOf(FIXTURES.fourGroups.board)).toEqual([
      'With Ms Okafor',
      'Bagel maths',
      'Taste and rest',
      'Shape and boil',
    ]);
  });

  test('a long title would not stay on its line', () => {
    const groups = FIXTURES.fourGroups.board.groups.map((group) => ({
      ...group,
      next: { ...WORK, title: 'A title that is far too long' },
    }));
    expect(new Set(wordsOf({ ...FIXTURES.fourGroups.board, groups }))).toEqual(new Set(['On your own']));
  });

  test('the last round leads to everyone together', () => {
    expect(afterSwap(FIXTURES.lastRound.board).lines).toEqual([]);
  });
});

describe('numbers and records', () => {
  test('who has switched', () => {
    expect(arrivedOf(FIXTURES.changeover.board.counts)).toBe('17 of 24');
  });

  test.each([
    [40_000, '40 s'],
    [60_000, '1 min'],
    [72_400, '1 min 12 s'],
    [59_600, '1 min'],
  ])('%i ms is "%s"', (ms, words) => {
    expect(spokenTime(ms)).toBe(words);
  });

  test.each([
    [
      { readyMs: 72_000, fasterMs: 38_000 },
      { time: '1 min 12 s', more: ': 38 s faster than last time.' },
    ],
    [
      { readyMs: 72_000, fasterMs: -5_000 },
      { time: '1 min 12 s', more: '.' },
    ],
    [
      { readyMs: 72_000, fasterMs: null },
      { time: '1 min 12 s', more: '.' },
    ],
    [null, null],
  ])('the swap record is never a reproach: %o', (swap, record) => {
    expect(swapRecord(swap)).toEqual(record);
  });

  test('messages stand with the group they are for', () => {
    expect(
      messageLines(FIXTURES.messages.board).map(({ group, text }) => [group?.name ?? 'all', text]),
    ).toEqual([
      ['all', 'Two more minutes.'],
      ['Zoomers', 'Flour your hands before you touch the dough.'],
    ]);
  });
});

describe('the board names nobody', () => {
  test.each(Object.entries(FIXTURES))('%s', (_, { board, teacher }) => {
    const text = JSON.stringify(board);
    for (const { name } of teacher.students) expect(text).not.toContain(`"${name}"`);
  });
});

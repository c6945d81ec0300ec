import { expect, test } from 'vitest';
import { openSession } from '../src/index.ts';
import {
  addMinutes,
  arrive,
  call,
  endRound,
  eyesUp,
  join,
  leave,
  message,
  move,
  pause,
  resume,
  setPlace,
  start,
  startRound,
  swap,
  toAll,
  toStudent,
  undo,
} from './support/events.ts';
import { lesson, minute, NINE, seconds } from './support/lesson.ts';

test('[SE1] a session opens in the lobby with nobody there', () => {
  const run = lesson().open().expectPhase('lobby', 1);
  expect(run.student('amara')).toEqual({
    group: 'zoomers',
    place: null,
    joined: false,
    arrived: [],
    done: [],
  });
  expect(run.state.context.countdown).toBeNull();
});

test('[SE2] start begins the first round with its whole minutes, though nobody is there', () => {
  lesson().open().at(3, start()).expectPhase('counting', 1).expectEndsAt(23);
});

test('[SE3] a group that the plan does not have counts as none', () => {
  const run = lesson().students({ amara: 'owls' }).open();
  expect(run.student('amara').group).toBeNull();
});

test('[SE4] more than 60 students cannot be opened', () => {
  const students = Array.from({ length: 61 }, (_, index) => ({ id: `s${index}`, group: null }));
  expect(() => openSession(lesson().plan, students, NINE)).toThrow('60');
});

test('[SW1] a swap from a round that counts begins the changeover to the next', () => {
  lesson().open().at(0, start()).at(12, swap()).expectPhase('changeover', 2).expectEndsAt(13);
});

test('[SW1] [SW7] a swap from a paused round does, and the next round runs', () => {
  const run = lesson().open().at(0, start()).at(5, pause()).at(9, swap()).expectPhase('changeover', 2);
  run.passTo(10).expectPhase('counting', 2).expectEndsAt(30);
});

test('[SW1] a swap from overtime does', () => {
  const run = lesson().open().at(0, start()).passTo(25).expectPhase('timeUp', 1);
  run.at(26, swap()).expectPhase('changeover', 2).expectEndsAt(27);
});

test('[SW2] a swap pressed before the time ran out swaps after it', () => {
  const run = lesson().open().at(0, start());
  run.at(20 + seconds(1), swap({ phase: 'round', round: 0 })).expectPhase('changeover', 2);
});

test('[SW3] a swap in the last round goes to wrap-up', () => {
  const run = lesson().open().at(0, start()).at(20, swap()).at(20.5, startRound()).at(30, swap());
  run.expectPhase('wrapUp', 2);
  expect(run.state.context.countdown).toBeNull();
});

test('[SW4] a changeover of 0 s is over in the same moment', () => {
  const run = lesson().changeover(0).openWithAll().at(0, start()).at(15, swap());
  run.expectPhase('counting', 2).expectEndsAt(35);
  run
    .at(15 + seconds(9), undo())
    .expectPhase('counting', 1)
    .expectEndsAt(20);
});

test('[SW5] with auto-swap the end of the time begins the changeover, dated at the deadline', () => {
  const run = lesson().autoSwap().open().at(0, start());
  run.passTo(20.5).expectPhase('changeover', 2).expectEndsAt(21);
  expect(run.state.context.lastAt).toBe(minute(20));
});

test('[SW6] auto-swap in the last round goes to the wrap-up and stays', () => {
  const run = lesson().autoSwap().open().at(0, start());
  run.passTo(500).expectPhase('wrapUp', 2);
  expect(run.state.context.lastAt).toBe(minute(41));
});

test('[SW8] a swap ends messages and leaves calls, groups, places and eyes up', () => {
  const run = lesson().openWithAll().at(0, start()).at(1, call('amara')).at(2, eyesUp('Look'));
  run.at(3, message(toAll, 'Five minutes')).at(3, message(toStudent('amara'), 'See me'));
  const before = run.state.context.students;
  run.at(4, swap());
  expect(run.state.context.messages).toEqual([]);
  expect(run.state.context.students).toBe(before);
  expect(run.classView().eyesUp).toEqual({ text: 'Look' });
  run.expectCalled('amara');
});

test('[SW9] the record of a swap waits for the last one who is here', () => {
  const run = lesson()
    .students({ amara: 'zoomers', bilal: 'zoomers', chloe: 'roomers', dmitri: 'roomers', elif: null })
    .open();
  run.at(0, join('amara')).at(0, join('bilal')).at(0, join('chloe')).at(0, join('elif'));
  run.at(0, setPlace('dmitri', 'roomWithoutDevice')).at(0, setPlace('bilal', 'absent'));
  run.at(0, start()).at(20, swap());
  run.at(20 + seconds(10), arrive('amara', 2));
  expect(run.state.context.swaps).toEqual([{ round: 1, at: minute(20), readyMs: null }]);
  run.at(20 + seconds(40), arrive('chloe', 2));
  expect(run.state.context.swaps).toEqual([{ round: 1, at: minute(20), readyMs: 40_000 }]);
  run.at(30, join('bilal')).at(31, arrive('bilal', 2));
  expect(run.state.context.swaps).toEqual([{ round: 1, at: minute(20), readyMs: 40_000 }]);
});

test('[SW9] nobody is waited for at a break', () => {
  const run = lesson().cell(2, 'roomers', { kind: 'break', title: 'Rest' }).openWithAll();
  run.at(0, start()).at(20, swap()).at(20.25, arrive('amara', 2)).at(20.5, arrive('bilal', 2));
  expect(run.state.context.swaps[0]?.readyMs).toBe(30_000);
});

test('[SW10] finishing the last round is not on the record', () => {
  const run = lesson().rounds(1).openWithAll().at(0, start()).at(20, swap());
  expect(run.state.context.swaps).toEqual([]);
});

test('[SW11] a swap while no round is on is refused', () => {
  const run = lesson().open();
  run.refused(0, swap(), 'notNow');
  run.at(0, start()).at(1, swap());
  run.refused(1.5, swap(), 'notNow');
  run.at(3, swap());
  run.refused(4, swap(), 'notNow');
});

test('[SN1] every command that names what it saw is refused once the lesson is elsewhere', () => {
  const run = lesson().rounds(3).openWithAll().at(0, start()).at(20, swap()).at(20.5, startRound());
  const seen = { phase: 'round', round: 0 } as const;
  for (const command of [swap(seen), endRound(seen), pause(seen), resume(seen), undo(seen)]) {
    run.refused(22, command, 'alreadyDone');
  }
  run.refused(22, startRound({ phase: 'changeover', round: 1 }), 'alreadyDone');
  run.refused(22, start({ phase: 'lobby', round: 0 }), 'alreadyDone');
  run.refused(22, { type: 'addTime', seen, ms: 60_000 }, 'alreadyDone');
});

test('[SN2] counting, paused and time up are one', () => {
  const seen = { phase: 'round', round: 0 } as const;
  const run = lesson().open().at(0, start()).at(1, pause());
  run.at(2, { type: 'addTime', seen, ms: 60_000 }).at(3, resume(seen));
  run.passTo(40).expectPhase('timeUp', 1);
  run.at(41, { type: 'addTime', seen, ms: 60_000 }).expectPhase('counting', 1);
});

test('[SN3] two swaps at once are one swap', () => {
  const run = lesson().rounds(3).open().at(0, start());
  run.at(20, swap({ phase: 'round', round: 0 }));
  const words = run.refused(20, swap({ phase: 'round', round: 0 }), 'alreadyDone');
  expect(words).toBe('Already swapped. Round 2 is about to begin.');
  expect(run.refused(22, swap({ phase: 'round', round: 0 }), 'alreadyDone')).toBe(
    'Already swapped. Round 2 has begun.',
  );
});

test('[SN3] the second Finish is told so', () => {
  const run = lesson().rounds(1).open().at(0, start()).at(20, swap());
  expect(run.refused(20, swap({ phase: 'round', round: 0 }), 'alreadyDone')).toBe(
    'Already finished. The wrap-up is on.',
  );
});

test('[SN4] what was undone meanwhile is said', () => {
  const run = lesson().open().at(0, start()).at(5, swap()).at(5.1, undo());
  const words = run.refused(5.1, startRound({ phase: 'changeover', round: 1 }), 'alreadyDone');
  expect(words).toBe('Already undone. Round 1 is still on.');
});

test('[SN5] what students do in between refuses no command', () => {
  const run = lesson().openWithAll().at(0, start());
  const seen = run.seenAt(5);
  run.at(5, arrive('amara', 1)).at(5, leave('bilal')).at(5, move('zoomers', 'chloe'));
  run.at(5, message(toAll, 'Well done')).at(5, swap(seen)).expectPhase('changeover', 2);
});

test('[SN6] no refusal names a time of day', () => {
  const run = lesson().open().at(0, start()).at(5, swap());
  const words = [
    run.refused(5.5, swap({ phase: 'round', round: 0 }), 'alreadyDone'),
    run.refused(5.5, start({ phase: 'lobby', round: 0 }), 'alreadyDone'),
    run.refused(5.5, undo(), 'tooLate'),
  ];
  for (const word of words) expect(word).not.toMatch(/\d:\d\d/);
});

test('[SN7] the right phase that does not allow it refuses as not now', () => {
  const run = lesson().open();
  run.refused(0, pause(), 'notNow');
  run.refused(0, startRound(), 'notNow');
  run.refused(0, addMinutes(1), 'notNow');
  run.at(0, start());
  run.refused(1, startRound(), 'notNow');
  run.refused(1, start(), 'notNow');
});

import { expect, test } from 'vitest';
import {
  addMinutes,
  arrive,
  call,
  done,
  end,
  endRound,
  eyesUp,
  leave,
  message,
  move,
  type Press,
  pause,
  resume,
  setPlace,
  start,
  startRound,
  swap,
  toAll,
  toGroup,
  undo,
} from './support/events.ts';
import { lesson, minute, seconds } from './support/lesson.ts';

const TEN_SECONDS = seconds(10);
const MS = 1 / 60_000;

test('[UN1] until ten seconds after the swap, to the millisecond', () => {
  const run = lesson()
    .open()
    .at(0, start())
    .at(12, swap())
    .at(12 + TEN_SECONDS, undo());
  run.expectPhase('counting', 1).expectEndsAt(20);
  run.at(14, swap());
  run.refused(14 + TEN_SECONDS + MS, undo(), 'tooLate');
});

test('[UN2] the countdown is what it would have been', () => {
  const run = lesson().open().at(0, start()).at(19.9, swap()).at(20.05, undo());
  run.expectPhase('timeUp', 1).expectEndsAt(20);
});

test('[UN2] a deadline at that very moment has passed', () => {
  lesson().open().at(0, start()).at(19.9, swap()).at(20, undo()).expectPhase('timeUp', 1);
});

test('[UN2] a paused round is paused again', () => {
  const run = lesson().open().at(0, start()).at(8, pause()).at(9, swap()).at(9.1, undo());
  run.expectPhase('paused', 1).expectRemains(12);
});

test('[UN2] overtime is overtime again', () => {
  const run = lesson().open().at(0, start()).at(24, swap()).at(24.1, undo());
  run.expectPhase('timeUp', 1).expectEndsAt(20);
});

test('[UN3] from the changeover, also paused by nobody, from the next round and from the wrap-up', () => {
  const run = lesson().open().at(0, start()).at(20, swap()).at(20.05, startRound());
  run.expectPhase('counting', 2).at(20.1, undo()).expectPhase('timeUp', 1);
  run.at(21, swap()).at(30, swap()).expectPhase('wrapUp', 2).at(30.1, undo()).expectPhase('counting', 2);
  run.expectEndsAt(42);
});

test('[UN4] the roll of the round that is taken back is clean, the old one is back', () => {
  const run = lesson().openWithAll().at(0, start()).at(1, arrive('amara', 1)).at(2, done('bilal', 1));
  run.at(20, swap()).at(20.05, arrive('amara', 2)).at(20.05, done('chloe', 2)).at(20.1, undo());
  expect(run.student('amara')).toMatchObject({ arrived: [0], done: [] });
  expect(run.student('bilal')).toMatchObject({ arrived: [0], done: [0] });
  expect(run.student('chloe')).toMatchObject({ arrived: [], done: [] });
  expect(run.state.context.swaps).toEqual([]);
  run.at(22, swap());
  expect(run.count('zoomers')?.here).toBe(0);
});

test('[UN5] calls that the wrap-up ended come back, for those who are still here', () => {
  const run = lesson()
    .rounds(1)
    .openWithAll()
    .at(0, start())
    .at(1, call('amara', 'bilal', 'chloe'));
  run.at(20, swap()).expectCalled().at(20.05, leave('bilal')).at(20.05, setPlace('chloe', 'absent'));
  run.at(20.1, undo()).expectCalled('amara');
});

test('[UN6] what was done since the swap stays, messages that it ended are gone', () => {
  const run = lesson().openWithAll().at(0, start()).at(1, message(toAll, 'Before')).at(20, swap());
  run.at(20.05, move('roomers', 'amara')).at(20.05, call('bilal')).at(20.05, setPlace('chloe', 'remote'));
  run
    .at(20.05, message(toGroup('zoomers'), 'After'))
    .at(20.1, undo())
    .expectCalled('bilal');
  expect(run.student('amara').group).toBe('roomers');
  expect(run.student('chloe').place).toBe('remote');
  expect(run.classView().messages).toEqual([{ to: 'zoomers', text: 'After' }]);
});

test.each<[string, readonly Press[]]>([
  ['adding time to the changeover', [addMinutes(seconds(10))]],
  ['pausing the changeover', [pause()]],
  ['pausing and going on', [pause(), resume()]],
  ['adding time to the round', [startRound(), addMinutes(1)]],
  ['pausing the round', [startRound(), pause()]],
  ['ending the round', [startRound(), endRound()]],
])('[UN7] %s ends the undo of the swap before', (_, presses) => {
  const run = lesson().open().at(0, start()).at(12, swap());
  for (const press of presses) run.at(12.05, press);
  expect(run.teacherView().undo).toBeNull();
  run.refused(12.1, undo(), 'tooLate');
});

test('[UN7] a repeat that changes no time does not', () => {
  const run = lesson().open().at(0, start()).at(12, swap()).changesNothing(12.05, resume());
  run.at(12.1, undo()).expectPhase('counting', 1);
});

test('[UN8] one step, and nothing without a swap', () => {
  const run = lesson().rounds(3).open();
  run.refused(0, undo(), 'tooLate');
  run.at(0, start());
  run.refused(1, undo(), 'tooLate');
  run.at(2, swap()).at(2.05, startRound()).at(2.08, swap()).at(2.1, undo()).expectPhase('counting', 2);
  run.refused(2.11, undo(), 'tooLate');
});

test('[UN9] an automatic swap is undone into overtime and does not come again', () => {
  const run = lesson().autoSwap().open().at(0, start()).passTo(20).expectPhase('changeover', 2);
  run.at(20.1, undo()).expectPhase('timeUp', 1).expectEndsAt(20).passTo(90).expectPhase('timeUp', 1);
});

test('[UN9] so is an automatic finish', () => {
  const run = lesson().rounds(1).autoSwap().openWithAll().at(0, start()).at(5, call('amara')).passTo(20);
  run.expectPhase('wrapUp', 1).expectCalled().at(20.1, undo()).expectPhase('timeUp', 1).expectCalled('amara');
});

test('[UN10] end is undone from every phase', () => {
  const atEnd = (run: ReturnType<ReturnType<typeof lesson>['open']>, minutes: number) =>
    run
      .at(minutes, end())
      .expectPhase('ended', run.state.context.round + 1)
      .at(minutes + 0.05, undo());
  const run = lesson().openWithAll();
  atEnd(run, 0).expectPhase('lobby', 1);
  run.at(1, start()).at(1, call('amara'));
  atEnd(run, 2).expectPhase('counting', 1).expectEndsAt(21).expectCalled('amara');
  run.at(3, pause());
  atEnd(run, 4).expectPhase('paused', 1).expectRemains(18);
  run.at(5, resume()).passTo(24);
  atEnd(run, 25).expectPhase('timeUp', 1).expectEndsAt(23);
  run.at(30, swap());
  atEnd(run, 30.5).expectPhase('changeover', 2).expectEndsAt(31);
  run.at(30.6, pause());
  atEnd(run, 30.7).expectPhase('changeoverPaused', 2);
  run.at(31, startRound()).at(32, swap());
  atEnd(run, 33).expectPhase('wrapUp', 2);
});

test('[UN10] a round whose time ran out meanwhile is in overtime', () => {
  const run = lesson().autoSwap().open().at(0, start()).at(19.95, end()).at(20.05, undo());
  run.expectPhase('timeUp', 1).expectEndsAt(20);
});

test('[UN10] a changeover whose time ran out meanwhile has led on to its round', () => {
  const run = lesson().open().at(0, start()).at(20, swap()).at(20.95, end()).at(21.05, undo());
  run.expectPhase('counting', 2).expectEndsAt(41);
});

test('[UN10] eyes up stays off, and ten seconds are the limit', () => {
  const run = lesson().open().at(0, start()).at(1, eyesUp()).at(2, end()).at(2.1, undo());
  expect(run.classView().eyesUp).toBeNull();
  run.at(3, end());
  run.refused(3.2, undo(), 'tooLate');
});

test('[UN11] the end of the changeover between press and arrival does not matter', () => {
  const run = lesson().changeover(5).open().at(0, start()).at(12, swap());
  run.at(12.1, undo({ phase: 'changeover', round: 1 })).expectPhase('counting', 1);
});

test('[UN11] another swap or undo does', () => {
  const run = lesson().rounds(3).changeover(0).open().at(0, start()).at(12, swap()).at(12.05, swap());
  run.refused(12.1, undo({ phase: 'round', round: 1 }), 'alreadyDone');
  run.at(12.1, undo());
  run.refused(12.1, undo({ phase: 'round', round: 2 }), 'alreadyDone');
});

test('[UN11] an undo meant for a swap does not undo an end', () => {
  const run = lesson().open().at(0, start()).at(12, swap()).at(12.05, end());
  run.refused(12.1, undo({ phase: 'changeover', round: 1 }), 'alreadyDone');
});

test('[UN1] the last moment is in the teacher’s view', () => {
  const run = lesson().open().at(0, start()).at(12, swap());
  expect(run.teacherView().undo).toEqual({ of: 'swap', until: minute(12) + 10_000 });
});

import { expect, test } from 'vitest';
import { nextDeadline } from '../src/index.ts';
import {
  addMinutes,
  arrive,
  end,
  endRound,
  eyesUp,
  pause,
  resume,
  start,
  startRound,
  swap,
} from './support/events.ts';
import { lesson, minute, type Run, seconds } from './support/lesson.ts';

const total = (run: Run) => (run.state.context.countdown?.totalMs ?? 0) / 60_000;

test('[CD1] a round counts its own minutes, then overtime goes on', () => {
  const run = lesson().rounds(2, 12).open().at(3, start()).expectEndsAt(15).passTo(14.99);
  run.expectPhase('counting', 1).passTo(15).expectPhase('timeUp', 1).passTo(300);
  run.expectPhase('timeUp', 1).expectEndsAt(15);
});

test('[CD2] time is added to the end, or to what remains', () => {
  const run = lesson().open().at(0, start()).at(5, addMinutes(2)).expectEndsAt(22);
  run.at(6, addMinutes(-1)).expectEndsAt(21).at(11, pause()).at(12, addMinutes(3)).expectRemains(13);
  run.at(12, addMinutes(-1)).expectRemains(12).at(20, resume()).expectEndsAt(32);
});

test('[CD3] in overtime time is added from now', () => {
  const run = lesson().open().at(0, start()).passTo(25).expectPhase('timeUp', 1);
  run.at(26, addMinutes(2)).expectPhase('counting', 1).expectEndsAt(28).passTo(28);
  run.expectPhase('timeUp', 1);
});

test('[CD4] taking more than is left makes the time up now', () => {
  const run = lesson().open().at(0, start()).at(15, addMinutes(-8)).expectPhase('timeUp', 1);
  run.expectEndsAt(15);
});

test('[CD4] with auto-swap it swaps', () => {
  const run = lesson().autoSwap().open().at(0, start()).at(15, addMinutes(-8));
  run.expectPhase('changeover', 2).expectEndsAt(16);
});

test('[CD5] paused, taking more than is left leaves nothing', () => {
  const run = lesson().open().at(0, start()).at(15, pause()).at(16, addMinutes(-8)).expectRemains(0);
  run.expectPhase('paused', 1).at(17, resume()).expectPhase('timeUp', 1).expectEndsAt(17);
});

test('[CD6] there is no time to take in overtime, none to change where nothing counts', () => {
  const run = lesson().rounds(1).open();
  run.refused(0, addMinutes(1), 'notNow');
  run.at(0, start()).passTo(21);
  run.refused(21, addMinutes(-1), 'notNow');
  run.at(22, swap());
  run.refused(23, addMinutes(1), 'notNow');
  run.at(24, end());
  run.refused(24, addMinutes(1), 'notNow');
});

test('[CD7] end round makes the time up now', () => {
  const run = lesson().open().at(0, start()).at(8, endRound()).expectPhase('timeUp', 1).expectEndsAt(8);
  run.changesNothing(9, endRound());
});

test('[CD7] also from paused', () => {
  lesson().open().at(0, start()).at(8, pause()).at(9, endRound()).expectPhase('timeUp', 1).expectEndsAt(9);
});

test('[CD7] with auto-swap it swaps, from paused too', () => {
  lesson().autoSwap().open().at(0, start()).at(8, endRound()).expectPhase('changeover', 2);
  const paused = lesson().autoSwap().open().at(0, start()).at(8, pause());
  paused.at(9, endRound()).expectPhase('changeover', 2).expectEndsAt(10);
});

test('[CD8] the total follows every change', () => {
  const run = lesson().open().at(0, start());
  expect(total(run)).toBe(20);
  expect(total(run.at(1, addMinutes(2)))).toBe(22);
  expect(total(run.at(2, addMinutes(-1)))).toBe(21);
  expect(total(run.at(20, addMinutes(-9)))).toBe(20);
  run.expectPhase('timeUp', 1);
  expect(total(run.at(23, addMinutes(2)))).toBe(25);
});

test('[CD9] one press adds or takes ten minutes at most', () => {
  const run = lesson().open().at(0, start());
  run.refused(0, addMinutes(10.01), 'limit');
  run.refused(0, addMinutes(-10.01), 'limit');
  run.at(0, addMinutes(10)).expectEndsAt(30);
});

test('[CD9] a round has 180 minutes left at most, a changeover 600 s', () => {
  const run = lesson().rounds(2, 175).changeover(590).open().at(0, start());
  run.refused(0, addMinutes(6), 'limit');
  run.at(0, addMinutes(5)).at(1, pause());
  run.refused(1, addMinutes(2), 'limit');
  run.at(1, swap());
  run.refused(1, addMinutes(seconds(11)), 'limit');
  run.at(1, addMinutes(seconds(10)));
});

test('[CD10] only what counts has a next deadline', () => {
  const run = lesson().open();
  const due = () => nextDeadline(run.plan, run.state);
  expect(due()).toBeNull();
  run.at(0, start());
  expect(due()).toBe(minute(20));
  run.at(5, pause());
  expect(due()).toBeNull();
  run.at(6, resume()).passTo(21);
  expect(due()).toBeNull();
  run.at(22, swap());
  expect(due()).toBe(minute(23));
  run.at(22.5, pause());
  expect(due()).toBeNull();
  run.at(22.5, startRound()).at(40, swap());
  expect(due()).toBeNull();
});

test('[PA1] pause keeps what remains', () => {
  const run = lesson().open().at(0, start()).at(8, pause()).expectPhase('paused', 1).expectRemains(12);
  run.passTo(60).expectPhase('paused', 1).at(61, resume()).expectPhase('counting', 1).expectEndsAt(73);
});

test('[PA2] a changeover is paused in the same way', () => {
  const run = lesson().open().at(0, start()).at(20, swap()).at(20.25, pause());
  run.expectPhase('changeoverPaused', 2).expectRemains(0.75).passTo(30).expectPhase('changeoverPaused', 2);
  run.at(31, addMinutes(0.25)).expectRemains(1);
  run.at(31, resume()).expectPhase('changeover', 2).expectEndsAt(32).passTo(32).expectPhase('counting', 2);
});

test('[PA3] there is no pause in overtime or without a countdown', () => {
  const run = lesson().rounds(1).open();
  run.refused(0, pause(), 'notNow');
  run.at(0, start()).passTo(21);
  run.refused(21, pause(), 'notNow');
  run.refused(21, resume(), 'notNow');
  run.at(22, swap());
  run.refused(22, pause(), 'notNow');
  run.refused(22, resume(), 'notNow');
});

test('[PA4] the same button pressed by two teachers is pressed once', () => {
  const run = lesson().open().at(0, start()).changesNothing(1, resume()).at(2, pause());
  run.changesNothing(3, pause()).expectRemains(18);
  run.at(4, swap()).changesNothing(4.1, resume()).at(4.2, pause()).changesNothing(4.3, pause());
});

test('[CH1] a changeover leads on to the round, dated at its deadline', () => {
  const run = lesson().changeover(90).open().at(0, start()).at(20, swap()).expectEndsAt(21.5);
  run.passTo(25).expectPhase('counting', 2).expectEndsAt(41.5);
});

test('[CH2] start round ends it at once, also paused, and nothing else', () => {
  const run = lesson().rounds(3).open().at(0, start()).at(20, swap()).at(20.5, startRound());
  run.expectPhase('counting', 2).expectEndsAt(40.5).at(41, swap()).at(41.1, pause()).at(43, startRound());
  run.expectPhase('counting', 3).expectEndsAt(63);
  run.refused(44, startRound(), 'notNow');
});

test('[CH3] its end can be moved, and taking more than is left begins the round', () => {
  const run = lesson()
    .open()
    .at(0, start())
    .at(20, swap())
    .at(20.5, addMinutes(seconds(10)));
  run
    .expectEndsAt(21 + seconds(10))
    .at(20.75, addMinutes(-1))
    .expectPhase('counting', 2)
    .expectEndsAt(40.75);
});

test('[CH4] arrivals in a changeover count for the round it goes to', () => {
  const run = lesson().openWithAll().at(0, start()).at(20, swap()).at(20.5, arrive('amara', 2));
  expect(run.student('amara').arrived).toEqual([1]);
  expect(run.passTo(22).row('amara')?.arrived).toBe(true);
});

test('[EY2] eyes up stops no time', () => {
  const run = lesson()
    .open()
    .at(0, start())
    .at(5, eyesUp())
    .expectEndsAt(20)
    .passTo(20)
    .expectPhase('timeUp', 1);
  run.at(21, swap());
  expect(run.passTo(22).classView().eyesUp).toEqual({ text: null });
});

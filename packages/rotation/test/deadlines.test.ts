import { expect, test } from 'vitest';
import { applyEvent, catchUp, reanchor } from '../src/index.ts';
import {
  addMinutes,
  arrive,
  end,
  eyesUp,
  message,
  pause,
  resume,
  start,
  startRound,
  swap,
  toAll,
  undo,
} from './support/events.ts';
import { lesson, minute, seconds } from './support/lesson.ts';

test('[DE1] what is due at the time of an event comes before it', () => {
  const run = lesson().open().at(0, start());
  run.refused(20, pause({ phase: 'round', round: 0 }), 'notNow');
  run.expectPhase('timeUp', 1).at(21, swap());
  run.refused(22, startRound({ phase: 'changeover', round: 1 }), 'alreadyDone');
  run.expectPhase('counting', 2);
});

test('[DE2] everything overdue is applied in order, each at its own time', () => {
  const inTime = lesson().rounds(3).autoSwap().open().at(0, start());
  for (const minutes of [20, 21, 41, 42, 62]) inTime.passTo(minutes);
  const late = lesson().rounds(3).autoSwap().open().at(0, start()).passTo(1000);
  expect(late.state).toEqual(inTime.state);
  late.expectPhase('wrapUp', 3);
  expect(late.state.context.swaps.map((made) => made.at)).toEqual([minute(20), minute(41)]);
});

test('[DE2] the undo of an overdue swap ends ten seconds after its own time', () => {
  const run = lesson().autoSwap().open().at(0, start());
  run.refused(20 + seconds(11), undo(), 'tooLate');
});

test('[DE3] a refused event leaves what time has brought', () => {
  const run = lesson().open().at(0, start());
  const { state, refusal, changed } = run.apply(25, pause({ phase: 'round', round: 0 }));
  expect(refusal?.code).toBe('notNow');
  expect(changed).toBe(true);
  expect(state).toEqual(lesson().open().at(0, start()).passTo(25).state);
});

test('[DE4] no event is before the newest one', () => {
  const run = lesson().open().at(0, start()).at(5, eyesUp()).at(3, pause()).expectRemains(15);
  expect(run.state.context.lastAt).toBe(minute(5));
  run.at(4, resume()).expectEndsAt(20);
});

test('[DE5] a document dated ahead of the clock moves back as a whole', () => {
  const run = lesson().open().at(0, start()).at(19, swap()).at(19.05, message(toAll, 'Quick'));
  const moved = reanchor(run.state, minute(9.05));
  expect(moved.context.lastAt).toBe(minute(9.05));
  run.state = moved;
  run.expectEndsAt(10);
  expect(moved.context.swaps.map((made) => made.at)).toEqual([minute(9)]);
  expect(moved.context.undo?.until).toBe(minute(9) + 10_000);
  run.at(9.1, undo()).expectPhase('counting', 1).expectEndsAt(10);
});

test('[DE5] what is paused stays, and a document of the past is left alone', () => {
  const run = lesson().open().at(0, start()).at(8, pause());
  expect(reanchor(run.state, minute(8))).toBe(run.state);
  expect(reanchor(run.state, minute(30))).toBe(run.state);
  run.state = reanchor(run.state, minute(2));
  run.expectRemains(12).at(3, resume()).expectEndsAt(15);
  const idle = lesson().open().state;
  expect(reanchor(idle, minute(-1)).context).toEqual({ ...idle.context, lastAt: minute(-1) });
});

test('[DE6] with nothing due the state is the very same', () => {
  const run = lesson().open().at(0, start());
  expect(catchUp(run.plan, run.state, minute(19.99))).toBe(run.state);
  run.at(1, pause());
  expect(catchUp(run.plan, run.state, minute(900))).toBe(run.state);
});

test('[DE7] the same events give the same state, and the old states are as they were', () => {
  const play = () => {
    const run = lesson().openWithAll().at(0, start()).at(1, arrive('amara', 1)).at(5, addMinutes(1));
    return run.at(19, swap()).at(19.1, undo()).at(22, swap()).at(23, pause()).at(30, end());
  };
  expect(play().state).toEqual(play().state);
  const run = lesson().openWithAll();
  const before = JSON.stringify(run.state);
  applyEvent(run.plan, run.state, { type: 'end' }, minute(1));
  expect(JSON.stringify(run.state)).toBe(before);
});

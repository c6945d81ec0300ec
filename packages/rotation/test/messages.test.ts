import { expect, test } from 'vitest';
import { LIMITS } from '../src/index.ts';
import {
  clearMessage,
  end,
  eyesDown,
  eyesUp,
  message,
  start,
  swap,
  toAll,
  toGroup,
  toStudent,
  undo,
} from './support/events.ts';
import { lesson } from './support/lesson.ts';

test('[MS1] one message for each audience, the newest last', () => {
  const run = lesson()
    .open()
    .at(0, message(toAll, 'one'))
    .at(1, message(toGroup('zoomers'), 'two'));
  run.at(2, message(toStudent('amara'), 'three')).at(3, message(toStudent('chloe'), 'four'));
  run.at(4, message(toAll, 'five')).at(5, message(toStudent('amara'), 'six'));
  expect(run.classView().messages).toEqual([
    { to: 'zoomers', text: 'two' },
    { to: 'all', text: 'five' },
  ]);
  expect(run.teacherView().messages).toEqual([
    { student: 'chloe', text: 'four' },
    { student: 'amara', text: 'six' },
  ]);
  expect(run.personalView('amara')?.message).toBe('six');
  run.changesNothing(6, message(toAll, 'five'));
});

test('[MS2] it stays until it is cleared', () => {
  const run = lesson()
    .open()
    .at(0, start())
    .at(1, message(toAll, 'one'))
    .at(1, message(toGroup('roomers'), 'two'));
  run.passTo(25).at(25, clearMessage(toAll));
  expect(run.classView().messages).toEqual([{ to: 'roomers', text: 'two' }]);
});

test('[MS2] or until the next swap or the end', () => {
  const run = lesson().open().at(0, start()).at(1, message(toAll, 'one')).at(20, swap());
  expect(run.state.context.messages).toEqual([]);
  run.passTo(22).at(22, message(toAll, 'two')).at(23, end());
  expect(run.state.context.messages).toEqual([]);
  run.refused(23, message(toAll, 'three'), 'notNow');
});

test('[MS3] nobody there to read it', () => {
  const run = lesson().open();
  run.refused(0, message(toGroup('owls'), 'Hello'), 'notFound');
  run.refused(0, message(toStudent('nobody'), 'Hello'), 'notFound');
  run.changesNothing(0, clearMessage(toStudent('nobody'))).changesNothing(0, clearMessage(toAll));
});

test('[MS4] eight messages at once', () => {
  const ids = Array.from({ length: 9 }, (_, index) => `s${index}`);
  const run = lesson()
    .students(Object.fromEntries(ids.map((id) => [id, null])))
    .open();
  for (const id of ids.slice(0, LIMITS.messages)) run.at(0, message(toStudent(id), 'x'.repeat(200)));
  run.refused(1, message(toStudent('s8'), 'one more'), 'limit');
  run.at(1, message(toStudent('s7'), 'another one')).at(2, clearMessage(toStudent('s0')));
  run.at(2, message(toStudent('s8'), 'now it fits'));
});

test('[MS4] and not more of them than the document holds', () => {
  const run = lesson().open();
  for (const id of ['amara', 'bilal', 'chloe']) run.at(0, message(toStudent(id), '語'.repeat(200)));
  run.refused(1, message(toAll, '語'.repeat(200)), 'limit');
});

test('[MS5] two hundred characters', () => {
  const run = lesson().open();
  run.refused(0, message(toAll, 'x'.repeat(201)), 'limit');
  run.refused(0, eyesUp('x'.repeat(201)), 'limit');
  run.at(0, message(toAll, 'x'.repeat(200))).at(0, eyesUp('x'.repeat(200)));
});

test('[EY1] on with words or without, replaced, and off', () => {
  const run = lesson().open();
  const shown = () => run.classView().eyesUp;
  expect(shown()).toBeNull();
  run.at(0, start()).at(1, eyesUp());
  expect(shown()).toEqual({ text: null });
  run.at(2, eyesUp('Look at the dough')).changesNothing(2, eyesUp('Look at the dough'));
  expect(shown()).toEqual({ text: 'Look at the dough' });
  run.at(3, eyesDown()).changesNothing(3, eyesDown());
  expect(shown()).toBeNull();
  run.at(4, eyesUp());
  expect(shown()).toEqual({ text: null });
});

test('[EY2] it survives a swap and its undo', () => {
  const run = lesson().open().at(0, start()).at(1, eyesUp('Look')).at(2, swap());
  expect(run.classView().eyesUp).toEqual({ text: 'Look' });
  run.at(2.1, undo()).expectPhase('counting', 1);
  expect(run.classView().eyesUp).toEqual({ text: 'Look' });
});

test('[EY3] in the lobby and the wrap-up, not after the end', () => {
  const run = lesson().rounds(1).open().at(0, eyesUp()).at(1, start()).at(2, swap()).at(3, eyesUp('Clap'));
  expect(run.classView().eyesUp).toEqual({ text: 'Clap' });
  run.at(4, end());
  expect(run.classView().eyesUp).toBeNull();
  expect(run.state.context.eyesUpText).toBeNull();
  run.refused(5, eyesUp(), 'notNow');
  run.changesNothing(5, eyesDown());
});

test('[EN1] end works from every phase and ends countdown, calls and messages', () => {
  lesson().open().at(1, end()).expectPhase('ended', 1);
  const run = lesson()
    .open()
    .at(0, start())
    .at(1, message(toAll, 'one'))
    .at(2, end())
    .expectPhase('ended', 1);
  expect(run.state.context).toMatchObject({ countdown: null, calls: [], messages: [] });
  lesson().open().at(0, start()).at(1, swap()).at(1.5, end()).expectPhase('ended', 2);
  lesson().rounds(1).open().at(0, start()).at(1, swap()).at(2, end()).expectPhase('ended', 1);
});

test('[EN2] a second end changes nothing, not even the undo of the first', () => {
  const run = lesson().open().at(0, start()).at(1, end()).changesNothing(1.1, end());
  run.at(1.15, undo()).expectPhase('counting', 1);
});

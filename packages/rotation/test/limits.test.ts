import { expect, test } from 'vitest';
import { type Group, LIMITS, type SessionEvent, type SessionState } from '../src/index.ts';
import {
  arrive,
  call,
  done,
  eyesUp,
  message,
  setPlace,
  start,
  startRound,
  swap,
  toStudent,
} from './support/events.ts';
import { lesson, minute, type Run } from './support/lesson.ts';

const bytes = (state: SessionState): number => Buffer.byteLength(JSON.stringify(state), 'utf8');

const longId = (letter: string, index: number): string => letter + String(index).padStart(LIMITS.id - 1, '0');

/** Six groups, twelve rounds, sixty students, every id of twelve characters. */
function fullLesson(): Run {
  const groups = Array.from({ length: LIMITS.groups.max }, (_, index): Group => {
    const shapes = [1, 2, 3, 4, 5, 6] as const;
    return { id: longId('g', index), name: `Group ${index}`, shape: shapes[index] ?? 1, place: 'room' };
  });
  const students = Array.from({ length: LIMITS.students }, (_, index) => longId('s', index));
  const plan = lesson()
    .groups(groups)
    .stations({ kind: 'activity', title: 'Work', activity: 'work' })
    .rounds(LIMITS.rounds.max)
    .students(Object.fromEntries(students.map((id, index) => [id, groups[index % 6]?.id ?? null])));
  const run = plan.openWithAll();
  for (const id of students) run.at(0, setPlace(id, 'roomWithoutDevice'));
  return run;
}

/** With the ids of the newest commands at their longest. */
function press(run: Run, minutes: number, event: SessionEvent, count: number): void {
  const key = { device: longId('d', count % 4), id: `command-${count}`.padEnd(24, 'x') };
  run.at(minutes, event, key);
}

test('[LI1] a full session is under 8 KB, from the first round to the undo of the end', () => {
  const run = fullLesson();
  const students = Object.keys(run.state.context.students);
  let largest = 0;
  const measure = () => {
    largest = Math.max(largest, bytes(run.state));
  };
  run.at(0, start());
  for (let number = 1; number <= LIMITS.rounds.max; number += 1) {
    const minutes = number * 10;
    for (const id of students) run.at(minutes, arrive(id, number)).at(minutes, done(id, number));
    run.at(minutes, call(...students)).at(minutes, eyesUp(`${number}`.padEnd(LIMITS.message, '語')));
    for (let count = 0; count < 32; count += 1) {
      const to = toStudent(students[count % 3] ?? '');
      const text = `${count}`.padEnd(LIMITS.message, '語');
      press(run, minutes, { type: 'message', to, text }, number * 32 + count);
    }
    measure();
    if (number === LIMITS.rounds.max) break;
    run.at(minutes + 1, swap()).at(minutes + 1.5, startRound());
    for (const id of students) run.at(minutes + 1.6, arrive(id, number + 1));
  }
  expect(run.state.context.messages).toHaveLength(3);
  expect(run.state.context.calls).toHaveLength(60);
  run.at(130, swap());
  measure();
  expect(largest).toBeGreaterThan(LIMITS.sessionBytes.aim);
  expect(largest).toBeLessThan(LIMITS.sessionBytes.max);
});

test('[LI1] the fullest messages fit as well', () => {
  const run = lesson()
    .students(Object.fromEntries(Array.from({ length: 8 }, (_, index) => [longId('s', index), null])))
    .open();
  for (const id of Object.keys(run.state.context.students))
    run.at(0, message(toStudent(id), 'x'.repeat(200)));
  expect(Buffer.byteLength(JSON.stringify(run.state.context.messages))).toBeLessThan(LIMITS.messagesBytes);
});

test('[LI1] an ordinary class of thirty stays under what a document aims at', () => {
  const ids = Array.from({ length: 30 }, (_, index) => `student${index}`);
  const run = lesson()
    .students(Object.fromEntries(ids.map((id, index) => [id, index % 2 ? 'zoomers' : 'roomers'])))
    .openWithAll();
  run.at(0, start());
  for (const id of ids) run.at(1, arrive(id, 1));
  run.at(2, call(...ids.slice(0, 5))).at(3, message(toStudent('student1'), 'x'.repeat(200)));
  expect(bytes(run.state)).toBeLessThan(LIMITS.sessionBytes.aim / 2);
});

test('[LI2] written and read again, a session goes on as before', () => {
  const play = (reload: (state: SessionState) => SessionState) => {
    const run = lesson().openWithAll().at(0, start(), { device: 'panel', id: 'c1' });
    const steps = [arrive('amara', 1), call('bilal'), eyesUp('Look'), swap(), startRound()];
    for (const [index, step] of steps.entries()) {
      run.state = reload(run.state);
      run.at(1 + index / 10, step);
    }
    return run.state;
  };
  expect(play((state) => JSON.parse(JSON.stringify(state)))).toEqual(play((state) => state));
});

test('[LI2] a document that is not one of ours is our own fault and throws', () => {
  const run = lesson().open();
  run.state = { ...run.state, value: { lesson: 'recess' } };
  expect(() => run.passTo(1)).toThrow('no known phase');
  run.state = { ...run.state, value: null };
  expect(() => run.passTo(minute(1))).toThrow('no known phase');
});

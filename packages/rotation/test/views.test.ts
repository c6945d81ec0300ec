import { expect, test } from 'vitest';
import { boardView, classView, type Group, personalView, teacherView } from '../src/index.ts';
import {
  arrive,
  call,
  done,
  end,
  join,
  message,
  setPlace,
  start,
  swap,
  toAll,
  toGroup,
  toStudent,
} from './support/events.ts';
import { DOOR, LABELS, lesson, seconds } from './support/lesson.ts';

const busy = () => {
  const run = lesson().openWithAll().at(0, start()).at(1, call('amara')).at(1, done('bilal', 1));
  return run.at(2, message(toStudent('chloe'), 'See me')).at(2, message(toAll, 'Five minutes'));
};

test('[VI1] class and board name no student', () => {
  const run = busy();
  const seen = JSON.stringify([run.classView(), run.boardView()]);
  for (const id of Object.keys(run.state.context.students)) expect(seen).not.toContain(id);
  expect(seen).not.toContain('See me');
});

test('[VI2] the class view is that of a class without students, too', () => {
  const alone = lesson().students({}).open().at(0, start()).at(2, message(toAll, 'Five minutes'));
  expect(busy().classView()).toEqual(alone.classView());
});

test('[VI2] it says what every screen needs', () => {
  const run = busy().at(3, message(toGroup('zoomers'), 'Hurry'));
  expect(run.classView()).toEqual({
    ...LABELS,
    phase: 'counting',
    round: 0,
    rounds: 2,
    countdown: run.state.context.countdown,
    warnMs: 120_000,
    groups: [
      {
        ...run.plan.groups[0],
        letter: 'Z',
        station: run.plan.stations[0],
        from: null,
        next: run.plan.stations[1],
      },
      {
        ...run.plan.groups[1],
        letter: 'R',
        station: run.plan.stations[1],
        from: null,
        next: run.plan.stations[0],
      },
    ],
    messages: [
      { to: 'all', text: 'Five minutes' },
      { to: 'zoomers', text: 'Hurry' },
    ],
    eyesUp: null,
    wrapUp: run.plan.wrapUp,
  });
});

test('[VI3] a swap changes no personal view', () => {
  const run = busy();
  const views = () => ['amara', 'bilal', 'dmitri'].map((id) => JSON.stringify(run.personalView(id)));
  const before = views();
  run.at(20, swap());
  expect(views()).toEqual(before);
  run.passTo(22);
  expect(views()).toEqual(before);
});

test('[VI3] but for a message to that student', () => {
  const run = busy();
  const before = run.personalView('chloe');
  expect(before?.message).toBe('See me');
  run.at(20, swap());
  expect(run.personalView('chloe')).toEqual({ ...before, message: null });
});

test('[VI4] counts in the lobby, and the absent are not counted', () => {
  const run = lesson().open().at(0, join('amara')).at(0, setPlace('dmitri', 'absent'));
  expect(run.boardView().counts).toEqual([
    { group: 'zoomers', of: 2, here: 1, done: 0 },
    { group: 'roomers', of: 1, here: 0, done: 0 },
  ]);
});

test('[VI4] counts in a round, and who finished once has finished', () => {
  const run = busy().at(5, arrive('chloe', 1)).at(20, swap()).passTo(22);
  run.at(22, arrive('amara', 2)).at(23, done('chloe', 2));
  expect(run.boardView().counts).toEqual([
    { group: 'zoomers', of: 2, here: 1, done: 1 },
    { group: 'roomers', of: 2, here: 1, done: 1 },
  ]);
  expect(run.boardView().door).toBe(DOOR);
});

test('[VI5] letters are the first of the name, or the next that is free', () => {
  const named = (...names: string[]) =>
    lesson()
      .groups(names.map((name, index): Group => ({ id: `g${index}`, name, shape: 1, place: 'room' })))
      .open()
      .classView()
      .groups.map((group) => group.letter);
  expect(named('Zoomers', 'Roomers')).toEqual(['Z', 'R']);
  expect(named('Reds', 'Roses', 'Owls')).toEqual(['R', 'S', 'O']);
  expect(named('ärzte', 'The owls', 'tea')).toEqual(['Ä', 'T', 'E']);
  expect(named('A', 'A', '!')).toEqual(['A', '2', '3']);
  expect(named('狐', '狐狸')).toEqual(['狐', '狸']);
});

test('[VI6] the board shows how long the last swap took and how much faster it was', () => {
  const run = lesson().rounds(4).students({ amara: 'zoomers' }).openWithAll().at(0, start());
  expect(run.boardView().swap).toBeNull();
  run.at(20, swap());
  expect(run.boardView().swap).toBeNull();
  run.at(20 + seconds(50), arrive('amara', 2));
  expect(run.boardView().swap).toEqual({ readyMs: 50_000, fasterMs: null });
  run.at(40, swap()).at(40 + seconds(30), arrive('amara', 3));
  expect(run.boardView().swap).toEqual({ readyMs: 30_000, fasterMs: 20_000 });
  run.at(60, swap()).at(60 + seconds(40), arrive('amara', 4));
  expect(run.boardView().swap).toEqual({ readyMs: 40_000, fasterMs: null });
  expect(run.at(80, swap()).teacherView().swap).toEqual({ readyMs: 40_000, fasterMs: null });
});

test('[VI7] rows are in the order of the register, for students of the session', () => {
  const run = busy();
  const rows = run.teacherView(['dmitri', 'stranger', 'amara', 'chloe', 'bilal']).students;
  expect(rows.map((row) => row.id)).toEqual(['dmitri', 'amara', 'chloe', 'bilal']);
  expect(rows[3]).toEqual({
    id: 'bilal',
    name: 'BILAL',
    group: 'zoomers',
    place: 'room',
    joined: true,
    called: false,
    arrived: true,
    done: true,
    presence: { state: 'never' },
  });
});

test('[VI8] the teacher sees people, knocks and the undo', () => {
  const run = busy()
    .at(20, swap())
    .at(20.05, message(toStudent('chloe'), 'Hurry'));
  const knock = { id: 'k1', typed: 'Theo B', student: null, kind: 'name' } as const;
  const view = teacherView(run.plan, run.state, LABELS, DOOR, {
    roster: [{ id: 'amara', name: 'Amara' }],
    presence: (id) => ({ state: 'here', front: true, seen: id === 'amara' ? 1 : null }),
    knocks: [knock],
    connected: 22,
  });
  expect(view).toMatchObject({
    class: run.classView(),
    messages: [{ student: 'chloe', text: 'Hurry' }],
    counts: run.boardView().counts,
    undo: { of: 'swap' },
    knocks: [knock],
    connected: 22,
    door: DOOR,
  });
  expect(view.students[0]?.presence).toEqual({ state: 'here', front: true, seen: 1 });
  expect(run.at(30, end()).teacherView().undo?.of).toBe('end');
});

test('[VI9] there is no personal view of a stranger', () => {
  const run = busy();
  expect(personalView(run.state, 'stranger', 'Theo')).toBeNull();
  expect(personalView(run.state, 'constructor', 'Theo')).toBeNull();
  expect(personalView(run.state, 'bilal', 'Bilal')).toEqual({
    id: 'bilal',
    name: 'Bilal',
    group: 'zoomers',
    place: 'room',
    joined: true,
    called: false,
    arrived: [0],
    done: [0],
    message: null,
  });
});

test('[VI1] views are plain JSON', () => {
  const run = busy();
  for (const view of [
    classView(run.plan, run.state, LABELS),
    boardView(run.plan, run.state, LABELS, DOOR),
    run.teacherView(),
    run.personalView('amara'),
  ]) {
    expect(JSON.parse(JSON.stringify(view))).toEqual(view);
  }
});

import { expect, test } from 'vitest';
import {
  arrive,
  call,
  done,
  end,
  join,
  leave,
  markArrived,
  move,
  saysPlace,
  setPlace,
  start,
  swap,
} from './support/events.ts';
import { lesson } from './support/lesson.ts';

const inRound = () => lesson().openWithAll().at(0, start());

test('[AR1] each round has its own roll', () => {
  const run = inRound().at(1, arrive('amara', 1)).at(1, arrive('chloe', 1));
  expect([run.count('zoomers')?.here, run.count('roomers')?.here]).toEqual([1, 1]);
  run.at(20, swap());
  expect([run.count('zoomers')?.here, run.count('roomers')?.here]).toEqual([0, 0]);
  run.at(20.5, arrive('amara', 2));
  expect(run.student('amara').arrived).toEqual([0, 1]);
  expect(run.count('zoomers')?.here).toBe(1);
});

test('[AR2] again, or for a round that is over, changes nothing', () => {
  const run = inRound().at(1, arrive('amara', 1)).changesNothing(2, arrive('amara', 1)).at(20, swap());
  run.changesNothing(20.5, arrive('bilal', 1)).changesNothing(20.5, done('bilal', 1)).passTo(22);
  run.at(23, swap()).changesNothing(24, arrive('bilal', 2)).changesNothing(24, done('bilal', 2));
  run.at(25, end()).changesNothing(25, arrive('bilal', 1));
});

test('[AR3] nobody arrives in a round that has not begun', () => {
  const run = lesson().openWithAll().changesNothing(0, arrive('amara', 1)).at(0, start());
  run.refused(1, arrive('amara', 2), 'notNow');
  run.refused(1, done('amara', 2), 'notNow');
});

test('[AR4] nobody arrives who is not here, or has nowhere to arrive', () => {
  const run = lesson().students({ amara: 'zoomers', bilal: 'zoomers', elif: null }).open();
  run.at(0, join('elif')).at(0, join('bilal')).at(0, start()).at(1, setPlace('bilal', 'absent'));
  run.refused(1, arrive('amara', 1), 'notNow');
  run.refused(1, done('bilal', 1), 'notNow');
  run.refused(1, arrive('nobody', 1), 'notFound');
  run.changesNothing(1, arrive('elif', 1)).changesNothing(1, done('elif', 1));
});

test('[AR5] done is done and arrived, at an activity', () => {
  const run = inRound().at(10, done('amara', 1)).changesNothing(10, done('chloe', 1));
  expect(run.student('amara')).toMatchObject({ arrived: [0], done: [0] });
  expect(run.count('zoomers')).toEqual({ group: 'zoomers', of: 2, here: 1, done: 1 });
  expect(run.row('amara')?.done).toBe(true);
  expect(run.at(20, swap()).row('amara')?.done).toBe(false);
  expect(run.count('zoomers')?.done).toBe(1);
});

test('[AR6] the teacher marks students as here: in the lobby they come in', () => {
  const run = lesson().open().at(0, setPlace('bilal', 'absent')).at(0, markArrived('amara', 'bilal'));
  expect(run.student('amara')).toMatchObject({ joined: true, arrived: [] });
  expect(run.student('bilal')).toMatchObject({ joined: false, place: 'absent' });
  run.refused(0, markArrived('nobody', 'chloe'), 'notFound');
  expect(run.student('chloe').joined).toBe(false);
});

test('[AR6] in a round they come in and arrive', () => {
  const run = lesson().open().at(0, setPlace('bilal', 'absent')).at(0, start());
  run.at(1, markArrived('amara', 'bilal'));
  expect(run.student('amara')).toMatchObject({ joined: true, arrived: [0] });
  expect(run.student('bilal')).toMatchObject({ joined: false, arrived: [] });
  run.at(20, swap()).at(20.5, markArrived('amara'));
  expect(run.student('amara').arrived).toEqual([0, 1]);
});

test('[AR6] not after the last round', () => {
  const run = lesson().rounds(1).open().at(0, start()).at(1, swap());
  run.refused(2, markArrived('amara'), 'notNow');
});

test('[AR7] a student without a device is here and arrived without a tap', () => {
  const run = lesson().open().at(0, setPlace('chloe', 'roomWithoutDevice'));
  expect(run.row('chloe')?.arrived).toBe(true);
  expect(run.count('roomers')?.here).toBe(1);
  run.at(0, start()).at(20, swap());
  expect(run.row('chloe')?.arrived).toBe(true);
  expect(run.count('roomers')?.here).toBe(1);
});

test('[AR8] at a break everybody who is here has arrived', () => {
  const run = lesson().cell(1, 'roomers', { kind: 'break', title: 'Rest' }).open();
  run.at(0, join('chloe')).at(0, start());
  expect(run.count('roomers')).toMatchObject({ of: 2, here: 1 });
  expect([run.row('chloe')?.arrived, run.row('dmitri')?.arrived]).toEqual([true, false]);
});

test('[AR9] leaving takes the present arrival away, but not the last roll', () => {
  const run = inRound().at(1, arrive('amara', 1)).at(2, leave('amara'));
  expect(run.student('amara')).toMatchObject({ joined: false, arrived: [] });
  run.at(20, swap()).passTo(22).at(22, arrive('bilal', 2)).at(23, swap()).at(24, leave('bilal'));
  expect(run.student('bilal')).toMatchObject({ joined: false, arrived: [1] });
});

test('[PL1] the teacher sets any place until the end', () => {
  const run = lesson().open().at(0, setPlace('amara', 'remote')).at(0, start());
  run.at(1, setPlace('amara', 'room')).changesNothing(2, setPlace('amara', 'room'));
  expect(run.student('amara').place).toBe('room');
  run.refused(3, setPlace('nobody', 'room'), 'notFound');
});

test('[PL2] a student says the place in the lobby', () => {
  const run = lesson().open().at(0, join('amara')).at(0, saysPlace('amara', 'remote'));
  run.at(0, saysPlace('amara', 'room'));
  expect(run.student('amara').place).toBe('room');
});

test('[PL2] or on coming late; after that it is the teacher’s', () => {
  const run = lesson().open().at(0, start()).at(5, join('amara')).at(5, saysPlace('amara', 'remote'));
  expect(run.student('amara').place).toBe('remote');
  run.changesNothing(6, saysPlace('amara', 'remote'));
  run.refused(6, saysPlace('amara', 'room'), 'notNow');
});

test('[PL2] a student cannot say to be absent or without a device', () => {
  const run = lesson().open().at(0, join('amara'));
  run.refused(0, saysPlace('amara', 'absent'), 'notNow');
  run.refused(0, saysPlace('amara', 'roomWithoutDevice'), 'notNow');
});

test('[PL3] who is marked absent has left and is not counted', () => {
  const run = inRound().at(1, arrive('amara', 1)).at(1, call('amara')).at(2, setPlace('amara', 'absent'));
  expect(run.student('amara')).toMatchObject({ joined: false, arrived: [], group: 'zoomers' });
  expect(run.count('zoomers')).toMatchObject({ of: 1, here: 0 });
  expect(run.row('amara')?.arrived).toBe(false);
  run.expectCalled();
});

test('[PL4] a move is all or nothing', () => {
  const run = inRound();
  run.refused(1, move('roomers', 'amara', 'nobody'), 'notFound');
  run.refused(1, move('owls', 'amara'), 'notFound');
  run.at(1, move('roomers', 'amara', 'bilal')).at(2, move(null, 'chloe'));
  expect(['amara', 'bilal', 'chloe'].map((id) => run.student(id).group)).toEqual([
    'roomers',
    'roomers',
    null,
  ]);
});

test('[PL5] to one’s own group nothing changes; a group may be emptied', () => {
  const run = inRound()
    .changesNothing(1, move('zoomers', 'amara'))
    .at(2, move('roomers', 'amara', 'bilal'));
  expect(run.count('zoomers')).toMatchObject({ of: 0, here: 0 });
});

test('[PL6] who moves to another station arrives there anew', () => {
  const run = inRound().at(1, done('amara', 1)).at(1, arrive('chloe', 1)).at(2, move('roomers', 'amara'));
  expect(run.student('amara')).toMatchObject({ arrived: [], done: [] });
  run.at(2, move(null, 'chloe'));
  expect(run.student('chloe').arrived).toEqual([]);
});

test('[PL6] who moves to the same station stays arrived', () => {
  const run = lesson().cell(1, 'zoomers', { kind: 'live', title: 'Together' }).openWithAll().at(0, start());
  run.at(1, arrive('amara', 1)).at(2, move('roomers', 'amara'));
  expect(run.student('amara')).toMatchObject({ arrived: [0], group: 'roomers' });
});

test('[PL6] earlier rounds stay as they were', () => {
  const run = inRound().at(1, done('amara', 1)).at(20, swap()).at(20.5, move('roomers', 'amara'));
  expect(run.student('amara')).toMatchObject({ arrived: [0], done: [0] });
});

test('[PL7] after the end places and groups stay', () => {
  const run = inRound().at(1, end());
  run.refused(2, move('roomers', 'amara'), 'notNow');
  run.refused(2, setPlace('amara', 'absent'), 'notNow');
  run.refused(2, saysPlace('amara', 'remote'), 'notNow');
});

test('[PL7] in the wrap-up they can still change', () => {
  const run = lesson().rounds(1).openWithAll().at(0, start()).at(1, swap());
  run.at(2, move('roomers', 'amara')).at(2, setPlace('bilal', 'absent'));
  expect(run.count('zoomers')?.of).toBe(0);
});

test('[LA1] a listed student keeps the group at any moment', () => {
  const run = lesson().open().at(0, start()).at(20, swap()).at(20.5, join('amara', 'remote'));
  expect(run.student('amara')).toMatchObject({ group: 'zoomers', place: 'remote', joined: true });
  run.passTo(30).at(31, swap()).at(32, join('bilal'));
  expect(run.student('bilal')).toMatchObject({ group: 'zoomers', joined: true });
});

test('[LA2] an unlisted one has no group, and there is room for 60', () => {
  const run = lesson().open().at(0, start()).at(1, join('elif', 'room'));
  expect(run.student('elif')).toEqual({ group: null, place: 'room', joined: true, arrived: [], done: [] });
  for (let index = 0; index < 55; index += 1) run.at(2, join(`guest${index}`));
  run.refused(3, join('late'), 'limit');
  run.at(3, join('amara'));
});

test('[LA2] where the whole class is one group, it is theirs at once', () => {
  const everyone = { id: 'everyone', name: 'Everyone', shape: 1, place: 'room' } as const;
  const run = lesson().groups([everyone]).students({ amara: 'everyone' }).open().at(0, start());
  run.at(1, join('elif', 'remote')).at(2, arrive('elif', 1));
  expect(run.student('elif')).toMatchObject({ group: 'everyone', place: 'remote', arrived: [0] });
});

test('[LA3] coming in again changes only a place that was not known', () => {
  const run = lesson().open().at(0, join('amara')).changesNothing(1, join('amara'));
  run
    .at(2, join('amara', 'room'))
    .changesNothing(3, join('amara', 'remote'))
    .changesNothing(3, join('amara'));
  expect(run.student('amara').place).toBe('room');
});

test('[LA4] who was absent and comes in is absent no longer', () => {
  const run = lesson().open().at(0, setPlace('amara', 'absent')).at(0, start()).at(5, join('amara'));
  expect(run.student('amara')).toMatchObject({ place: null, joined: true });
  run.at(6, saysPlace('amara', 'room')).at(7, join('bilal', 'absent'));
  expect(run.student('bilal')).toMatchObject({ place: null, joined: true });
});

test('[LA5] who left may come in again', () => {
  const run = inRound().at(1, leave('amara')).changesNothing(1, leave('amara')).at(2, join('amara'));
  expect(run.student('amara')).toMatchObject({ joined: true, group: 'zoomers', place: 'room' });
  run.refused(3, leave('nobody'), 'notFound');
});

test('[LA6] nobody comes in after the end', () => {
  const run = lesson().open().at(0, end());
  run.refused(1, join('amara'), 'notNow');
});

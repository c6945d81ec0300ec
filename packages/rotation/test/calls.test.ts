import { expect, test } from 'vitest';
import { call, end, join, leave, release, setPlace, start, startRound, swap } from './support/events.ts';
import { lesson } from './support/lesson.ts';

const inRound = () => lesson().openWithAll().at(0, start());

test('[CA1] a call lasts across swaps until it is released', () => {
  const run = inRound().at(1, call('amara', 'dmitri')).expectCalled('amara', 'dmitri').at(20, swap());
  run.expectCalled('amara', 'dmitri').passTo(22).at(22, call('bilal'));
  run.expectCalled('amara', 'dmitri', 'bilal').at(23, release('dmitri', 'amara')).expectCalled('bilal');
  expect(run.personalView('bilal')?.called).toBe(true);
  expect(run.row('amara')?.called).toBe(false);
});

test('[CA2] a call is all or nothing', () => {
  const run = lesson().open().at(0, join('amara')).at(0, join('bilal')).at(0, setPlace('bilal', 'absent'));
  run.at(0, start());
  run.refused(1, call('amara', 'bilal'), 'absent');
  run.refused(1, call('amara', 'chloe'), 'absent');
  run.refused(1, call('amara', 'nobody'), 'notFound');
  run.refused(1, call('constructor'), 'notFound');
  run.expectCalled();
});

test('[CA2] who is in the room without a device can be called', () => {
  const run = lesson().open().at(0, setPlace('chloe', 'roomWithoutDevice')).at(0, start());
  run.at(1, call('chloe')).expectCalled('chloe');
});

test('[CA3] who is called already, or live already, may be in a call', () => {
  const run = inRound().at(1, call('amara')).at(2, call('amara', 'chloe')).expectCalled('amara', 'chloe');
  run.changesNothing(3, call('chloe')).at(20, swap()).expectCalled('amara', 'chloe');
  run.expectStation('roomers', 'activity');
});

test('[CA4] leaving and being marked absent end a call', () => {
  const run = inRound()
    .at(1, call('amara', 'bilal', 'chloe'))
    .at(2, leave('amara'));
  run.expectCalled('bilal', 'chloe').at(3, setPlace('chloe', 'absent')).expectCalled('bilal');
  run.changesNothing(4, release('dmitri'));
});

test('[CA4] the wrap-up and the end do', () => {
  const run = inRound().at(1, swap()).at(1.5, startRound()).at(2, call('amara')).at(20, swap());
  run.expectPhase('wrapUp', 2).expectCalled();
  inRound().at(1, call('amara')).at(2, end()).expectCalled();
});

test('[CA5] calls are for rounds and changeovers', () => {
  const run = lesson().openWithAll();
  run.refused(0, call('amara'), 'notNow');
  run.at(0, start()).at(1, swap()).at(1.5, call('amara')).expectCalled('amara').at(3, swap());
  run.refused(4, call('amara'), 'notNow');
  run.at(4, end());
  run.refused(4, call('amara'), 'notNow');
});

test('[CA6] a call touches neither time nor groups nor the roll', () => {
  const run = inRound();
  const before = run.state.context;
  run.at(1, call('amara'));
  expect(run.state.context).toEqual({ ...before, calls: ['amara'], lastAt: run.state.context.lastAt });
});

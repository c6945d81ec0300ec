import { expect, test } from 'vitest';
import { LIMITS } from '../src/index.ts';
import { call, eyesDown, eyesUp, message, pause, release, start, swap, toAll } from './support/events.ts';
import { lesson } from './support/lesson.ts';

const key = (id: string, device = 'panel') => ({ device, id });

test('[ID1] a command sent again is applied once', () => {
  const run = lesson().openWithAll().at(0, start(), key('c1')).at(1, call('amara'), key('c2'));
  run.at(2, release('amara'), key('c3')).changesNothing(3, call('amara'), key('c2')).expectCalled();
});

test('[ID1] and is not refused, whatever the phase is by then', () => {
  const run = lesson()
    .open()
    .at(0, start(), key('c1'))
    .at(5, swap({ phase: 'round', round: 0 }), key('c2'));
  run.changesNothing(5.5, swap({ phase: 'round', round: 0 }), key('c2'));
  run.passTo(40).changesNothing(40, start({ phase: 'lobby', round: 0 }), key('c1'));
});

test('[ID1] the same id of another device is another command', () => {
  const run = lesson().openWithAll().at(0, start(), key('c1')).at(1, call('amara'), key('c1', 'phone'));
  run.expectCalled('amara');
});

test('[ID1] what time brings, it brings all the same', () => {
  const run = lesson().open().at(0, start(), key('c1'));
  const { changed, refusal } = run.apply(21, start({ phase: 'lobby', round: 0 }), key('c1'));
  expect([changed, refusal]).toEqual([true, null]);
  run.expectPhase('timeUp', 1);
});

test('[ID2] the eight newest ids of a device are kept', () => {
  const run = lesson().open();
  for (let index = 0; index < 10; index += 1) run.at(0, message(toAll, `m${index}`), key(`c${index}`));
  expect(run.state.applied).toEqual({ panel: ['c2', 'c3', 'c4', 'c5', 'c6', 'c7', 'c8', 'c9'] });
});

test('[ID2] of the last four devices', () => {
  const run = lesson().open();
  for (const [index, device] of ['a', 'b', 'c', 'd', 'a', 'e'].entries()) {
    run.at(0, message(toAll, `m${index}`), key(`c${index}`, device));
  }
  expect(Object.keys(run.state.applied).sort()).toEqual(['a', 'c', 'd', 'e']);
  expect(run.state.applied.a).toEqual(['c0', 'c4']);
  expect(Object.keys(run.state.applied)).toHaveLength(LIMITS.appliedDevices);
});

test('[ID2] a device heard of again pushes no other out', () => {
  const run = lesson().open();
  for (const [index, device] of ['a', 'b', 'c', 'd', 'c'].entries()) {
    run.at(0, message(toAll, `m${index}`), key(`c${index}`, device));
  }
  expect(Object.keys(run.state.applied).sort()).toEqual(['a', 'b', 'c', 'd']);
});

test('[ID3] what is refused or changes nothing keeps no id', () => {
  const run = lesson().open().at(0, start()).changesNothing(1, eyesDown(), key('c1'));
  expect(run.apply(1, start(), key('c2')).refusal?.code).toBe('notNow');
  expect(run.state.applied).toEqual({});
  run.at(2, eyesUp(), key('c1'));
  expect(run.state.applied).toEqual({ panel: ['c1'] });
});

test('[ID4] an event that changes nothing gives back the very same state', () => {
  const run = lesson().openWithAll().at(0, start()).at(1, pause());
  run.changesNothing(2, pause()).changesNothing(2, release('amara')).changesNothing(2, eyesDown());
});

test('[ID1] a device called like a built-in property is a device like any other', () => {
  const run = lesson().open().at(0, start(), key('c1', 'constructor'));
  run.changesNothing(1, start({ phase: 'lobby', round: 0 }), key('c1', 'constructor'));
});

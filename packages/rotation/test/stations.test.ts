import { expect, test } from 'vitest';
import { stationAt } from '../src/index.ts';
import { start, swap } from './support/events.ts';
import { lesson } from './support/lesson.ts';

test('[ST1] the groups go round the stations', () => {
  const { plan } = lesson().rounds(3);
  const kinds = [0, 1, 2].map((round) => plan.groups.map((group) => stationAt(plan, group.id, round).kind));
  expect(kinds).toEqual([
    ['activity', 'live'],
    ['live', 'activity'],
    ['activity', 'live'],
  ]);
});

test('[ST1] with three stations every group meets each of them', () => {
  const { plan } = lesson()
    .rounds(3)
    .stations(
      { kind: 'activity', title: 'A', activity: 'a' },
      { kind: 'live', title: 'L' },
      { kind: 'break', title: 'B' },
    );
  const titles = plan.groups.map((group) => [0, 1, 2].map((round) => stationAt(plan, group.id, round).title));
  expect(titles).toEqual([
    ['A', 'L', 'B'],
    ['L', 'B', 'A'],
  ]);
});

test('[ST2] a cell says otherwise for its own group and round alone', () => {
  const { plan } = lesson().rounds(2).cell(2, 'zoomers', { kind: 'break', title: 'Rest' });
  expect(stationAt(plan, 'zoomers', 1).title).toBe('Rest');
  expect(stationAt(plan, 'zoomers', 0).kind).toBe('activity');
  expect(stationAt(plan, 'roomers', 1).kind).toBe('activity');
});

test('[ST2] a group called like a built-in property has no cell by accident', () => {
  const { plan } = lesson()
    .groups([{ id: 'constructor', name: 'Builders', shape: 1, place: 'room' }])
    .cell(1, 'other', { kind: 'break', title: 'Rest' });
  expect(stationAt(plan, 'constructor', 0).kind).toBe('activity');
});

test('[ST1] an unknown group or round is our own fault and throws', () => {
  const { plan } = lesson();
  expect(() => stationAt(plan, 'nobody', 0)).toThrow();
  expect(() => stationAt(plan, 'zoomers', 2)).toThrow();
});

test('[ST3] the lobby shows where a group starts', () => {
  lesson().open().expectStation('zoomers', 'activity').expectStation('roomers', 'live');
});

test('[ST4] a changeover says from where and to where', () => {
  const run = lesson().openWithAll().at(0, start());
  expect(run.group('zoomers')?.from).toBeNull();
  run.at(20, swap()).expectPhase('changeover', 2).expectStation('zoomers', 'live');
  expect(run.group('zoomers')?.from?.kind).toBe('activity');
  run.passTo(21).expectPhase('counting', 2).expectStation('zoomers', 'live');
  expect(run.group('zoomers')?.from).toBeNull();
});

test('[ST5] next is where the next swap leads, or nothing before the wrap-up', () => {
  const run = lesson().open();
  expect(run.group('zoomers')?.next?.kind).toBe('live');
  run.at(0, start());
  expect(run.group('zoomers')?.next?.kind).toBe('live');
  run.at(20, swap());
  expect(run.group('zoomers')?.next).toBeNull();
});

test('[ST6] after the last round no group has a station', () => {
  const run = lesson().rounds(1).open().at(0, start()).at(20, swap());
  run.expectPhase('wrapUp', 1).expectStation('zoomers', null);
  expect(run.group('zoomers')?.next).toBeNull();
});

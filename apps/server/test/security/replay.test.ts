import { expect, onTestFinished, test } from 'vitest';
import { openWorld, type World } from './world.ts';

const MINUTES = 60_000;
const seen = (phase: string, round: number) => ({ seen: { phase, round } });

async function counting(): Promise<World> {
  const world = await openWorld({ step: 250 });
  onTestFinished(() => world.close());
  await world.enter('counting');
  return world;
}

test('[T22] a swap that comes ten minutes late, for a round that has passed, swaps nothing', async () => {
  const world = await counting();
  const line = await world.line('owner');
  const swap = { id: 'tapped', ...seen('round', 0) };
  expect((await line.send('swap', { ...swap, id: 'other' })).refused).toBeNull();
  expect((await line.send('startRound', { id: 'next', ...seen('changeover', 1) })).refused).toBeNull();
  world.pass(10 * MINUTES);
  const before = world.fingerprint();
  expect((await line.send('swap', swap)).refused).toBe('alreadyDone');
  expect(world.fingerprint()).toBe(before);
  line.socket.terminate();
});

test('[T22] one that says nothing of what was seen, or of another phase, is refused', async () => {
  const world = await counting();
  const line = await world.line('owner');
  const before = world.fingerprint();
  expect((await line.send('swap', { id: 'a' })).refused).toBe('badInput');
  for (const odd of [seen('lobby', 0), seen('changeover', 1), seen('round', 3), seen('wrapUp', 3)]) {
    expect((await line.send('swap', { id: 'b', ...odd })).refused).not.toBeNull();
  }
  expect(world.fingerprint()).toBe(before);
  line.socket.terminate();
});

test('[T22] the same command again, at once or on another connection of the device, is done once', async () => {
  const world = await counting();
  const line = await world.line('owner');
  const more = { id: 'once', ...seen('round', 0), ms: 60_000 };
  const both = await Promise.all([line.send('addTime', more), line.send('addTime', more)]);
  expect(both.map(({ refused }) => refused)).toEqual([null, null]);
  const after = world.fingerprint();
  line.socket.terminate();
  const again = await world.line('owner');
  expect((await again.send('addTime', more)).refused).toBeNull();
  expect(world.fingerprint()).toBe(after);
  const other = await world.line('coTeacher');
  expect((await other.send('addTime', more)).refused).toBeNull();
  expect(world.fingerprint()).not.toBe(after);
  for (const one of [again, other]) one.socket.terminate();
});

test('[T5] a student who sends what a teacher may is refused, and what is sent for another is not read', async () => {
  const world = await counting();
  const line = await world.line('student');
  const before = world.fingerprint();
  const [classmate = ''] = world.here.students;
  for (const [name, input] of [
    ['swap', { id: '1', ...seen('round', 0) }],
    ['end', { id: '2' }],
    ['message', { id: '3', to: { kind: 'all' }, text: 'No school tomorrow' }],
    ['admit', { id: '4', knock: 'nosuch11', student: classmate, letIn: true }],
    ['eyesUp', { id: '5', on: true, text: 'Me' }],
    ['move', { id: '6', students: [classmate], group: null }],
  ] as const) {
    expect([name, (await line.send(name, input)).refused]).toEqual([name, 'notAllowed']);
  }
  for (const name of ['arrive', 'done', 'leave', 'setPlace', 'presence']) {
    expect((await line.send(name, { student: classmate, round: 0, place: 'room' })).refused).toBe('badInput');
  }
  expect(world.fingerprint()).toBe(before);
  line.socket.terminate();
});

import type { Connection } from '@flipflop/client';
import type { Ack } from '@flipflop/protocol';
import type { ClassView, PersonalView, Phase } from '@flipflop/rotation';
import { expect, test } from 'vitest';
import { habitOf } from '../../src/crowd/habits.ts';
import { type HabitName, startCrowd } from '../../src/index.ts';

type Sent = readonly [name: string, body: unknown];

/** Time that stands still until it is moved. */
function createTime() {
  let now = 0;
  const waiting = new Set<{ readonly at: number; readonly run: () => void }>();
  const nothingLeft = () => new Promise((resolve) => setImmediate(resolve));
  return {
    waiting,
    after(ms: number, run: () => void) {
      const timer = { at: now + ms, run };
      waiting.add(timer);
      return () => waiting.delete(timer);
    },
    async pass(ms: number) {
      const end = now + ms;
      for (;;) {
        await nothingLeft();
        const [next] = [...waiting].filter(({ at }) => at <= end).sort((one, other) => one.at - other.at);
        if (next === undefined) break;
        waiting.delete(next);
        now = next.at;
        next.run();
      }
      now = end;
    },
  };
}

function createScreen<View>() {
  let view: View | undefined;
  const listeners = new Set<() => void>();
  return {
    store: {
      get: () => view,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    },
    show(next: View) {
      view = next;
      for (const listener of listeners) listener();
    },
  };
}

const GROUP = {
  id: 'a',
  name: 'Zoomers',
  shape: 1,
  place: 'remote',
  letter: 'Z',
  from: null,
  next: null,
} as const;

const viewIn = (phase: Phase, round = 0): ClassView => ({
  phase,
  round,
  rounds: 2,
  countdown: phase === 'counting' ? { kind: 'running', endsAt: 0, totalMs: 60_000 } : null,
  warnMs: 0,
  groups: [{ ...GROUP, station: { kind: 'activity', title: 'Shape and boil', activity: 'x' } }],
  messages: [],
  eyesUp: null,
  wrapUp: { text: '', minutes: 0 },
  className: 'Baking',
  teacherName: 'Ms Okafor',
  lessonTitle: 'Bagels',
  content: 'r1',
});

const ME: PersonalView = {
  id: 's1',
  name: 'Amara',
  group: 'a',
  place: null,
  joined: true,
  called: false,
  arrived: [],
  done: [],
  message: null,
};

interface Line {
  joins: number;
  opened: number;
  closed: number;
}

type Screen<View> = ReturnType<typeof createScreen<View>>;

/** A connection to what the test writes on the two screens. */
function connectTo(
  classView: Screen<ClassView>,
  own: Screen<PersonalView>,
  sent: Sent[],
  line: Line,
): Connection {
  line.opened += 1;
  const still = <Value>(value: Value) => ({ get: () => value, subscribe: () => () => {} });
  return {
    status: still({ state: 'online' }),
    views: {
      classView: classView.store,
      personalView: own.store,
      boardView: still(undefined),
      teacherView: still(undefined),
    },
    clock: { now: () => 0, synced: () => false, spread: () => Infinity, add: () => {}, reset: () => {} },
    clockReadings: still(0),
    goodbye: still(null),
    async send(name: string, body: unknown): Promise<Ack> {
      sent.push([name, body]);
      return { ok: true };
    },
    page: { isFront: () => true, onFrontChange: () => () => {}, onNetworkBack: () => () => {} },
    retryNow: () => {},
    close: () => {
      line.closed += 1;
    },
  };
}

/** One student of a habit, on a screen that the test writes on. */
function oneOf(habit: HabitName, speed = 1) {
  const time = createTime();
  const sent: Sent[] = [];
  const faults: unknown[] = [];
  const screen = createScreen<ClassView>();
  const own = createScreen<PersonalView>();
  const line: Line = { joins: 0, opened: 0, closed: 0 };
  const crowd = startCrowd([{ name: 'Amara', card: '#card=x', place: 'remote', habit }], {
    join: async () => {
      line.joins += 1;
      return { connect: () => connectTo(screen, own, sent, line) };
    },
    speed,
    timers: time,
    chance: () => 0.5,
    onFault: (fault) => faults.push(fault),
  });
  return { time, sent, screen, own, line, crowd, faults };
}

test('a steady student comes in, says the place once, and arrives in each round', async () => {
  const { time, sent, screen, own, faults } = oneOf('steady');
  screen.show(viewIn('lobby'));
  own.show(ME);
  await time.pass(20_000);
  own.show({ ...ME, place: 'remote' });
  expect(sent).toEqual([['setPlace', { place: 'remote' }]]);
  screen.show(viewIn('counting'));
  await time.pass(12_000);
  expect(sent.slice(1)).toEqual([
    ['presence', { front: true, seen: 0 }],
    ['arrive', { round: 0 }],
  ]);
  screen.show(viewIn('counting', 1));
  await time.pass(12_000);
  expect(sent.slice(3)).toEqual([
    ['presence', { front: true, seen: 1 }],
    ['arrive', { round: 1 }],
  ]);
  expect(faults).toEqual([]);
});

test('a quick student is done before the round is over, a slow one is not', async () => {
  for (const [habit, isDone] of [
    ['quick', true],
    ['slow', false],
  ] as const) {
    const { time, sent, screen, own } = oneOf(habit);
    screen.show(viewIn('counting'));
    own.show(ME);
    await time.pass(120_000);
    expect([habit, sent.some(([name]) => name === 'done')]).toEqual([habit, isDone]);
  }
});

test('at twenty times the speed they come twenty times sooner', async () => {
  const { time, line } = oneOf('steady', 20);
  await time.pass(1_000);
  expect(line.joins).toBe(1);
});

test('one without a device never comes', async () => {
  const { time, line } = oneOf('noDevice');
  await time.pass(600_000);
  expect(line.joins).toBe(0);
});

test('one whose Wi-Fi goes is back on the same device', async () => {
  const { time, line, screen, own } = oneOf('lostWifi');
  screen.show(viewIn('counting'));
  own.show(ME);
  await time.pass(200_000);
  expect(line).toEqual({ joins: 1, opened: 2, closed: 1 });
});

test('a late one waits until the others see that the lesson has begun', async () => {
  const time = createTime();
  const screen = createScreen<ClassView>();
  const joined: string[] = [];
  const own = createScreen<PersonalView>();
  const line: Line = { joins: 0, opened: 0, closed: 0 };
  own.show(ME);
  screen.show(viewIn('lobby'));
  startCrowd(
    (['quick', 'late'] as const).map((habit) => ({ name: habit, card: '', place: 'room', habit })),
    {
      join: async ({ name }) => {
        joined.push(name);
        return { connect: () => connectTo(screen, own, [], line) };
      },
      speed: 1,
      timers: time,
      chance: () => 0.5,
      onFault: () => {},
    },
  );
  await time.pass(600_000);
  expect(joined).toEqual(['quick']);
  screen.show(viewIn('counting'));
  await time.pass(120_000);
  expect(joined).toEqual(['quick', 'late']);
});

test('a crowd that is stopped leaves no connection and no timer', async () => {
  const { time, line, screen, own, crowd } = oneOf('lostWifi');
  screen.show(viewIn('counting'));
  own.show(ME);
  await time.pass(15_000);
  await crowd.stop();
  expect(time.waiting.size).toBe(0);
  expect(line.closed).toBe(line.opened);
});

test('in a class of 24 one child has no device, and two lose their Wi-Fi', () => {
  const habits = Array.from({ length: 24 }, (_, number) => habitOf(number));
  expect(habits.filter((habit) => habit === 'noDevice')).toHaveLength(1);
  expect(habits.filter((habit) => habit === 'lostWifi')).toHaveLength(2);
});

import { fc, test } from '@fast-check/vitest';
import { expect } from 'vitest';
import {
  applyEvent,
  catchUp,
  LIMITS,
  nextDeadline,
  type Place,
  type Plan,
  personalView,
  phaseOf,
  type Seen,
  type SessionEvent,
  type SessionState,
  stationAt,
  topPhaseOf,
} from '../src/index.ts';
import { toAll, toGroup, toStudent } from './support/events.ts';
import { lesson, minute } from './support/lesson.ts';

const STUDENTS = ['amara', 'bilal', 'chloe', 'dmitri'];
const STRANGER = 'theo';

interface Step {
  readonly wait: number;
  /** What the sender sees; null: what is so at that moment. */
  readonly stale: Seen | null;
  readonly event: (seen: Seen) => SessionEvent;
  readonly id: string;
}

const student = fc.constantFrom(...STUDENTS, STRANGER);
const students = fc.uniqueArray(student, { minLength: 1, maxLength: 4 });
const place = fc.constantFrom<Place>('room', 'roomWithoutDevice', 'remote', 'absent');
const round = fc.integer({ min: 0, max: 2 });
const group = fc.constantFrom('zoomers', 'roomers', null);
const text = fc.constantFrom('Hurry', 'Well done', '見て');
const audience = fc.oneof(
  fc.constant(toAll),
  fc.constantFrom('zoomers', 'roomers').map(toGroup),
  fc.constantFrom(...STUDENTS).map(toStudent),
);
const seeing = fc.constantFrom<'start' | 'swap' | 'startRound' | 'endRound' | 'pause' | 'resume' | 'undo'>(
  ...([
    'start',
    'start',
    'swap',
    'swap',
    'swap',
    'startRound',
    'endRound',
    'pause',
    'resume',
    'undo',
  ] as const),
);
const blind = fc.oneof(
  fc.record({ type: fc.constant('join'), student, place: fc.option(place) }),
  fc.record({ type: fc.constant('leave'), student }),
  fc.record({ type: fc.constant('arrive'), student, round }),
  fc.record({ type: fc.constant('done'), student, round }),
  fc.record({ type: fc.constant('setPlace'), student, place }),
  fc.record({ type: fc.constant('setPlace'), student, place, by: fc.constant('student') }),
  fc.record({ type: fc.constant('markArrived'), students }),
  fc.record({ type: fc.constant('call'), students }),
  fc.record({ type: fc.constant('release'), students }),
  fc.record({ type: fc.constant('move'), students, group }),
  fc.record({ type: fc.constant('message'), to: audience, text }),
  fc.record({ type: fc.constant('clearMessage'), to: audience }),
  fc.record({ type: fc.constant('eyesUp'), on: fc.boolean(), text: fc.option(text) }),
);
const event = fc.oneof(
  {
    weight: 6,
    arbitrary: seeing.map(
      (type) =>
        (seen: Seen): SessionEvent => ({ type, seen }),
    ),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: -600_000, max: 600_000 }).map(
      (ms) =>
        (seen: Seen): SessionEvent => ({ type: 'addTime', seen, ms }),
    ),
  },
  { weight: 16, arbitrary: blind.map((blindEvent) => (): SessionEvent => blindEvent) },
  { weight: 1, arbitrary: fc.constant((): SessionEvent => ({ type: 'end' })) },
);
const seen = fc.record({
  phase: fc.constantFrom<Seen['phase']>('lobby', 'round', 'changeover', 'wrapUp', 'ended'),
  round,
});
const step: fc.Arbitrary<Step> = fc.record({
  wait: fc.oneof(
    fc.constant(0),
    fc.integer({ min: 0, max: 9_000 }),
    fc.constantFrom(60_000, 300_000),
    fc.integer({ min: -1_000, max: 900_000 }),
  ),
  stale: fc.oneof({ weight: 7, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: seen }),
  event,
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
});
const steps = fc.array(step, { maxLength: 50, size: 'max' });
const autoSwap = fc.boolean();
const changeover = fc.constantFrom(0, 5, 60);

interface Moment {
  readonly before: SessionState;
  readonly after: SessionState;
  readonly event: SessionEvent;
  readonly at: number;
}

const shape = (auto: boolean, changeoverSeconds: number) => {
  const made = lesson().rounds(3, 5).changeover(changeoverSeconds);
  return auto ? made.autoSwap() : made;
};

const seenBy = (plan: Plan, state: SessionState, at: number): Seen => {
  const now = catchUp(plan, state, at);
  return { phase: topPhaseOf(phaseOf(now)), round: now.context.round };
};

/** Plays the steps. `between` is done with the state in the time before each of them. */
function play(
  plan: Plan,
  opened: SessionState,
  taken: readonly Step[],
  between = (state: SessionState, _at: number) => state,
): Moment[] {
  let state = opened;
  let at = minute(0);
  return taken.map((one) => {
    at += one.wait;
    const before = between(state, at);
    const made = one.event(one.stale ?? seenBy(plan, before, at));
    state = applyEvent(plan, before, made, at, { device: one.id, id: one.id + at }).state;
    return { before, after: state, event: made, at };
  });
}

test.prop([autoSwap, changeover, steps])(
  '[ST7] one station for each student, one group live',
  (auto, s, taken) => {
    const run = shape(auto, s).openWithAll();
    for (const { after } of play(run.plan, run.state, taken)) {
      run.state = after;
      const view = run.teacherView();
      const live = view.class.groups.filter((one) => one.station?.kind === 'live');
      const over = ['wrapUp', 'ended'].includes(phaseOf(after));
      expect(live).toHaveLength(over ? 0 : 1);
      for (const { group: of } of view.students) {
        const stations = view.class.groups.filter((one) => one.id === of).map((one) => one.station);
        expect(stations).toEqual(
          of === null ? [] : [over ? null : stationAt(run.plan, of, after.context.round)],
        );
      }
    }
  },
);

test.prop([autoSwap, changeover, steps])('[CD11] what counts has time left', (auto, s, taken) => {
  const run = shape(auto, s).openWithAll();
  for (const { after, at } of play(run.plan, run.state, taken)) {
    const now = Math.max(at, after.context.lastAt);
    const due = nextDeadline(run.plan, after);
    if (due !== null) expect(due).toBeGreaterThan(now);
    const { countdown } = after.context;
    if (countdown?.kind === 'paused') expect(countdown.remainingMs).toBeGreaterThanOrEqual(0);
    if (countdown?.kind === 'running') expect(countdown.endsAt - now).toBeLessThanOrEqual(countdown.totalMs);
  }
});

test.prop([autoSwap, changeover, steps])('[DE7] the same events give the same state', (auto, s, taken) => {
  const first = shape(auto, s).openWithAll();
  const second = shape(auto, s).openWithAll();
  const states = (moments: Moment[]) => moments.map((moment) => moment.after);
  expect(states(play(first.plan, first.state, taken))).toEqual(
    states(play(second.plan, second.state, taken)),
  );
});

test.prop([autoSwap, changeover, steps])('[DE2] loaded late is run in time', (auto, s, taken) => {
  const { plan, state } = shape(auto, s).openWithAll();
  const late = play(plan, state, taken);
  const inTime = play(plan, state, taken, (start, at) => {
    let current = start;
    for (let now = start.context.lastAt; now < at; now += 20_000) current = catchUp(plan, current, now);
    return current;
  });
  expect(inTime.map((moment) => moment.after)).toEqual(late.map((moment) => moment.after));
});

test.prop([autoSwap, changeover, steps, fc.integer({ min: 0, max: LIMITS.undoMs })])(
  '[UN2] undo restores what a swap took',
  (auto, s, taken, wait) => {
    const { plan, state } = shape(auto, s).openWithAll();
    const moments = play(plan, state, taken);
    const now = Math.max(state.context.lastAt, ...moments.map((moment) => moment.at));
    const before = catchUp(plan, moments.at(-1)?.after ?? state, now);
    const look = seenBy(plan, before, now);
    const swapped = applyEvent(plan, before, { type: 'swap', seen: look }, now);
    fc.pre(swapped.refusal === null);
    const later = now + wait;
    const seenThen = seenBy(plan, swapped.state, later);
    const undone = applyEvent(plan, swapped.state, { type: 'undo', seen: seenThen }, later);
    expect(undone.refusal).toBeNull();
    const unswapped = catchUp({ ...plan, autoSwap: false }, before, later);
    expect(phaseOf(undone.state)).toBe(phaseOf(unswapped));
    expect(undone.state.context).toEqual({
      ...unswapped.context,
      messages: [],
      undo: null,
      lastAt: undone.state.context.lastAt,
    });
  },
);

test.prop([autoSwap, changeover, steps])('[ID1] a command sent again changes nothing', (auto, s, taken) => {
  const { plan, state } = shape(auto, s).openWithAll();
  let current = state;
  let at = minute(0);
  for (const [index, one] of taken.entries()) {
    at += one.wait;
    const made = one.event(one.stale ?? seenBy(plan, current, at));
    const key = { device: 'panel', id: `c${index}` };
    const first = applyEvent(plan, current, made, at, key);
    current = first.state;
    if (first.refusal !== null) continue;
    const again = applyEvent(plan, current, made, at, key);
    if (Object.values(current.applied).flat().includes(key.id)) {
      expect(again).toEqual({ state: current, refusal: null, changed: false });
      expect(again.state).toBe(current);
    }
  }
});

test.prop([autoSwap, changeover, steps])('[VI1] class and board name no student', (auto, s, taken) => {
  const run = shape(auto, s).openWithAll();
  for (const { after } of play(run.plan, run.state, taken)) {
    run.state = after;
    const shown = JSON.stringify(run.boardView());
    for (const id of [...STUDENTS, STRANGER]) expect(shown).not.toContain(id);
  }
});

test.prop([autoSwap, changeover, steps])('[VI3] a swap changes no personal view', (auto, s, taken) => {
  const { plan, state } = shape(auto, s).openWithAll();
  for (const { before, after, event: made, at } of play(plan, state, taken)) {
    const start = catchUp(plan, before, at);
    // Refused, or the last.
    if (made.type !== 'swap' || after.context.round === start.context.round) continue;
    for (const id of STUDENTS) {
      const view = personalView(start, id, 'Amara');
      expect(JSON.stringify(personalView(after, id, 'Amara'))).toBe(
        JSON.stringify({ ...view, message: null }),
      );
    }
  }
});

test.prop([autoSwap, changeover, steps])(
  '[LI2] always small plain JSON, never back in time',
  (auto, s, taken) => {
    const { plan, state } = shape(auto, s).openWithAll();
    for (const { before, after } of play(plan, state, taken)) {
      const written = JSON.stringify(after);
      expect(JSON.parse(written)).toEqual(after);
      expect(Buffer.byteLength(written)).toBeLessThanOrEqual(LIMITS.sessionBytes.max);
      expect(after.context.lastAt).toBeGreaterThanOrEqual(before.context.lastAt);
      expect(after.context.messages.length).toBeLessThanOrEqual(LIMITS.messages);
    }
  },
);

test.prop([autoSwap, changeover, steps])(
  '[SN1] a refused event changes nothing but what was due',
  (auto, s, taken) => {
    const { plan, state } = shape(auto, s).openWithAll();
    for (const { before, event: made, at } of play(plan, state, taken)) {
      const answer = applyEvent(plan, before, made, at);
      if (answer.refusal === null) continue;
      expect(answer.state).toEqual(catchUp(plan, before, Math.max(at, before.context.lastAt)));
    }
  },
);

test('the steps are worth playing: together they reach every phase', () => {
  const reached = new Set<string>();
  for (const [auto, s, taken] of fc.sample(fc.tuple(autoSwap, changeover, steps), {
    numRuns: 200,
    seed: 7,
  })) {
    const { plan, state } = shape(auto, s).openWithAll();
    for (const { after } of play(plan, state, taken)) reached.add(phaseOf(after));
  }
  expect(reached.size).toBe(8);
});

import { expect, test } from 'vitest';
import { type AnyTransitionDefinition, createActor, fromTransition } from 'xstate';
import { adjacencyMapToArray, getAdjacencyMap } from 'xstate/graph';
import {
  applyEvent,
  nextDeadline,
  type Plan,
  phaseOf,
  rotationMachine,
  type Seen,
  type SessionEvent,
  type SessionState,
  topPhaseOf,
} from '../src/index.ts';
import type { MachineEvent } from '../src/machine.ts';
import { isEyesUp } from '../src/phase.ts';
import { isOver } from '../src/time.ts';
import * as events from './support/events.ts';
import { lesson } from './support/lesson.ts';

/** What the teacher does to the lesson's course. */
const COURSE = [
  events.start(),
  events.swap(),
  events.startRound(),
  events.endRound(),
  events.pause(),
  events.resume(),
  events.addMinutes(1),
  events.addMinutes(-1),
  events.undo(),
  events.end(),
];

/** What people do while it goes on. */
const PEOPLE = [
  events.start(),
  events.swap(),
  events.join('amara'),
  events.leave('amara'),
  events.setPlace('amara', 'absent'),
  events.setPlace('amara', 'room'),
  events.move(null, 'amara'),
  events.markArrived('amara'),
  (seen: Seen): SessionEvent => ({ type: 'arrive', student: 'amara', round: seen.round }),
  (seen: Seen): SessionEvent => ({ type: 'done', student: 'amara', round: seen.round }),
];

const CALLS = [
  events.start(),
  events.swap(),
  events.join('amara'),
  events.call('amara'),
  events.release('amara'),
];

/** What is said to everybody. */
const WORDS = [
  events.start(),
  events.end(),
  events.eyesUp('Look'),
  events.eyesDown(),
  events.message(events.toAll, 'Hello'),
  events.clearMessage(events.toAll),
];

type Timed = { readonly type: 'at'; readonly event: SessionEvent; readonly at: number };

const seenIn = (state: SessionState): Seen => ({
  phase: topPhaseOf(phaseOf(state)),
  round: state.context.round,
});

/** The moments worth trying: a second later, and when something is due. */
function momentsAfter(plan: Plan, state: SessionState): number[] {
  const soon = state.context.lastAt + 1_000;
  const due = nextDeadline(plan, state);
  return due === null || due <= soon ? [soon] : [soon, due];
}

/** States that differ in what can happen next, not in the time of day. */
function kindOf(state: SessionState): string {
  const { context } = state;
  const undo = context.undo;
  return JSON.stringify([
    phaseOf(state),
    context.round,
    isEyesUp(state),
    undo && [
      undo.of,
      undo.phase,
      undo.round,
      undo.until > context.lastAt,
      isOver(undo.countdown, context.lastAt),
    ],
    context.students,
    context.calls,
    context.messages,
  ]);
}

/** Every step that generated paths take, from the lobby on. */
function stepsOf(plan: Plan, start: SessionState, presses: readonly events.Press[]) {
  const logic = fromTransition(
    (state: SessionState, timed: Timed) => applyEvent(plan, state, timed.event, timed.at).state,
    start,
  );
  const map = getAdjacencyMap(logic, {
    limit: 20_000,
    serializeState: (snapshot) => kindOf(snapshot.context),
    serializeEvent: (timed) => JSON.stringify([timed.event, timed.at]),
    events: (snapshot) =>
      momentsAfter(plan, snapshot.context).flatMap((at) =>
        presses.map((press): Timed => {
          const event = typeof press === 'function' ? press(seenIn(snapshot.context)) : press;
          return { type: 'at', event, at };
        }),
      ),
  });
  return adjacencyMapToArray(map).map(({ state, event }) => ({ state: state.context, timed: event }));
}

/** The machine's own transitions in one step: overdue deadlines first, then the event. */
function transitionsOf(plan: Plan, state: SessionState, timed: Timed): AnyTransitionDefinition[] {
  if (applyEvent(plan, state, timed.event, timed.at).refusal !== null) return [];
  const taken: AnyTransitionDefinition[] = [];
  const machine = rotationMachine(plan);
  let current = state;
  const send = (event: MachineEvent) => {
    const value = JSON.parse(JSON.stringify(current.value));
    const actor = createActor(machine, {
      input: current.context,
      snapshot: machine.resolveState({ value, context: current.context }),
      inspect: (inspected) => {
        if (inspected.type === '@xstate.microstep') taken.push(...inspected._transitions);
      },
    });
    actor.start();
    actor.send(event);
    const after = actor.getSnapshot();
    current = { ...current, value: after.value, context: after.context };
  };
  for (let due = nextDeadline(plan, current); due !== null && due <= timed.at; ) {
    send({ type: 'deadline', at: due });
    due = nextDeadline(plan, current);
  }
  send({ ...timed.event, at: timed.at });
  return taken;
}

function allTransitions(plan: Plan): AnyTransitionDefinition[] {
  type Node = ReturnType<typeof rotationMachine>['root'];
  const below = (node: Node): AnyTransitionDefinition[] => [
    ...[...node.transitions.values()].flat(),
    ...(node.always ?? []),
    ...Object.values(node.states).flatMap(below),
  ];
  return below(rotationMachine(plan).root);
}

/** The same for every plan's machine: where it starts, on what, and under which guard. */
const nameOf = (transition: AnyTransitionDefinition): string =>
  `${transition.source.id} on ${transition.eventType || 'always'} if ${JSON.stringify(transition.guard ?? null)}`;

test('[MA1] generated paths reach every state and take every transition', () => {
  const made = lesson().rounds(2, 1).changeover(30).students({ amara: 'zoomers' });
  const reached = new Set<string>();
  const taken = new Set<string>();
  const explored = [
    { run: made.open(), presses: COURSE },
    { run: made.autoSwap().open(), presses: COURSE },
    { run: made.open(), presses: PEOPLE },
    { run: made.open(), presses: CALLS },
    { run: made.open(), presses: WORDS },
  ];
  for (const { run, presses } of explored) {
    for (const { state, timed } of stepsOf(run.plan, run.state, presses)) {
      reached.add(phaseOf(state)).add(isEyesUp(state) ? 'eyesUp' : 'clear');
      for (const transition of transitionsOf(run.plan, state, timed)) taken.add(nameOf(transition));
    }
  }
  expect([...reached].sort()).toEqual(
    [
      ...['lobby', 'counting', 'paused', 'timeUp', 'changeover', 'changeoverPaused', 'wrapUp', 'ended'],
      ...['clear', 'eyesUp'],
    ].sort(),
  );
  const all = allTransitions(made.plan).map(nameOf);
  expect(all.length).toBeGreaterThan(50);
  expect(all.filter((name) => !taken.has(name))).toEqual([]);
}, 60_000);

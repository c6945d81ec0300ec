import { assign, setup } from 'xstate';
import {
  beginRound,
  changeoverPhase,
  changeTime,
  end,
  finish,
  isLastRound,
  roundPhase,
  swap,
} from './course.ts';
import type { SessionEvent } from './events.ts';
import { say, unsay } from './messages.ts';
import {
  arrive,
  call,
  finishWork,
  forgetArrival,
  join,
  leave,
  markHere,
  move,
  moveInRound,
  release,
  setPlace,
} from './people.ts';
import type { Plan } from './plan.ts';
import type { Context, Phase } from './state.ts';
import { addToCountdown, endCountdown, isOver, pauseCountdown, resumeCountdown } from './time.ts';
import { undo, undoLeadsTo } from './undo.ts';

type At<Event> = Event extends unknown ? Event & { readonly at: number } : never;

/** Time is in the events. `deadline`: nothing happened but that `at` came. */
export type MachineEvent = At<SessionEvent> | { readonly type: 'deadline'; readonly at: number };

export type RotationMachine = ReturnType<typeof createRotationMachine>;

const machines = new WeakMap<Plan, RotationMachine>();

/** The machine of a plan, made once for each plan object. */
export function rotationMachine(plan: Plan): RotationMachine {
  const known = machines.get(plan);
  if (known !== undefined) return known;
  const machine = createRotationMachine(plan);
  machines.set(plan, machine);
  return machine;
}

/** Before the first event. `students`: packed, all that the session begins with. */
export const openingContext = (students: Context['students'], at: number): Context => ({
  round: 0,
  countdown: null,
  students,
  calls: [],
  messages: [],
  eyesUpText: null,
  undo: null,
  swaps: [],
  lastAt: at,
});

/** Handled alike in a round and in a changeover: the roll is of the round that is on or comes. */
const roll = {
  arrive: { guard: 'isPresentRound', actions: 'arrive' },
  done: { guard: 'isPresentRound', actions: 'finishWork' },
  markArrived: { actions: ['markHere', 'arriveAll'] },
  call: { actions: 'call' },
  move: { actions: 'moveInRound' },
  leave: { actions: ['forgetArrival', 'leave'] },
  setPlace: [{ guard: 'isAbsence', actions: ['forgetArrival', 'setPlace'] }, { actions: 'setPlace' }],
} as const;

/**
 * The whole lesson as one machine. It is run purely, so it has no delays and no history:
 * a stretch of time is left by `always` as soon as an event's `at` is not before its end.
 * Whether an event may come at all is `whyNot`'s to say, before the transition.
 */
function createRotationMachine(plan: Plan) {
  return setup({
    // How XState is told its types: there is no value behind it.
    types: {} as { context: Context; events: MachineEvent; input: Context },
    guards: {
      timeIsUp: ({ context, event }) => isOver(context.countdown, event.at),
      swapsByItself: ({ context, event }) => plan.autoSwap && isOver(context.countdown, event.at),
      finishesByItself: ({ context, event }) =>
        plan.autoSwap && isLastRound(context, plan) && isOver(context.countdown, event.at),
      isLastRound: ({ context }) => isLastRound(context, plan),
      undoLeadsTo: ({ context, event }, phase: Phase) => undoLeadsTo(context, event.at) === phase,
      isPresentRound: ({ context, event }) =>
        (event.type === 'arrive' || event.type === 'done') && event.round === context.round,
      isAbsence: ({ event }) => event.type === 'setPlace' && event.place === 'absent',
      isOn: ({ event }) => event.type === 'eyesUp' && event.on,
    },
    actions: {
      beginRound: assign(({ context, event }) => beginRound(context, plan, dueAt(context, event.at))),
      swap: assign(({ context, event }) => swap(context, plan, event.at)),
      finish: assign(({ context, event }) => finish(context, event.at)),
      swapWhenDue: assign(({ context, event }) => swap(context, plan, dueAt(context, event.at))),
      finishWhenDue: assign(({ context, event }) => finish(context, dueAt(context, event.at))),
      undo: assign(({ context }) => undo(context)),
      pause: assign(({ context, event }) =>
        changeTime(context, (countdown) => pauseCountdown(countdown, event.at)),
      ),
      resume: assign(({ context, event }) =>
        changeTime(context, (countdown) => resumeCountdown(countdown, event.at)),
      ),
      addTime: assign(({ context, event }) =>
        event.type === 'addTime'
          ? changeTime(context, (countdown) => addToCountdown(countdown, event.ms, event.at))
          : context,
      ),
      endRound: assign(({ context, event }) =>
        changeTime(context, (countdown) => endCountdown(countdown, event.at)),
      ),
      arrive: assign(({ context, event }) =>
        event.type === 'arrive' ? arrive(context, plan, [event.student], event.at) : context,
      ),
      finishWork: assign(({ context, event }) =>
        event.type === 'done' ? finishWork(context, plan, event.student, event.at) : context,
      ),
      markHere: assign(({ context, event }) =>
        event.type === 'markArrived' ? markHere(context, event.students) : context,
      ),
      arriveAll: assign(({ context, event }) =>
        event.type === 'markArrived' ? arrive(context, plan, event.students, event.at) : context,
      ),
      call: assign(({ context, event }) => (event.type === 'call' ? call(context, event.students) : context)),
      moveInRound: assign(({ context, event }) =>
        event.type === 'move' ? moveInRound(context, plan, event.students, event.group) : context,
      ),
      forgetArrival: assign(({ context, event }) =>
        event.type === 'leave' || event.type === 'setPlace' ? forgetArrival(context, event.student) : context,
      ),
      leave: assign(({ context, event }) =>
        event.type === 'leave' ? leave(context, event.student) : context,
      ),
      setPlace: assign(({ context, event }) =>
        event.type === 'setPlace' ? setPlace(context, event.student, event.place) : context,
      ),
      eyesUp: assign(({ context, event }) =>
        event.type === 'eyesUp' ? { ...context, eyesUpText: event.text } : context,
      ),
      eyesDown: assign(({ context }) => ({ ...context, eyesUpText: null })),
    },
  }).createMachine({
    id: 'rotation',
    context: ({ input }) => input,
    type: 'parallel',
    on: {
      deadline: {},
      join: { actions: assign(({ context, event }) => join(context, plan, event.student, event.place)) },
      leave: { actions: 'leave' },
      setPlace: { actions: 'setPlace' },
      move: { actions: assign(({ context, event }) => move(context, event.students, event.group)) },
      release: { actions: assign(({ context, event }) => release(context, event.students)) },
      message: { actions: assign(({ context, event }) => say(context, { to: event.to, text: event.text })) },
      clearMessage: { actions: assign(({ context, event }) => unsay(context, event.to)) },
    },
    states: {
      lesson: {
        initial: 'lobby',
        on: {
          undo: [
            { guard: { type: 'undoLeadsTo', params: 'lobby' }, target: '#lobby', actions: 'undo' },
            { guard: { type: 'undoLeadsTo', params: 'counting' }, target: '#counting', actions: 'undo' },
            { guard: { type: 'undoLeadsTo', params: 'paused' }, target: '#paused', actions: 'undo' },
            { guard: { type: 'undoLeadsTo', params: 'timeUp' }, target: '#timeUp', actions: 'undo' },
            { guard: { type: 'undoLeadsTo', params: 'changeover' }, target: '#changeover', actions: 'undo' },
            {
              guard: { type: 'undoLeadsTo', params: 'changeoverPaused' },
              target: '#changeoverPaused',
              actions: 'undo',
            },
            { guard: { type: 'undoLeadsTo', params: 'wrapUp' }, target: '#wrapUp', actions: 'undo' },
          ],
        },
        states: {
          lobby: {
            id: 'lobby',
            on: {
              start: { target: 'round', actions: 'beginRound' },
              markArrived: { actions: 'markHere' },
              end: {
                target: 'ended',
                actions: assign(({ context, event }) => end(context, 'lobby', event.at)),
              },
            },
          },
          round: {
            id: 'round',
            initial: 'counting',
            on: {
              ...roll,
              swap: [
                { guard: 'isLastRound', target: 'wrapUp', actions: 'finish' },
                { target: 'changeover', actions: 'swap' },
              ],
              end: {
                target: 'ended',
                actions: assign(({ context, event }) =>
                  end(context, roundPhase(context.countdown, event.at), event.at),
                ),
              },
            },
            states: {
              counting: {
                id: 'counting',
                always: [
                  { guard: 'finishesByItself', target: '#wrapUp', actions: 'finishWhenDue' },
                  { guard: 'swapsByItself', target: '#changeover', actions: 'swapWhenDue' },
                  { guard: 'timeIsUp', target: 'timeUp' },
                ],
                on: {
                  pause: { target: 'paused', actions: 'pause' },
                  addTime: { actions: 'addTime' },
                  endRound: { actions: 'endRound' },
                },
              },
              paused: {
                id: 'paused',
                on: {
                  resume: { target: 'counting', actions: 'resume' },
                  addTime: { actions: 'addTime' },
                  endRound: { target: 'counting', actions: 'endRound' },
                },
              },
              timeUp: {
                id: 'timeUp',
                on: { addTime: { target: 'counting', actions: 'addTime' } },
              },
            },
          },
          changeover: {
            initial: 'counting',
            on: {
              ...roll,
              startRound: { target: 'round', actions: 'beginRound' },
              end: {
                target: 'ended',
                actions: assign(({ context, event }) =>
                  end(context, changeoverPhase(context.countdown), event.at),
                ),
              },
            },
            states: {
              counting: {
                id: 'changeover',
                always: { guard: 'timeIsUp', target: '#round', actions: 'beginRound' },
                on: {
                  pause: { target: 'paused', actions: 'pause' },
                  addTime: { actions: 'addTime' },
                },
              },
              paused: {
                id: 'changeoverPaused',
                on: {
                  resume: { target: 'counting', actions: 'resume' },
                  addTime: { actions: 'addTime' },
                },
              },
            },
          },
          wrapUp: {
            id: 'wrapUp',
            on: {
              end: {
                target: 'ended',
                actions: assign(({ context, event }) => end(context, 'wrapUp', event.at)),
              },
            },
          },
          ended: {},
        },
      },
      attention: {
        initial: 'clear',
        states: {
          clear: { on: { eyesUp: { guard: 'isOn', target: 'eyesUp', actions: 'eyesUp' } } },
          eyesUp: {
            on: {
              eyesUp: [
                { guard: 'isOn', actions: 'eyesUp' },
                { target: 'clear', actions: 'eyesDown' },
              ],
              end: { target: 'clear', actions: 'eyesDown' },
            },
          },
        },
      },
    },
  });
}

/** The moment at which what happens by itself was due: the end of the countdown, if that has passed. */
const dueAt = (context: Context, at: number): number =>
  context.countdown?.kind === 'running' ? Math.min(context.countdown.endsAt, at) : at;

import type { Plan } from './plan.ts';
import type { Phase, SessionState, TopPhase } from './state.ts';

/** The machine's state value of each phase. */
export const LESSON_VALUE = {
  lobby: 'lobby',
  counting: { round: 'counting' },
  paused: { round: 'paused' },
  timeUp: { round: 'timeUp' },
  changeover: { changeover: 'counting' },
  changeoverPaused: { changeover: 'paused' },
  wrapUp: 'wrapUp',
  ended: 'ended',
} as const satisfies Record<Phase, unknown>;

const PHASE_OF_PATH: Readonly<Record<string, Phase>> = {
  lobby: 'lobby',
  'round.counting': 'counting',
  'round.paused': 'paused',
  'round.timeUp': 'timeUp',
  'changeover.counting': 'changeover',
  'changeover.paused': 'changeoverPaused',
  wrapUp: 'wrapUp',
  ended: 'ended',
};

const TOP_PHASE = {
  lobby: 'lobby',
  counting: 'round',
  paused: 'round',
  timeUp: 'round',
  changeover: 'changeover',
  changeoverPaused: 'changeover',
  wrapUp: 'wrapUp',
  ended: 'ended',
} as const satisfies Record<Phase, TopPhase>;

/** @throws where the document is not one of ours. */
export function phaseOf(state: Pick<SessionState, 'value'>): Phase {
  const path = pathOf(field(state.value, 'lesson'));
  const phase = PHASE_OF_PATH[path];
  if (phase === undefined) throw new Error(`a session in no known phase: ${JSON.stringify(state.value)}`);
  return phase;
}

export const topPhaseOf = (phase: Phase): TopPhase => TOP_PHASE[phase];

/** Are all screens asked to look at the teacher? */
export const isEyesUp = (state: Pick<SessionState, 'value'>): boolean =>
  field(state.value, 'attention') === 'eyesUp';

/** How far the lesson is: a later phase or round has a greater number. */
export function positionOf(plan: Plan, phase: TopPhase, round: number): number {
  switch (phase) {
    case 'lobby':
      return 0;
    case 'changeover':
      return 2 * round;
    case 'round':
      return 2 * round + 1;
    case 'wrapUp':
      return 2 * plan.rounds.length;
    case 'ended':
      return 2 * plan.rounds.length + 1;
  }
}

function pathOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([key, inner]) => `${key}.${pathOf(inner)}`)
    .join();
}

function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

import { isEyesUp, phaseOf } from '../phase.ts';
import type { Group, Plan } from '../plan.ts';
import type { SessionState } from '../state.ts';
import { stationAt } from '../stations.ts';
import { MINUTE_MS } from '../time.ts';
import type { ClassLabels, ClassView, GroupView } from '../views.ts';
import { groupLetters } from './letters.ts';

/** What every student sees: the same for all, and it names no student. */
export function classView(plan: Plan, state: SessionState, labels: ClassLabels): ClassView {
  const { context } = state;
  const letters = groupLetters(plan.groups);
  return {
    className: labels.className,
    teacherName: labels.teacherName,
    lessonTitle: labels.lessonTitle,
    content: labels.content,
    phase: phaseOf(state),
    round: context.round,
    rounds: plan.rounds.length,
    countdown: context.countdown,
    warnMs: plan.warnMinutes * MINUTE_MS,
    groups: plan.groups.map((group, index) => groupView(plan, state, group, letters[index] ?? '')),
    messages: context.messages.flatMap(({ to, text }) => {
      if (to.kind === 'student') return [];
      return [{ to: to.kind === 'all' ? ('all' as const) : to.group, text }];
    }),
    eyesUp: isEyesUp(state) ? { text: context.eyesUpText } : null,
    wrapUp: plan.wrapUp,
  };
}

function groupView(plan: Plan, state: SessionState, group: Group, letter: string): GroupView {
  const phase = phaseOf(state);
  const { round } = state.context;
  const moves = phase === 'changeover' || phase === 'changeoverPaused';
  const over = phase === 'wrapUp' || phase === 'ended';
  return {
    ...group,
    letter,
    station: over ? null : stationAt(plan, group.id, round),
    from: moves ? stationAt(plan, group.id, round - 1) : null,
    next: over || round + 1 >= plan.rounds.length ? null : stationAt(plan, group.id, round + 1),
  };
}

import type { Lesson } from '@flipflop/protocol';
import { type Id, type Plan, planProblems, type Station } from '@flipflop/rotation';
import { type Refused, refuse } from './outcome.ts';

/** Why a lesson makes no sense as it is, so that not even a draft of it is kept; null: it does. */
export function whyNotKept({ plan, content }: Pick<Lesson, 'plan' | 'content'>): Refused | null {
  const [problem] = planProblems(plan);
  if (problem !== undefined) return refuse('badInput', problem.message);
  const known = new Set(content.activities.map((activity) => activity.id));
  if (known.size < content.activities.length) return refuse('badInput', 'Two activities have the same id.');
  const missing = stationsOf(plan).some(({ activity }) => activity !== undefined && !known.has(activity));
  return missing
    ? refuse('badInput', 'A group is sent to an activity that this lesson does not have.')
    : null;
}

/** Why a lesson could not be run as it is planned; null: it could. A draft still lacks words that screens show. */
export function whyNotRun(lesson: Lesson): Refused | null {
  const problem = whyNotKept(lesson);
  if (problem !== null) return problem;
  if (lesson.title === '') return refuse('badInput', 'The lesson needs a name before it can start.');
  const isUntitled = stationsOf(lesson.plan).some(({ kind, title }) => kind !== 'break' && title === '');
  if (isUntitled || untitledWork(lesson)) {
    return refuse('badInput', 'Each part of the lesson needs a title before it can start.');
  }
  return lesson.content.live.place === ''
    ? refuse('badInput', 'Say where students in the room come to before the lesson starts.')
    : null;
}

function untitledWork({ plan, content }: Lesson): boolean {
  const used = new Set<Id | undefined>(stationsOf(plan).map(({ activity }) => activity));
  return content.activities.some(({ id, title }) => used.has(id) && title === '');
}

function stationsOf(plan: Plan): readonly Station[] {
  return [...plan.stations, ...plan.rounds.flatMap((round) => Object.values(round.cells ?? {}))];
}

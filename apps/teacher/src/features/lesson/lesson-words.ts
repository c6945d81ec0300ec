import type { Id, Plan, Station } from '@flipflop/rotation';
import { canBeKept, type FormProblems } from './lesson-form.ts';
import { cellsWith } from './plan-cells.ts';
import type { Saving } from './saving.ts';

export const STATION_WORDS = {
  live: 'Live with you',
  activity: 'Activity',
  break: 'Break',
} as const satisfies Record<Station['kind'], string>;

/** A title, or that there is none yet. */
export const titleWords = (title: string): string => (title.trim() === '' ? 'No title yet' : title);

/** Who does an activity, and when: "Zoomers in round 1, Roomers in round 2". */
export const doneByWords = (plan: Plan, activity: Id): string =>
  cellsWith(plan, activity)
    .map(({ group, round }) => `${group.name} in round ${round + 1}`)
    .join(', ');

/** A changeover in a line, in the unit in which it is set: "1 min", "40 sec", "at once". */
export function changeoverWords(seconds: number): string {
  if (seconds === 0) return 'at once';
  return seconds >= 60 && seconds % 30 === 0 ? `${seconds / 60} min` : `${seconds} sec`;
}

/** Minutes as they are summed up: half minutes of a changeover are rounded. */
export const minutesWords = (minutes: number): string => `${Math.round(minutes)} min`;

/** What the header says of saving. */
export function savingWords(saving: Saving, problems: FormProblems, isNew: boolean): string {
  switch (saving.kind) {
    case 'saved':
      return isNew ? '' : 'Saved';
    case 'waiting':
      return canBeKept(problems) ? 'Saving…' : 'Not saved yet';
    case 'sending':
      return 'Saving…';
    case 'failed':
      return 'Not saved';
    case 'conflict':
      return 'Changed elsewhere';
  }
}

/** What a lesson without a name is called: "Lesson of 24 November". */
export function lessonOfDay(ms: number): string {
  return `Lesson of ${new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' }).format(ms)}`;
}

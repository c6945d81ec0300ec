import type { Station } from '@flipflop/rotation';
import type { FormProblems } from './lesson-form.ts';
import type { Saving } from './saving.ts';

export const STATION_WORDS = {
  live: 'Live with you',
  activity: 'Activity',
  break: 'Break',
} as const satisfies Record<Station['kind'], string>;

/** A changeover in a line, in the unit in which it is set: "60 sec", "at once". */
export const changeoverWords = (seconds: number): string => (seconds === 0 ? 'at once' : `${seconds} sec`);

/** Minutes as they are summed up: half minutes of a changeover are rounded. */
export const minutesWords = (minutes: number): string => `${Math.round(minutes)} min`;

/** What the header says of saving. */
export function savingWords(saving: Saving, problems: FormProblems, isNew: boolean): string {
  switch (saving.kind) {
    case 'saved':
      return isNew ? '' : 'Saved';
    case 'waiting':
      return Object.keys(problems).length > 0 ? 'Not saved yet' : 'Saving…';
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

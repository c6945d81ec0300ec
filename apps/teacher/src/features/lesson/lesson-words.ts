import type { Station } from '@flipflop/rotation';
import type { FormProblems } from './lesson-form.ts';
import type { Saving } from './saving.ts';

export const STATION_WORDS = {
  live: 'Live with you',
  activity: 'Activity',
  break: 'Break',
} as const satisfies Record<Station['kind'], string>;

/** A changeover in a line: "1 min", "1:30 min", "40 s", "at once". */
export function changeoverWords(seconds: number): string {
  if (seconds === 0) return 'at once';
  if (seconds < 60) return `${seconds} s`;
  const rest = seconds % 60;
  const minutes = Math.floor(seconds / 60);
  return rest === 0 ? `${minutes} min` : `${minutes}:${String(rest).padStart(2, '0')} min`;
}

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

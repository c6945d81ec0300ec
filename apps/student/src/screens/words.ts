import type { GroupView, PersonalView, StationView } from '@flipflop/rotation';

/** The default groups have a word for one child of them; other names stay as the teacher wrote them. */
const ONE_OF: Readonly<Record<string, string>> = { Zoomers: 'Zoomer', Roomers: 'Roomer' };

/** "Zoomer" for a child of the default groups, else null. */
export function oneOf(group: Pick<GroupView, 'name'>): string | null {
  return Object.hasOwn(ONE_OF, group.name) ? (ONE_OF[group.name] ?? null) : null;
}

/** The first thing of the lesson, as a sentence. */
export function firstWords(station: StationView | null, teacher: string): string {
  switch (station?.kind) {
    case 'live':
      return `First you are with ${teacher}.`;
    case 'activity':
      return 'First you work on your own.';
    case 'break':
      return 'First you have a break.';
    case undefined:
      return '';
  }
}

/** What follows this round, as a sentence. */
export function nextWords(next: StationView | null, teacher: string): string {
  switch (next?.kind) {
    case 'live':
      return `Next you are with ${teacher}.`;
    case 'activity':
      return next.title === '' ? 'Next you work on your own.' : `Next you work on your own: ${next.title}.`;
    case 'break':
      return 'Next you have a break.';
    case undefined:
      return 'After this we all come together.';
  }
}

/** What a student with the teacher waits for. Who was called there goes back to another part of the round. */
export function withTeacherUntilWords(group: GroupView | null): string {
  if (group?.station?.kind !== 'live') return 'This page tells you when you go on.';
  return group.next === null
    ? 'This page tells you when we all come together.'
    : 'This page tells you when you swap.';
}

/** What "eyes up" asks for, when the teacher wrote nothing: who is at home has nobody to look at. */
export function eyesUpWords(teacher: string, place: PersonalView['place']): string {
  return place === 'remote' ? `Stop and listen to ${teacher}.` : `Stop and look at ${teacher}.`;
}

/** What the countdown of an activity leads to: words before the digits. */
export function untilWords(next: StationView | null, teacher: string): string {
  switch (next?.kind) {
    case 'live':
      return `Join ${teacher} in`;
    case 'activity':
      return 'Next part in';
    case 'break':
      return 'Break in';
    case undefined:
      return 'Ends in';
  }
}

/** The host of a link as a child reads it: without "www.". */
export function hostOf(link: string): string {
  return new URL(link).hostname.replace(/^www\./, '');
}

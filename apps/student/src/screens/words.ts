import type { GroupView, StationView } from '@flipflop/rotation';

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
      return 'Then the lesson is nearly over.';
  }
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

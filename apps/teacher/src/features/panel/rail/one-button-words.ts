import type { ClassView, GroupView, TeacherView } from '@flipflop/rotation';

const LIST = new Intl.ListFormat('en', { type: 'conjunction' });

/** "Zoomers come to you": who of the groups is with the teacher after the next swap. */
export function swapSentence(view: ClassView): string {
  if (isLastRound(view)) return 'All together';
  const comes = view.groups.filter((group) => isLive(group.next) && !isLive(group.station));
  if (comes.length > 0) return `${names(comes)} come to you`;
  const stays = view.groups.filter((group) => isLive(group.next));
  if (stays.length > 0) return `${names(stays)} stay with you`;
  return `Round ${view.round + 2} of ${view.rounds} is next`;
}

/** The last round's swap leads to the wrap-up, and is called Finish. */
export const isLastRound = (view: ClassView): boolean => view.groups.every((group) => group.next === null);

/** "17 of 24 have switched". */
export function switchedSentence(counts: TeacherView['counts']): string {
  const of = counts.reduce((sum, count) => sum + count.of, 0);
  const here = counts.reduce((sum, count) => sum + count.here, 0);
  return `${here} of ${of} have switched`;
}

const isLive = (station: GroupView['station']): boolean => station?.kind === 'live';
const names = (groups: readonly GroupView[]): string => LIST.format(groups.map((group) => group.name));

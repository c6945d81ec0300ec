import type { Audience, TeacherView } from '@flipflop/rotation';

/** An audience as one text, for choices and keys. */
export function audienceKey(to: Audience): string {
  switch (to.kind) {
    case 'all':
      return 'all';
    case 'group':
      return `group:${to.group}`;
    case 'student':
      return `student:${to.student}`;
  }
}

export function audienceName(view: TeacherView, to: Audience): string {
  switch (to.kind) {
    case 'all':
      return 'everyone';
    case 'group':
      return view.class.groups.find((group) => group.id === to.group)?.name ?? 'a group';
    case 'student':
      return view.students.find((row) => row.id === to.student)?.name ?? 'a student';
  }
}

export interface Reach {
  readonly students: number;
  /** Connected now. */
  readonly now: number;
  /** They get it once they are in. */
  readonly later: number;
}

/** Whom a message reaches, and when. The absent get none; those without a device read the board. */
export function reach(view: TeacherView, to: Audience): Reach {
  const rows = view.students.filter((row) => {
    if (row.place === 'absent') return false;
    if (to.kind === 'group') return row.group === to.group;
    return to.kind === 'all' || row.id === to.student;
  });
  const later = rows.filter((row) => row.presence.state !== 'here' && row.place !== 'roomWithoutDevice');
  const now = rows.filter((row) => row.presence.state === 'here');
  return { students: rows.length, now: now.length, later: later.length };
}

/** "2 connected now. The others get it when they join." Nothing where it reaches all at once. */
export function laterSentence({ students, now, later }: Reach): string {
  if (later === 0) return '';
  if (students === 1) return 'Shown when they join';
  const who = now === 0 ? 'They get' : later === 1 ? 'The other one gets' : 'The others get';
  return `${now === 0 ? 'None' : now} connected now. ${who} it when they join`;
}

/** The messages that stand, the ones to all first. */
export function standingMessages(
  view: TeacherView,
): readonly { readonly to: Audience; readonly text: string }[] {
  return [
    ...view.class.messages.map(({ to, text }) => ({
      to: to === 'all' ? ({ kind: 'all' } as const) : ({ kind: 'group', group: to } as const),
      text,
    })),
    ...view.messages.map(({ student, text }) => ({ to: { kind: 'student', student } as const, text })),
  ];
}

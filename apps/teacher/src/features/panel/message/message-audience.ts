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

/** How many get a message, and how many of them only once they are in. The absent get none. */
export function reach(
  view: TeacherView,
  to: Audience,
): { readonly students: number; readonly later: number } {
  const rows = view.students.filter((row) => {
    if (row.place === 'absent') return false;
    if (to.kind === 'group') return row.group === to.group;
    return to.kind === 'all' || row.id === to.student;
  });
  const later = rows.filter((row) => row.presence.state !== 'here' && row.place !== 'roomWithoutDevice');
  return { students: rows.length, later: later.length };
}

/** "2 of them get it when they join." */
export function laterSentence({
  students,
  later,
}: {
  readonly students: number;
  readonly later: number;
}): string {
  if (later === 0) return '';
  if (students === 1) return 'Shown when they join';
  if (students === later) return 'They get it when they join';
  return later === 1 ? '1 of them gets it when they join' : `${later} of them get it when they join`;
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

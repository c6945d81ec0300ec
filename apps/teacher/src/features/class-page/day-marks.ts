import type { ClassPage, RosterEntry } from '@flipflop/protocol';

/** What is marked beside a name; whoever has no mark is in the room. */
export type DayMark = 'absent' | 'noDevice' | 'remote';

/** Who is where today. Nobody is in both `absent` and `noDevice`; `remote` is where they are on other days too. */
export interface DayMarks {
  readonly remote: ReadonlySet<string>;
  readonly absent: ReadonlySet<string>;
  readonly noDevice: ReadonlySet<string>;
}

/** As the class has it. Where a student usually is not said, the group's place counts. */
export function dayMarksOf({ roster, groups }: Pick<ClassPage, 'roster' | 'groups'>): DayMarks {
  const idsOf = (is: (student: RosterEntry) => boolean) => new Set(roster.filter(is).map(({ id }) => id));
  const placeOf = (student: RosterEntry) =>
    student.place ?? groups.find((group) => group.id === student.group)?.place;
  return {
    remote: idsOf((student) => placeOf(student) === 'remote'),
    absent: idsOf((student) => student.today === 'absent'),
    noDevice: idsOf((student) => student.today === 'roomWithoutDevice'),
  };
}

/** What today is so of one student; null: in the room. */
export function markOf({ remote, absent, noDevice }: DayMarks, id: string): DayMark | null {
  if (absent.has(id)) return 'absent';
  if (noDevice.has(id)) return 'noDevice';
  return remote.has(id) ? 'remote' : null;
}

/** Marks a student so; whoever is marked so already loses the mark. */
export function marked(marks: DayMarks, id: string, mark: DayMark): DayMarks {
  const isOff = markOf(marks, id) === mark;
  const without = {
    ...marks,
    absent: dropped(marks.absent, id),
    noDevice: dropped(marks.noDevice, id),
  };
  if (isOff) return mark === 'remote' ? { ...without, remote: dropped(marks.remote, id) } : without;
  return { ...without, [mark]: new Set([...without[mark], id]) };
}

/** Nobody absent, everybody with a device; who is at home stays there. */
export function allHere({ remote }: DayMarks): DayMarks {
  return { remote, absent: new Set(), noDevice: new Set() };
}

export const isAllHere = ({ absent, noDevice }: DayMarks): boolean => absent.size + noDevice.size === 0;

/** "2 absent, 1 without a device": what is not as on other days; '' for nothing. */
export function todayWords({ absent, noDevice }: DayMarks): string {
  return [
    ...(absent.size > 0 ? [`${absent.size} absent`] : []),
    ...(noDevice.size > 0 ? [`${noDevice.size} without a device`] : []),
  ].join(', ');
}

/** For the server: three lists. */
export function placesOf({ remote, absent, noDevice }: DayMarks) {
  return { remote: [...remote], absent: [...absent], noDevice: [...noDevice] };
}

function dropped(ids: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(ids);
  after.delete(id);
  return after;
}

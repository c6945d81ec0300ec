import type { Place, StudentId } from '@flipflop/rotation';
import type { ClassDocument, ClassStudent } from '../store/documents.ts';
import { CLASS_LIMITS } from './limits.ts';

/** What is so of a student today alone. */
export type DayPlace = Extract<Place, 'absent' | 'roomWithoutDevice'>;

/** Who is at home, and of today who is absent and who has no device; left out: that stays as it is. */
export interface Places {
  readonly remote: readonly StudentId[];
  readonly absent?: readonly StudentId[] | undefined;
  readonly noDevice?: readonly StudentId[] | undefined;
}

/** Whom today is something else of than of other days. What was said too long ago was another day. */
export function dayPlaces(body: ClassDocument, now: number): ReadonlyMap<StudentId, DayPlace> {
  const { today, students } = body;
  if (today === null || now - today.at >= CLASS_LIMITS.todayMs) return new Map();
  const absent = new Set(today.absent);
  const noDevice = new Set(today.noDevice);
  return new Map(
    students.flatMap(({ id }): [StudentId, DayPlace][] => {
      if (absent.has(id)) return [[id, 'absent']];
      return noDevice.has(id) ? [[id, 'roomWithoutDevice']] : [];
    }),
  );
}

/** Everybody has a place: those named are at home, the others in the room. An unknown id is nobody. */
export function withPlaces(
  body: ClassDocument,
  { remote, absent, noDevice }: Places,
  now: number,
): ClassDocument {
  const atHome = new Set(remote);
  const students = body.students.map((student) => ({
    ...student,
    place: atHome.has(student.id) ? ('remote' as const) : ('room' as const),
  }));
  if (absent === undefined && noDevice === undefined) return { ...body, students };
  const before = [...dayPlaces(body, now)];
  const known = new Set(students.map(({ id }) => id));
  const said = (place: DayPlace, ids: readonly StudentId[] | undefined) =>
    ids?.filter((id) => known.has(id)) ?? before.flatMap(([id, was]) => (was === place ? [id] : []));
  const today = {
    at: now,
    absent: said('absent', absent),
    noDevice: said('roomWithoutDevice', noDevice),
  };
  const isNothing = today.absent.length === 0 && today.noDevice.length === 0;
  return { ...body, students, today: isNothing ? null : today };
}

/** Where a lesson takes a student to be from now on: those alone of whom today something else is so than before. */
export function placesChanged(
  before: ClassDocument,
  after: ClassDocument,
  now: number,
): readonly { readonly student: StudentId; readonly place: Place }[] {
  const was = dayPlaces(before, now);
  const is = dayPlaces(after, now);
  return after.students
    .filter(({ id }) => was.get(id) !== is.get(id))
    .map((student) => ({ student: student.id, place: is.get(student.id) ?? usualPlace(student) }));
}

/** Where a lesson that begins now takes the student to be. */
export function placeToday(body: ClassDocument, id: StudentId, now: number): Place {
  const student = body.students.find((other) => other.id === id);
  return dayPlaces(body, now).get(id) ?? (student === undefined ? 'absent' : usualPlace(student));
}

/** In the room where it is not known. */
const usualPlace = ({ place }: ClassStudent): 'remote' | 'room' => place ?? 'room';

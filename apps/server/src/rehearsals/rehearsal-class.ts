import type { Group, Id, Plan, StudentId } from '@flipflop/rotation';
import { type HabitName, habitOf } from '@flipflop/simulator/habits';
import { SAMPLE_NAMES } from '../classes/sample.ts';
import type { ClassDocument, ClassStudent } from '../store/documents.ts';

/** A student whom the computer plays, and how. */
export interface PlayedStudent extends ClassStudent {
  readonly place: 'remote' | 'room';
  readonly habit: HabitName;
}

/**
 * The sample's students, as many in each group; those of the groups at home first. Each is where their group is.
 * @param ids one for each name
 */
export function playedStudents(
  groups: readonly Group[],
  ids: readonly StudentId[],
): readonly PlayedStudent[] {
  const ordered = [...groups].sort((one, other) => rank(one) - rank(other));
  return SAMPLE_NAMES.flatMap(([given, family], index) => {
    const group = ordered[Math.floor((index * ordered.length) / SAMPLE_NAMES.length)];
    const id = ids[index];
    if (group === undefined || id === undefined) return [];
    return [{ id, given, family, group: group.id, place: group.place, habit: habitOf(index) }];
  });
}

const rank = ({ place }: Group): number => (place === 'remote' ? 0 : 1);

export interface RehearsalClassParts {
  readonly id: Id;
  readonly of: ClassDocument;
  readonly teacherId: Id;
  readonly lessonId: Id;
  readonly students: readonly PlayedStudent[];
  readonly own: StudentId;
  readonly speed: number;
  readonly at: number;
}

/** A class beside the real one: the same name and groups, but nobody's names. */
export function rehearsalClass(parts: RehearsalClassParts): ClassDocument {
  const { id, of, teacherId, lessonId, students, own, speed, at } = parts;
  const without = students.filter(({ habit }) => habit === 'noDevice');
  return {
    ...of,
    id,
    teacherId,
    coTeacherIds: [],
    sample: false,
    students: students
      .map(({ habit: _, ...student }) => student)
      .sort((one, other) => one.given.localeCompare(other.given, 'en')),
    sessionId: null,
    lessonIds: [lessonId],
    otherGroupSets: [],
    left: [],
    today: {
      at,
      absent: without.filter(({ place }) => place === 'remote').map((student) => student.id),
      noDevice: without.filter(({ place }) => place === 'room').map((student) => student.id),
    },
    rehearsal: { of: of.id, startedAt: at, speed, own },
  };
}

/** The plan with its minutes so many times shorter. Parts of a minute are no matter to the machine. */
export function faster(plan: Plan, speed: number): Plan {
  return {
    ...plan,
    rounds: plan.rounds.map((round) => ({ ...round, minutes: round.minutes / speed })),
    changeoverSeconds: plan.changeoverSeconds / speed,
    warnMinutes: plan.warnMinutes / speed,
  };
}

import type { Budget } from '../bucket.ts';

/** Limits of what one installation keeps, by name. Those of names and plans are in their own packages. */
export const CLASS_LIMITS = {
  classesPerTeacher: 50,
  lessonsPerClass: 500,
  activitiesPerClass: 500,
  coTeachersPerClass: 10,
  groupSetsPerClass: 12,
  /** Students who left; with one more the one who left first is forgotten. */
  leftPerClass: 200,
  /** Ms for which what was said of today is so. */
  todayMs: 12 * 60 * 60 * 1_000,
  /** New classes of one teacher: a school year's at once, then one in ten seconds. */
  classesMade: { burst: 10, perSecond: 0.1 },
  /** Devices on which one teacher is signed in; with one more the one that was used longest ago is signed out. */
  devicesPerTeacher: 10,
} as const satisfies Record<string, number | Budget>;

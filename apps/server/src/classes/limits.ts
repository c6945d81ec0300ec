/** Limits of what one installation keeps, by name. Those of names and plans are in their own packages. */
export const CLASS_LIMITS = {
  classesPerTeacher: 50,
  lessonsPerClass: 500,
} as const;

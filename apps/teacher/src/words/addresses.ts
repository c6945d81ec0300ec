/** Where each page of a class is, as the router reads it; `#` before it makes a link. */
export const addresses = {
  home: '/',
  devices: '/devices',
  lessons: '/lessons',
  class: (classId: string) => `/class/${classId}`,
  addStudents: (classId: string) => `/class/${classId}/add`,
  groups: (classId: string) => `/class/${classId}/groups`,
  cards: (classId: string) => `/class/${classId}/cards`,
  newLesson: (classId: string) => `/class/${classId}/lesson/new`,
  lesson: (classId: string, lessonId: string) => `/class/${classId}/lesson/${lessonId}`,
  live: (classId: string) => `/class/${classId}/live`,
} as const;

export const hashOf = (address: string): string => `#${address}`;

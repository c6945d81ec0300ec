/**
 * Every address that a page asks by HTTP. Free of schemas, so that the student's page can import it.
 * `:name` parts are ids. What goes in and comes out is in `http.ts`.
 */
export const routes = {
  joinCode: { method: 'POST', path: '/api/join/code', role: null },
  joinName: { method: 'POST', path: '/api/join/name', role: null },
  joinCard: { method: 'POST', path: '/api/join/card', role: null },
  joinDoor: { method: 'GET', path: '/api/join/door', role: null },
  studentMe: { method: 'GET', path: '/api/student/me', role: 'student' },
  studentContent: { method: 'GET', path: '/api/student/content/:revision', role: 'student' },
  studentCall: { method: 'GET', path: '/api/student/call', role: 'student' },
  studentLeave: { method: 'POST', path: '/api/student/leave', role: 'student' },
  boardClaim: { method: 'POST', path: '/api/board/claim', role: null },
  boardMe: { method: 'GET', path: '/api/board/me', role: 'board' },
  boardContent: { method: 'GET', path: '/api/board/content/:revision', role: 'board' },
  teacherClaim: { method: 'POST', path: '/api/teacher/claim', role: null },
  teacherMe: { method: 'GET', path: '/api/teacher/me', role: 'teacher' },
  teacherName: { method: 'PUT', path: '/api/teacher/name', role: 'teacher' },
  teacherLeave: { method: 'POST', path: '/api/teacher/leave', role: 'teacher' },
  teacherDevices: { method: 'GET', path: '/api/teacher/devices', role: 'teacher' },
  deviceLink: { method: 'POST', path: '/api/teacher/device-link', role: 'teacher' },
  deviceEnd: { method: 'DELETE', path: '/api/teacher/devices/:deviceId', role: 'teacher' },
  teacherLessons: { method: 'GET', path: '/api/teacher/lessons', role: 'teacher' },
  signOutOthers: { method: 'POST', path: '/api/teacher/sign-out-others', role: 'teacher' },
  classCreate: { method: 'POST', path: '/api/classes', role: 'teacher' },
  classGet: { method: 'GET', path: '/api/classes/:classId', role: 'teacher' },
  classDeal: { method: 'POST', path: '/api/classes/:classId/deal', role: 'teacher' },
  groupsSet: { method: 'PUT', path: '/api/classes/:classId/groups', role: 'teacher' },
  groupSetNew: { method: 'POST', path: '/api/classes/:classId/group-sets', role: 'teacher' },
  groupSetName: { method: 'PUT', path: '/api/classes/:classId/group-sets/:setId', role: 'teacher' },
  groupSetUse: { method: 'POST', path: '/api/classes/:classId/group-sets/:setId/use', role: 'teacher' },
  groupSetRemove: { method: 'DELETE', path: '/api/classes/:classId/group-sets/:setId', role: 'teacher' },
  placesSet: { method: 'PUT', path: '/api/classes/:classId/places', role: 'teacher' },
  classBoard: { method: 'POST', path: '/api/classes/:classId/board', role: 'teacher' },
  classSignOut: { method: 'POST', path: '/api/classes/:classId/sign-out', role: 'teacher' },
  classCards: { method: 'POST', path: '/api/classes/:classId/cards', role: 'teacher' },
  coTeacherInvite: { method: 'POST', path: '/api/classes/:classId/co-teachers', role: 'teacher' },
  coTeacherEnd: {
    method: 'DELETE',
    path: '/api/classes/:classId/co-teachers/:teacherId',
    role: 'teacher',
  },
  studentsAdd: { method: 'POST', path: '/api/classes/:classId/students', role: 'teacher' },
  studentEdit: { method: 'PATCH', path: '/api/classes/:classId/students/:studentId', role: 'teacher' },
  studentRemove: { method: 'DELETE', path: '/api/classes/:classId/students/:studentId', role: 'teacher' },
  studentReturn: {
    method: 'POST',
    path: '/api/classes/:classId/students/:studentId/return',
    role: 'teacher',
  },
  studentForget: { method: 'DELETE', path: '/api/classes/:classId/left/:studentId', role: 'teacher' },
  studentCard: { method: 'POST', path: '/api/classes/:classId/students/:studentId/card', role: 'teacher' },
  studentSignOut: {
    method: 'POST',
    path: '/api/classes/:classId/students/:studentId/sign-out',
    role: 'teacher',
  },
  lessonCreate: { method: 'POST', path: '/api/classes/:classId/lessons', role: 'teacher' },
  lessonGet: { method: 'GET', path: '/api/classes/:classId/lessons/:lessonId', role: 'teacher' },
  lessonSave: { method: 'PUT', path: '/api/classes/:classId/lessons/:lessonId', role: 'teacher' },
  lessonCopy: { method: 'POST', path: '/api/classes/:classId/lessons/:lessonId/copy', role: 'teacher' },
  lessonRemove: { method: 'DELETE', path: '/api/classes/:classId/lessons/:lessonId', role: 'teacher' },
  lessonOpen: { method: 'POST', path: '/api/classes/:classId/lessons/:lessonId/open', role: 'teacher' },
  rehearsalStart: {
    method: 'POST',
    path: '/api/classes/:classId/lessons/:lessonId/rehearsal',
    role: 'teacher',
  },
  rehearsalEnd: { method: 'DELETE', path: '/api/classes/:classId/rehearsal', role: 'teacher' },
} as const;

export type RouteName = keyof typeof routes;

/** The header that carries the page's CSRF value on every request that changes something. */
export const CSRF_HEADER = 'x-flipflop-csrf';

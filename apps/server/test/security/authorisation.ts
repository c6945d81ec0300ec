import type { RouteName, StudentCommandName, TeacherCommandName } from '@flipflop/protocol';
import type { Phase } from '@flipflop/rotation';

/**
 * Who may what. The only place in which it is written down for people: the tests ask a running server
 * about every cell, the document beside the server's package is printed from it, and what is not in
 * here must be refused.
 */

/** Everybody there is, seen from one class. */
export const WHO = [
  'nobody',
  'student',
  'classmate',
  'foreignStudent',
  'board',
  'foreignBoard',
  'owner',
  'coTeacher',
  'otherTeacher',
  'endedStudent',
  'endedBoard',
  'endedOwner',
  'endedCoTeacher',
] as const;
export type Who = (typeof WHO)[number];

export const WHO_WORDS: Readonly<Record<Who, string>> = {
  nobody: 'nobody signed in',
  student: 'a student of the class',
  classmate: 'another student of the class',
  foreignStudent: 'a student of another class',
  board: 'the class’s board',
  foreignBoard: 'another class’s board',
  owner: 'the class’s own teacher',
  coTeacher: 'a co-teacher of the class',
  otherTeacher: 'the teacher of another class',
  endedStudent: 'a student’s device that was signed out',
  endedBoard: 'a board that was signed out',
  endedOwner: 'the own teacher’s device that was signed out',
  endedCoTeacher: 'a co-teacher’s device that was signed out',
};

export const PHASES = [
  'noLesson',
  'lobby',
  'counting',
  'paused',
  'timeUp',
  'changeover',
  'changeoverPaused',
  'wrapUp',
  'ended',
] as const satisfies readonly (Phase | 'noLesson')[];
export type PhaseName = (typeof PHASES)[number];

const CLASS_TEACHERS = ['owner', 'coTeacher'] as const;
const EVERY_TEACHER = [...CLASS_TEACHERS, 'otherTeacher'] as const;
const OWN_STUDENTS = ['student', 'classmate'] as const;
const EVERY_STUDENT = [...OWN_STUDENTS, 'foreignStudent'] as const;
const EVERY_BOARD = ['board', 'foreignBoard'] as const;

export interface RouteRight {
  /** Of those whom the ids in the address concern. */
  readonly may: readonly Who[];
  /** Beside the role: what the answer rests on. */
  readonly by?: string;
  /** Of those who may not: whom the class is no secret to, so that they are told why. */
  readonly told?: readonly Who[];
  /** The phase in which the test asks. */
  readonly asked?: PhaseName;
}

const OWNER_ALONE: RouteRight = { may: ['owner'], told: ['coTeacher'] };
const bySecret = (by: string): RouteRight => ({ may: WHO, by });

/** Every address of the server. */
export const ROUTE_RIGHTS: Partial<Record<RouteName, RouteRight>> = {
  joinCode: bySecret('the class code; wrong ones are counted'),
  joinName: bySecret('the class code; past the lobby the teacher lets in'),
  joinCard: bySecret('the student’s own card'),
  joinDoor: bySecret('the device’s own knock'),

  studentMe: { may: EVERY_STUDENT, by: 'about oneself' },
  studentContent: { may: OWN_STUDENTS, by: 'the lesson that is open in one’s own class' },
  studentCall: {
    may: ['student'],
    by: 'only who belongs with the teacher now',
    asked: 'counting',
  },
  studentLeave: { may: EVERY_STUDENT, by: 'about oneself' },
  studentActivities: { may: EVERY_STUDENT, by: 'what one’s own class was given' },
  studentDeck: { may: OWN_STUDENTS, by: 'what one’s own class was given; without keys' },
  studentWork: { may: OWN_STUDENTS, by: 'one’s own work' },
  workSend: { may: OWN_STUDENTS, by: 'one’s own work' },

  boardClaim: bySecret('the board’s link'),
  boardMe: { may: EVERY_BOARD, by: 'about itself' },
  boardContent: { may: ['board'], by: 'the lesson that is open in its own class' },

  teacherClaim: bySecret('a one-time link'),
  teacherMe: { may: EVERY_TEACHER, by: 'about oneself' },
  teacherName: { may: EVERY_TEACHER, by: 'about oneself' },
  classCreate: { may: EVERY_TEACHER },
  teacherLeave: { may: EVERY_TEACHER, by: 'about this device' },
  teacherDevices: { may: EVERY_TEACHER, by: 'about oneself' },
  teacherLessons: { may: EVERY_TEACHER, by: 'about one’s own classes' },
  deviceLink: { may: EVERY_TEACHER, by: 'about oneself' },
  deviceEnd: { may: ['owner'], by: 'a device of one’s own' },
  signOutOthers: { may: EVERY_TEACHER, by: 'about oneself' },

  classGet: { may: CLASS_TEACHERS },
  classDeal: { may: CLASS_TEACHERS },
  groupsSet: { may: CLASS_TEACHERS },
  groupSetNew: { may: CLASS_TEACHERS },
  groupSetName: { may: CLASS_TEACHERS },
  groupSetUse: { may: CLASS_TEACHERS },
  groupSetRemove: { may: CLASS_TEACHERS },
  placesSet: { may: CLASS_TEACHERS },
  classBoard: { may: CLASS_TEACHERS },
  studentsAdd: { may: CLASS_TEACHERS },
  studentEdit: { may: CLASS_TEACHERS },
  studentRemove: { may: CLASS_TEACHERS },
  studentReturn: { may: CLASS_TEACHERS },
  studentForget: { may: CLASS_TEACHERS },
  studentCard: { may: CLASS_TEACHERS },
  lessonCreate: { may: CLASS_TEACHERS },
  lessonGet: { may: CLASS_TEACHERS },
  lessonSave: { may: CLASS_TEACHERS },
  lessonCopy: { may: CLASS_TEACHERS },
  lessonRemove: { may: CLASS_TEACHERS, by: 'while it is not open', asked: 'ended' },
  lessonOpen: { may: CLASS_TEACHERS, by: 'while no lesson runs', asked: 'lobby' },
  teacherActivities: { may: EVERY_TEACHER, by: 'about one’s own classes' },
  activityCreate: { may: CLASS_TEACHERS },
  activityGet: { may: CLASS_TEACHERS },
  activitySave: { may: CLASS_TEACHERS },
  activityPublish: { may: CLASS_TEACHERS },
  activityCopy: { may: CLASS_TEACHERS },
  activityRemove: { may: CLASS_TEACHERS },
  activityGive: { may: CLASS_TEACHERS },
  activityGrid: { may: CLASS_TEACHERS },
  activityResults: { may: CLASS_TEACHERS },
  workGet: { may: CLASS_TEACHERS },
  workReview: { may: CLASS_TEACHERS },
  rehearsalStart: { may: CLASS_TEACHERS, by: 'one for each teacher' },
  rehearsalEnd: { may: CLASS_TEACHERS, by: 'one’s own' },
  classCards: { may: CLASS_TEACHERS },
  classSignOut: OWNER_ALONE,
  studentSignOut: OWNER_ALONE,
  coTeacherInvite: OWNER_ALONE,
  coTeacherEnd: OWNER_ALONE,
};

export interface CommandRight {
  readonly may: readonly Who[];
  /** Phases in which it is done, or is so already; in the others it is refused, and nothing changes. */
  readonly when: readonly PhaseName[];
  readonly by?: string;
}

const ROUND = ['counting', 'paused', 'timeUp'] as const;
const CHANGEOVER = ['changeover', 'changeoverPaused'] as const;
const RUNNING = [...ROUND, ...CHANGEOVER] as const;
const LESSON_OPEN = ['lobby', ...RUNNING, 'wrapUp'] as const;
const ANY_LESSON = [...LESSON_OPEN, 'ended'] as const;

/** Every command of a socket. Its class is the socket's own: none takes one. */
export const TEACHER_RIGHTS: Readonly<Record<TeacherCommandName, CommandRight>> = {
  start: { may: CLASS_TEACHERS, when: ['lobby'] },
  swap: { may: CLASS_TEACHERS, when: ROUND },
  startRound: { may: CLASS_TEACHERS, when: CHANGEOVER },
  endRound: { may: CLASS_TEACHERS, when: ROUND },
  pause: { may: CLASS_TEACHERS, when: ['counting', 'paused', ...CHANGEOVER] },
  resume: { may: CLASS_TEACHERS, when: ['counting', 'paused', ...CHANGEOVER] },
  addTime: { may: CLASS_TEACHERS, when: RUNNING },
  undo: { may: CLASS_TEACHERS, when: ['changeover', 'wrapUp', 'ended'], by: 'within ten seconds' },
  end: { may: CLASS_TEACHERS, when: ANY_LESSON },
  eyesUp: { may: CLASS_TEACHERS, when: LESSON_OPEN },
  message: { may: CLASS_TEACHERS, when: LESSON_OPEN },
  clearMessage: { may: CLASS_TEACHERS, when: ANY_LESSON },
  call: { may: CLASS_TEACHERS, when: RUNNING },
  release: { may: CLASS_TEACHERS, when: ANY_LESSON },
  move: { may: CLASS_TEACHERS, when: LESSON_OPEN },
  setPlace: { may: CLASS_TEACHERS, when: LESSON_OPEN },
  markArrived: { may: CLASS_TEACHERS, when: ['lobby', ...RUNNING] },
  admit: { may: CLASS_TEACHERS, when: LESSON_OPEN, by: 'someone who knocked at this class' },
};

export const STUDENT_RIGHTS: Readonly<Record<StudentCommandName, CommandRight>> = {
  setPlace: { may: EVERY_STUDENT, when: ['lobby'], by: 'about oneself' },
  arrive: { may: EVERY_STUDENT, when: ANY_LESSON, by: 'about oneself' },
  done: { may: EVERY_STUDENT, when: ANY_LESSON, by: 'about oneself' },
  leave: { may: EVERY_STUDENT, when: ANY_LESSON, by: 'about oneself' },
  presence: { may: EVERY_STUDENT, when: PHASES, by: 'about one’s own page' },
};

export const COMMON_RIGHTS = {
  clock: { may: [...EVERY_STUDENT, ...EVERY_BOARD, ...EVERY_TEACHER], when: PHASES },
} as const satisfies Readonly<Record<string, CommandRight>>;

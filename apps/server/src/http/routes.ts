import {
  activityCopy,
  activityCreate,
  activityGet,
  activityGive,
  activityGrid,
  activityPublish,
  activityRemove,
  activityResults,
  activitySave,
  teacherActivities,
  workGet,
  workReview,
} from './activities.ts';
import { boardClaim, boardContent, boardMe } from './board.ts';
import {
  classBoard,
  classCards,
  classDeal,
  classGet,
  classSignOut,
  lessonCopy,
  lessonCreate,
  lessonGet,
  lessonOpen,
  lessonRemove,
  lessonSave,
  placesSet,
  studentCard,
  studentEdit,
  studentForget,
  studentRemove,
  studentReturn,
  studentSignOut,
  studentsAdd,
} from './class.ts';
import { coTeacherEnd, coTeacherInvite } from './co-teachers.ts';
import { deviceEnd, deviceLink, signOutOthers, teacherDevices, teacherLeave } from './devices.ts';
import { groupSetName, groupSetNew, groupSetRemove, groupSetUse, groupsSet } from './groups.ts';
import { joinCard, joinCode, joinDoor, joinName } from './join.ts';
import { anyone, ownerOfClass, teacherOfClass, themselves } from './policies.ts';
import { rehearsalEnd, rehearsalStart } from './rehearsal.ts';
import type { RouteTable } from './route.ts';
import { studentCall, studentContent, studentLeave, studentMe } from './student.ts';
import { classCreate, teacherClaim, teacherLessons, teacherMe, teacherName } from './teacher.ts';
import { studentActivities, studentDeck, studentWork, workSend } from './work.ts';

/** Every address that a page asks: who may, what is counted, and what is done. */
export const routeTable = {
  joinCode: { may: anyone, door: 'guess', run: joinCode },
  joinName: { may: anyone, door: 'guess', run: joinName },
  joinCard: { may: anyone, door: 'card', run: joinCard },
  joinDoor: { may: anyone, run: joinDoor },

  studentMe: { may: themselves, run: studentMe },
  studentContent: { may: themselves, run: studentContent },
  studentCall: { may: themselves, run: studentCall },
  studentLeave: { may: themselves, run: studentLeave },

  studentActivities: { may: themselves, run: studentActivities },
  studentDeck: { may: themselves, run: studentDeck },
  studentWork: { may: themselves, run: studentWork },
  workSend: { may: themselves, run: workSend },

  boardClaim: { may: anyone, run: boardClaim },
  boardMe: { may: themselves, run: boardMe },
  boardContent: { may: themselves, run: boardContent },

  teacherClaim: { may: anyone, run: teacherClaim },
  teacherMe: { may: themselves, run: teacherMe },
  teacherName: { may: themselves, run: teacherName },
  teacherLeave: { may: themselves, run: teacherLeave },
  teacherDevices: { may: themselves, run: teacherDevices },
  teacherLessons: { may: themselves, run: teacherLessons },
  deviceLink: { may: themselves, run: deviceLink },
  deviceEnd: { may: themselves, run: deviceEnd },
  signOutOthers: { may: themselves, run: signOutOthers },
  classCreate: { may: themselves, run: classCreate },

  classGet: { may: teacherOfClass, run: classGet },
  classDeal: { may: teacherOfClass, run: classDeal },
  groupsSet: { may: teacherOfClass, run: groupsSet },
  groupSetNew: { may: teacherOfClass, run: groupSetNew },
  groupSetName: { may: teacherOfClass, run: groupSetName },
  groupSetUse: { may: teacherOfClass, run: groupSetUse },
  groupSetRemove: { may: teacherOfClass, run: groupSetRemove },
  placesSet: { may: teacherOfClass, run: placesSet },
  classBoard: { may: teacherOfClass, run: classBoard },
  classSignOut: { may: ownerOfClass, run: classSignOut },
  classCards: { may: teacherOfClass, run: classCards },
  coTeacherInvite: { may: ownerOfClass, run: coTeacherInvite },
  coTeacherEnd: { may: ownerOfClass, run: coTeacherEnd },
  studentsAdd: { may: teacherOfClass, run: studentsAdd },
  studentEdit: { may: teacherOfClass, run: studentEdit },
  studentRemove: { may: teacherOfClass, run: studentRemove },
  studentReturn: { may: teacherOfClass, run: studentReturn },
  studentForget: { may: teacherOfClass, run: studentForget },
  studentCard: { may: teacherOfClass, run: studentCard },
  studentSignOut: { may: ownerOfClass, run: studentSignOut },
  lessonCreate: { may: teacherOfClass, run: lessonCreate },
  lessonGet: { may: teacherOfClass, run: lessonGet },
  lessonSave: { may: teacherOfClass, run: lessonSave },
  lessonCopy: { may: teacherOfClass, run: lessonCopy },
  lessonRemove: { may: teacherOfClass, run: lessonRemove },
  lessonOpen: { may: teacherOfClass, run: lessonOpen },
  teacherActivities: { may: themselves, run: teacherActivities },
  activityCreate: { may: teacherOfClass, large: true, run: activityCreate },
  activityGet: { may: teacherOfClass, run: activityGet },
  activitySave: { may: teacherOfClass, large: true, run: activitySave },
  activityPublish: { may: teacherOfClass, run: activityPublish },
  activityCopy: { may: teacherOfClass, run: activityCopy },
  activityRemove: { may: teacherOfClass, run: activityRemove },
  activityGive: { may: teacherOfClass, run: activityGive },
  activityGrid: { may: teacherOfClass, run: activityGrid },
  activityResults: { may: teacherOfClass, run: activityResults },
  workGet: { may: teacherOfClass, run: workGet },
  workReview: { may: teacherOfClass, run: workReview },
  rehearsalStart: { may: teacherOfClass, run: rehearsalStart },
  rehearsalEnd: { may: teacherOfClass, run: rehearsalEnd },
} as const satisfies RouteTable;

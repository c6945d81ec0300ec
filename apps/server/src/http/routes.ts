import { boardClaim, boardContent, boardMe } from './board.ts';
import {
  classBoard,
  classDeal,
  classGet,
  lessonCreate,
  lessonGet,
  lessonOpen,
  lessonSave,
  placesSet,
  studentCard,
  studentEdit,
  studentRemove,
  studentsAdd,
} from './class.ts';
import { joinCard, joinCode, joinDoor, joinName } from './join.ts';
import { anyone, teacherOfClass, themselves } from './policies.ts';
import type { RouteTable } from './route.ts';
import { studentCall, studentContent, studentLeave, studentMe } from './student.ts';
import { classCreate, teacherClaim, teacherMe, teacherName } from './teacher.ts';

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

  boardClaim: { may: anyone, run: boardClaim },
  boardMe: { may: themselves, run: boardMe },
  boardContent: { may: themselves, run: boardContent },

  teacherClaim: { may: anyone, run: teacherClaim },
  teacherMe: { may: themselves, run: teacherMe },
  teacherName: { may: themselves, run: teacherName },
  classCreate: { may: themselves, run: classCreate },

  classGet: { may: teacherOfClass, run: classGet },
  classDeal: { may: teacherOfClass, run: classDeal },
  placesSet: { may: teacherOfClass, run: placesSet },
  classBoard: { may: teacherOfClass, run: classBoard },
  studentsAdd: { may: teacherOfClass, run: studentsAdd },
  studentEdit: { may: teacherOfClass, run: studentEdit },
  studentRemove: { may: teacherOfClass, run: studentRemove },
  studentCard: { may: teacherOfClass, run: studentCard },
  lessonCreate: { may: teacherOfClass, run: lessonCreate },
  lessonGet: { may: teacherOfClass, run: lessonGet },
  lessonSave: { may: teacherOfClass, run: lessonSave },
  lessonOpen: { may: teacherOfClass, run: lessonOpen },
} as const satisfies RouteTable;

import {
  commonCommands,
  type StudentCommand,
  type StudentCommandName,
  studentCommands,
  type TeacherCommand,
  type TeacherCommandName,
  teacherCommands,
} from '@flipflop/protocol';
import type { Table } from './command.ts';
import type { CommandContext, Student, Teacher } from './context.ts';
import { mayActForSelf, mayAskTime, mayRunLesson } from './policies.ts';
import { admit, lead, notePresence, takePart, tellTime } from './runs.ts';

export type TeacherInputs = { readonly [Name in TeacherCommandName]: TeacherCommand<Name> };
export type StudentInputs = { readonly [Name in StudentCommandName]: StudentCommand<Name> };
export interface CommonInputs {
  readonly clock: Record<string, never>;
}

// A command of the protocol that is missing here, or misspelt, does not compile.

export const teacherTable = {
  start: {
    schema: teacherCommands.start,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen }) => lead(context, id, { type: 'start', seen }),
  },
  swap: {
    schema: teacherCommands.swap,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen }) => lead(context, id, { type: 'swap', seen }),
  },
  startRound: {
    schema: teacherCommands.startRound,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen }) => lead(context, id, { type: 'startRound', seen }),
  },
  endRound: {
    schema: teacherCommands.endRound,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen }) => lead(context, id, { type: 'endRound', seen }),
  },
  pause: {
    schema: teacherCommands.pause,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen }) => lead(context, id, { type: 'pause', seen }),
  },
  resume: {
    schema: teacherCommands.resume,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen }) => lead(context, id, { type: 'resume', seen }),
  },
  addTime: {
    schema: teacherCommands.addTime,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen, ms }) => lead(context, id, { type: 'addTime', seen, ms }),
  },
  undo: {
    schema: teacherCommands.undo,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, seen }) => lead(context, id, { type: 'undo', seen }),
  },
  end: {
    schema: teacherCommands.end,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id }) => lead(context, id, { type: 'end' }),
  },
  eyesUp: {
    schema: teacherCommands.eyesUp,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, on, text }) => lead(context, id, { type: 'eyesUp', on, text }),
  },
  message: {
    schema: teacherCommands.message,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, to, text }) => lead(context, id, { type: 'message', to, text }),
  },
  clearMessage: {
    schema: teacherCommands.clearMessage,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, to }) => lead(context, id, { type: 'clearMessage', to }),
  },
  call: {
    schema: teacherCommands.call,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, students }) => lead(context, id, { type: 'call', students }),
  },
  release: {
    schema: teacherCommands.release,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, students }) => lead(context, id, { type: 'release', students }),
  },
  move: {
    schema: teacherCommands.move,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, students, group }) => lead(context, id, { type: 'move', students, group }),
  },
  setPlace: {
    schema: teacherCommands.setPlace,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, student, place }) => lead(context, id, { type: 'setPlace', student, place }),
  },
  markArrived: {
    schema: teacherCommands.markArrived,
    may: mayRunLesson,
    budget: 'act',
    run: (context, { id, students }) => lead(context, id, { type: 'markArrived', students }),
  },
  admit: { schema: teacherCommands.admit, may: mayRunLesson, budget: 'act', run: admit },
} satisfies Table<TeacherInputs, Teacher>;

export const studentTable = {
  setPlace: {
    schema: studentCommands.setPlace,
    may: mayActForSelf,
    budget: 'act',
    run: (context, { place }) =>
      takePart(context, { type: 'setPlace', student: context.caller.studentId, place, by: 'student' }),
  },
  arrive: {
    schema: studentCommands.arrive,
    may: mayActForSelf,
    budget: 'act',
    run: (context, { round }) =>
      takePart(context, { type: 'arrive', student: context.caller.studentId, round }),
  },
  done: {
    schema: studentCommands.done,
    may: mayActForSelf,
    budget: 'act',
    run: (context, { round }) =>
      takePart(context, { type: 'done', student: context.caller.studentId, round }),
  },
  leave: {
    schema: studentCommands.leave,
    may: mayActForSelf,
    budget: 'act',
    run: (context) => takePart(context, { type: 'leave', student: context.caller.studentId }),
  },
  presence: { schema: studentCommands.presence, may: mayActForSelf, budget: 'presence', run: notePresence },
} satisfies Table<StudentInputs, Student>;

export const commonTable = {
  clock: { schema: commonCommands.clock, may: mayAskTime, budget: 'clock', run: tellTime },
} satisfies Table<CommonInputs, CommandContext>;

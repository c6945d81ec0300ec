import { displayNames } from '@flipflop/roster';
import {
  type BoardView,
  boardView,
  type ClassLabels,
  type ClassView,
  classView,
  type Door,
  type Knock,
  type PersonalView,
  type Presence,
  personalView,
  phaseOf,
  type ServerNotice,
  type StudentId,
  type TeacherView,
  teacherView,
} from '@flipflop/rotation';
import type { ClassNow, RunningSession } from '../host/class-now.ts';
import type { ClassDocument } from '../store/documents.ts';

/** What views need beside the documents: where people come in, who is connected, who waits. */
export interface Surroundings {
  /** Origin that students type, without a slash at its end: "http://192.168.1.20:3000". */
  readonly base: string;
  readonly presence: (student: StudentId) => Presence;
  readonly connected: number;
  readonly knocks: readonly Knock[];
  readonly notices: (now: ClassNow) => readonly ServerNotice[];
}

export function renderClass({ class: { body }, teacherName, running }: ClassNow): ClassView | null {
  if (running === null) return null;
  return classView(running.revision.plan, stateOf(running), labels(body, teacherName, running));
}

export function renderBoard(
  { class: { body }, teacherName, running }: ClassNow,
  { base }: Surroundings,
): BoardView | null {
  if (running === null) return null;
  const { plan } = running.revision;
  return boardView(plan, stateOf(running), labels(body, teacherName, running), door(running, base));
}

export function renderPersonal(
  { class: { body }, running }: ClassNow,
  student: StudentId,
): PersonalView | null {
  if (running === null) return null;
  return personalView(stateOf(running), student, namesOf(body).get(student) ?? '');
}

export function renderTeacher(now: ClassNow, { base, notices, ...people }: Surroundings): TeacherView | null {
  const {
    class: { body },
    teacherName,
    running,
  } = now;
  if (running === null) return null;
  const names = namesOf(body);
  const roster = body.students.map(({ id }) => ({ id, name: names.get(id) ?? '' }));
  const view = teacherView(
    running.revision.plan,
    stateOf(running),
    labels(body, teacherName, running),
    door(running, base),
    { roster, ...people },
  );
  const happened = notices(now);
  return happened.length === 0 ? view : { ...view, notices: happened };
}

const stateOf = (running: RunningSession) => running.session.body.state;

function labels(body: ClassDocument, teacherName: string, { revision }: RunningSession): ClassLabels {
  return { className: body.name, teacherName, lessonTitle: revision.title, content: revision.id };
}

/** The code dies with the lesson. */
function door({ session }: RunningSession, base: string): Door {
  const { code, state } = session.body;
  const address = base.replace(/^https?:\/\//, '');
  if (phaseOf(state) === 'ended') return { code: null, address, url: base };
  return { code, address, url: `${base}/#${code}` };
}

const namesOfClass = new WeakMap<ClassDocument, ReadonlyMap<StudentId, string>>();

/** Names are worked out once for each version of the register. */
function namesOf(body: ClassDocument): ReadonlyMap<StudentId, string> {
  const known = namesOfClass.get(body);
  if (known !== undefined) return known;
  const names = displayNames(body.students);
  namesOfClass.set(body, names);
  return names;
}

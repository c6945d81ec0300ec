import type { ClassPage } from '@flipflop/protocol';
import type { Id, StudentId } from '@flipflop/rotation';
import { classPage } from '../classes/class-page.ts';
import { done, NOT_YOURS, type Outcome } from '../classes/outcome.ts';
import { NO_SUCH_STUDENT } from '../classes/register.ts';
import type { ClassDocument } from '../store/documents.ts';
import { bothWays, elsewhere } from './both-ways.ts';
import type { Ask } from './route.ts';
import type { Services } from './services.ts';

/** What a teacher asks of a class. */

export async function classGet(services: Services, { caller, params }: Ask<'classGet'>) {
  const body = await services.classes.get(params.classId);
  return body === null ? NOT_YOURS : done(await classPage(services, body, caller.teacherId));
}

export async function classDeal(services: Services, { caller, params, body }: Ask<'classDeal'>) {
  return pageOf(services, caller, await services.classes.deal(params.classId, body.by));
}

export async function placesSet(services: Services, { caller, params, body }: Ask<'placesSet'>) {
  return pageOf(services, caller, await services.classes.setPlaces(params.classId, body));
}

export async function classBoard(services: Services, { params, visit }: Ask<'classBoard'>) {
  return done(bothWays(services, visit, await services.links.makeBoardLink(params.classId)));
}

/** Cards stay: they are the students' own. The board's link does not, or a screen came back by it. */
export async function classSignOut({ links, tokens, log }: Services, { params }: Ask<'classSignOut'>) {
  await links.endBoardLink(params.classId);
  await tokens.endClass(params.classId);
  log.info({ classId: params.classId }, 'a class was signed out');
  return done({});
}

export async function studentsAdd(services: Services, { caller, params, body }: Ask<'studentsAdd'>) {
  return pageOf(services, caller, await services.classes.addStudents(params.classId, body.students));
}

export async function studentEdit(services: Services, { caller, params, body }: Ask<'studentEdit'>) {
  return pageOf(services, caller, await services.classes.editStudent(params.classId, params.studentId, body));
}

/** With the student go the card and every device. */
export async function studentRemove(services: Services, { caller, params }: Ask<'studentRemove'>) {
  const { classId, studentId } = params;
  const removed = await services.classes.removeStudent(classId, studentId);
  if (!removed.ok) return removed;
  await services.links.endCard(classId, studentId);
  await services.tokens.endStudent(classId, studentId);
  return pageOf(services, caller, removed);
}

export async function studentReturn(services: Services, { caller, params }: Ask<'studentReturn'>) {
  const { classId, studentId } = params;
  return pageOf(services, caller, await services.classes.returnStudent(classId, studentId));
}

export async function studentForget(services: Services, { caller, params }: Ask<'studentForget'>) {
  const { classId, studentId } = params;
  return pageOf(services, caller, await services.classes.forgetStudent(classId, studentId));
}

export async function studentCard(services: Services, { params, visit }: Ask<'studentCard'>) {
  const { classId, studentId } = params;
  const cards = await cardsFor(services, visit, classId, [studentId]);
  return cards.ok ? done({ url: cards.value[0]?.url ?? '' }) : cards;
}

export async function classCards(services: Services, { params, body, visit }: Ask<'classCards'>) {
  const cards = await cardsFor(services, visit, params.classId, body.students);
  return cards.ok ? done({ cards: cards.value }) : cards;
}

/** New cards for all of them, or for nobody. With a card that was lost ends the device that used it. */
async function cardsFor(
  services: Services,
  visit: Ask<'classCards'>['visit'],
  classId: Id,
  students: readonly StudentId[],
): Promise<Outcome<{ student: StudentId; url: string }[]>> {
  const { classes, links, tokens } = services;
  const known = new Set((await classes.get(classId))?.students.map(({ id }) => id));
  if (!students.every((student) => known.has(student))) return NO_SUCH_STUDENT;
  const cards: { student: StudentId; url: string }[] = [];
  for (const student of students) {
    const card = await links.makeCard(classId, student);
    await tokens.endByEndedCard(classId, student);
    cards.push({ student, url: elsewhere(services, visit, card) });
  }
  return done(cards);
}

/** The card stays the student's own; only the device is signed out. */
export async function studentSignOut({ classes, tokens }: Services, { params }: Ask<'studentSignOut'>) {
  const { classId, studentId } = params;
  const body = await classes.get(classId);
  if (!body?.students.some((student) => student.id === studentId)) return NO_SUCH_STUDENT;
  await tokens.endStudent(classId, studentId);
  return done({});
}

export async function lessonCreate({ lessons }: Services, { params, body }: Ask<'lessonCreate'>) {
  return lessons.create(params.classId, body.lesson);
}

export async function lessonGet({ lessons }: Services, { params }: Ask<'lessonGet'>) {
  return lessons.get(params.classId, params.lessonId);
}

export async function lessonSave({ lessons }: Services, { params, body }: Ask<'lessonSave'>) {
  const saved = await lessons.save(params.classId, params.lessonId, body.version, body.lesson);
  return saved.ok ? done({ version: saved.value.version }) : saved;
}

/** Into a class that the teacher teaches as well; any other is answered as one that is not there. */
export async function lessonCopy(
  { identity, lessons }: Services,
  { caller, params, body }: Ask<'lessonCopy'>,
) {
  if (!(await identity.teaches(caller.teacherId, body.to))) return NOT_YOURS;
  const copied = await lessons.copy(params.classId, params.lessonId, body.to);
  return copied.ok ? done({ id: copied.value.id }) : copied;
}

export async function lessonRemove(services: Services, { caller, params }: Ask<'lessonRemove'>) {
  return pageOf(services, caller, await services.lessons.remove(params.classId, params.lessonId));
}

export async function lessonOpen({ sessions }: Services, { params }: Ask<'lessonOpen'>) {
  const opened = await sessions.open(params.classId, params.lessonId);
  return opened.ok ? done({}) : opened;
}

export async function pageOf(
  services: Services,
  { teacherId }: Ask<'classGet'>['caller'],
  changed: Outcome<ClassDocument>,
): Promise<Outcome<ClassPage>> {
  return changed.ok ? done(await classPage(services, changed.value, teacherId)) : changed;
}

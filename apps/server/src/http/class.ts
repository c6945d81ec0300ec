import type { ClassPage } from '@flipflop/protocol';
import { classPage } from '../classes/class-page.ts';
import { done, NOT_YOURS, type Outcome } from '../classes/outcome.ts';
import { NO_SUCH_STUDENT } from '../classes/register.ts';
import type { ClassDocument } from '../store/documents.ts';
import type { Ask } from './route.ts';
import type { Services } from './services.ts';

/** What a teacher asks of a class. */

export async function classGet({ store, classes }: Services, { params }: Ask<'classGet'>) {
  const body = await classes.get(params.classId);
  return body === null ? NOT_YOURS : done(await classPage(store, body));
}

export async function classDeal(services: Services, { params, body }: Ask<'classDeal'>) {
  return pageOf(services, await services.classes.deal(params.classId, body.by));
}

export async function placesSet(services: Services, { params, body }: Ask<'placesSet'>) {
  return pageOf(services, await services.classes.setPlaces(params.classId, body.remote));
}

export async function classBoard({ links, reach }: Services, { params, visit }: Ask<'classBoard'>) {
  const link = await links.makeBoardLink(params.classId);
  // A teacher at the machine itself came by an address that leads nowhere from another computer.
  const elsewhere = isLoopback(new URL(visit.origin).hostname) ? reach() : visit.origin;
  return done({ url: `${visit.origin}${link}`, elsewhere: `${elsewhere}${link}` });
}

const isLoopback = (host: string) => host === 'localhost' || host === '[::1]' || host.startsWith('127.');

export async function studentsAdd(services: Services, { params, body }: Ask<'studentsAdd'>) {
  return pageOf(services, await services.classes.addStudents(params.classId, body.students));
}

export async function studentEdit(services: Services, { params, body }: Ask<'studentEdit'>) {
  return pageOf(services, await services.classes.editStudent(params.classId, params.studentId, body));
}

/** With the student go the card and every device. */
export async function studentRemove(services: Services, { params }: Ask<'studentRemove'>) {
  const { classId, studentId } = params;
  const removed = await services.classes.removeStudent(classId, studentId);
  if (!removed.ok) return removed;
  await services.links.endCard(classId, studentId);
  await services.tokens.endStudent(classId, studentId);
  return pageOf(services, removed);
}

export async function studentCard({ classes, links, reach }: Services, { params }: Ask<'studentCard'>) {
  const { classId, studentId } = params;
  const body = await classes.get(classId);
  if (!body?.students.some((student) => student.id === studentId)) return NO_SUCH_STUDENT;
  return done({ url: `${reach()}${await links.makeCard(classId, studentId)}` });
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

export async function lessonOpen({ sessions }: Services, { params }: Ask<'lessonOpen'>) {
  const opened = await sessions.open(params.classId, params.lessonId);
  return opened.ok ? done({}) : opened;
}

async function pageOf({ store }: Services, changed: Outcome<ClassDocument>): Promise<Outcome<ClassPage>> {
  return changed.ok ? done(await classPage(store, changed.value)) : changed;
}

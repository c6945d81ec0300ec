import { classPage } from '../classes/class-page.ts';
import { whyNoCoTeacher } from '../classes/co-teachers.ts';
import { done, NOT_YOURS } from '../classes/outcome.ts';
import { bothWays } from './both-ways.ts';
import type { Ask } from './route.ts';
import type { Services } from './services.ts';

/** Who else teaches a class: its own teacher says. */

export async function coTeacherInvite(services: Services, { params, visit }: Ask<'coTeacherInvite'>) {
  const { classes, links, log } = services;
  const body = await classes.get(params.classId);
  const problem = body === null ? NOT_YOURS : whyNoCoTeacher(body);
  if (problem !== null) return problem;
  const link = await links.makeInvitation(params.classId);
  log.info({ classId: params.classId }, 'a co-teacher was invited');
  return done(bothWays(services, visit, link));
}

export async function coTeacherEnd(
  { coTeachers, store, clock, log }: Services,
  { caller, params }: Ask<'coTeacherEnd'>,
) {
  const { classId, teacherId } = params;
  const ended = await coTeachers.end(classId, teacherId);
  if (!ended.ok) return ended;
  log.info({ classId, teacherId }, 'a co-teacher teaches a class no longer');
  return done(await classPage({ store, clock }, ended.value, caller.teacherId));
}

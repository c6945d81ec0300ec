import type { Id } from '@flipflop/rotation';
import { classSummary } from '../classes/class-page.ts';
import { teaches, whyNoCoTeacher } from '../classes/co-teachers.ts';
import { lessonLines } from '../classes/lesson-lines.ts';
import { done, type Outcome, refuse } from '../classes/outcome.ts';
import { LINK_ENDED } from '../identity/links.ts';
import { lostClasses } from '../store/notices.ts';
import type { Ask, Reply } from './route.ts';
import type { Services } from './services.ts';

/** What a teacher asks outside any class. */

export async function teacherClaim(
  services: Services,
  { body, visit }: Ask<'teacherClaim'>,
): Promise<Reply<Record<string, never>>> {
  const { tokens, teachers, identity, log } = services;
  const before = await identity.callerOf('teacher', visit.cookieHeader);
  const signedIn = before?.caller.role === 'teacher' ? before.caller.teacherId : null;
  const claimed = await claim(services, body.link, signedIn);
  if (!claimed.ok) return claimed;
  const teacherId = claimed.value;
  const welcomed = await teachers.welcome(teacherId);
  if (!welcomed.ok) return welcomed;
  const { cookie } = await tokens.issue({ role: 'teacher', teacherId });
  if (before !== null) await tokens.end(before.caller.tokenId, 'signedOut');
  log.info({ teacherId }, 'a teacher signed in');
  return { ...done({}), cookies: [cookie] };
}

const OWN_CLASS = refuse(
  'alreadyDone',
  'This is your own class. Send the link to the teacher whom you invite; it still works.',
);
const TEACHES_IT = refuse('alreadyDone', 'You teach this class already.');

/** Uses the link up, and says as whom it signs in. */
async function claim(
  { links, classes, coTeachers, teachers, log }: Services,
  secret: string,
  signedIn: Id | null,
): Promise<Outcome<Id>> {
  const link = await links.readTeacher(secret);
  if (!link.ok) return link;
  if (link.value.kind === 'signIn') {
    const used = await links.useUp(link.value);
    return used.ok ? done(link.value.teacherId) : used;
  }
  const { classId } = link.value;
  const body = await classes.get(classId);
  if (body === null) return LINK_ENDED;
  if (body.teacherId === signedIn) return OWN_CLASS;
  if (signedIn !== null && teaches(body, signedIn)) return TEACHES_IT;
  const problem = whyNoCoTeacher(body);
  if (problem !== null) return problem;
  const used = await links.useUp(link.value);
  if (!used.ok) return used;
  const teacher = signedIn === null ? await teachers.create() : done({ id: signedIn });
  if (!teacher.ok) return teacher;
  const added = await coTeachers.add(classId, teacher.value.id);
  log.info({ classId, teacherId: teacher.value.id, added: added.ok }, 'an invitation was used');
  return added.ok ? done(teacher.value.id) : added;
}

export async function teacherMe({ store, classes, teachers }: Services, { caller, csrf }: Ask<'teacherMe'>) {
  const [name, own] = await Promise.all([
    teachers.nameOf(caller.teacherId),
    classes.ofTeacher(caller.teacherId),
  ]);
  const summaries = await Promise.all(own.map((body) => classSummary(store, body, caller.teacherId)));
  const notices = lostClasses(store);
  return done({
    csrf,
    name: name === '' ? null : name,
    classes: summaries,
    ...(notices.length === 0 ? {} : { notices }),
  });
}

export async function teacherName(
  { teachers, classes, host }: Services,
  { caller, body }: Ask<'teacherName'>,
) {
  const renamed = await teachers.rename(caller.teacherId, body.name);
  if (!renamed.ok) return renamed;
  const own = await classes.ofTeacher(caller.teacherId);
  await Promise.all(own.map(({ id }) => host.refresh(id)));
  return done({});
}

export async function classCreate({ classes }: Services, { caller, body }: Ask<'classCreate'>) {
  const made = await classes.create(caller.teacherId, body.name);
  return made.ok ? done({ id: made.value.id }) : made;
}

/** The lessons of all classes that the teacher teaches, the one changed last first. */
export async function teacherLessons({ store, classes }: Services, { caller }: Ask<'teacherLessons'>) {
  const own = await classes.ofTeacher(caller.teacherId);
  const lines = await Promise.all(
    own.map(async (body) =>
      (await lessonLines(store, body)).map((line) => ({ ...line, classId: body.id, className: body.name })),
    ),
  );
  return done({ lessons: lines.flat().sort((one, other) => other.updatedAt - one.updatedAt) });
}

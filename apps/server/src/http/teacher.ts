import { classSummary } from '../classes/class-page.ts';
import { done } from '../classes/outcome.ts';
import type { Ask, Reply } from './route.ts';
import type { Services } from './services.ts';

/** What a teacher asks outside any class. */

export async function teacherClaim(
  { links, tokens, teachers, identity, log }: Services,
  { body, visit }: Ask<'teacherClaim'>,
): Promise<Reply<Record<string, never>>> {
  const claimed = await links.claimTeacher(body.link);
  if (!claimed.ok) return claimed;
  const { teacherId } = claimed.value;
  const before = await identity.callerOf('teacher', visit.cookieHeader);
  const welcomed = await teachers.welcome(teacherId);
  if (!welcomed.ok) return welcomed;
  const { cookie } = await tokens.issue({ role: 'teacher', teacherId });
  if (before !== null) await tokens.end(before.caller.tokenId, 'signedOut');
  log.info({ teacherId }, 'a teacher signed in');
  return { ...done({}), cookies: [cookie] };
}

export async function teacherMe({ store, classes, teachers }: Services, { caller, csrf }: Ask<'teacherMe'>) {
  const [name, own] = await Promise.all([
    teachers.nameOf(caller.teacherId),
    classes.ofTeacher(caller.teacherId),
  ]);
  const summaries = await Promise.all(own.map((body) => classSummary(store, body)));
  return done({ csrf, name: name === '' ? null : name, classes: summaries });
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

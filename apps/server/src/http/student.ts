import { displayNames } from '@flipflop/roster';
import { type Plan, phaseOf, type StudentId, stationAt, studentIn, topPhaseOf } from '@flipflop/rotation';
import { done, NOT_YOURS, type Outcome, refuse } from '../classes/outcome.ts';
import type { SessionDocument } from '../store/documents.ts';
import { contentOf } from './content.ts';
import type { Ask, Reply } from './route.ts';
import type { Services } from './services.ts';

/** What a student's page asks, for that student alone. */

export async function studentMe({ classes, teachers }: Services, { caller, csrf }: Ask<'studentMe'>) {
  const body = await classes.get(caller.classId);
  const name = displayNames(body?.students ?? []).get(caller.studentId);
  if (body === null || name === undefined) return NOT_YOURS;
  const teacherName = await teachers.nameOf(body.teacherId);
  const { classId, studentId: id } = caller;
  return done({ csrf, classId, id, name, className: body.name, teacherName });
}

export async function studentContent(services: Services, { caller, params }: Ask<'studentContent'>) {
  return contentOf(services, caller.classId, params.revision);
}

const NOT_CALLED = refuse('notNow', 'You are not with your teacher now.');

/** The call's link, only for who belongs in the call now. */
export async function studentCall(
  { sessions }: Services,
  { caller }: Ask<'studentCall'>,
): Promise<Outcome<{ url: string | null }>> {
  const session = await sessions.current(caller.classId);
  const revision = session && (await sessions.content(caller.classId, session.revisionId));
  if (!session || !revision || !isWanted(session, revision.plan, caller.studentId)) return NOT_CALLED;
  return done({ url: revision.content.call });
}

/**
 * Called by the teacher, or at home while the group is, or in a changeover goes, to the live station; in the
 * wrap-up everybody at home.
 */
function isWanted({ state }: SessionDocument, plan: Plan, studentId: StudentId): boolean {
  const student = studentIn(state, studentId);
  const top = topPhaseOf(phaseOf(state));
  if (student === null) return false;
  if (top === 'wrapUp') return student.place === 'remote';
  if (top !== 'round' && top !== 'changeover') return false;
  if (state.context.calls.includes(studentId)) return true;
  if (student.group === null || student.place !== 'remote') return false;
  return stationAt(plan, student.group, state.context.round).kind === 'live';
}

/** "I'm finished": this device is nobody's again. */
export async function studentLeave(
  { host, tokens, cookies }: Services,
  { caller }: Ask<'studentLeave'>,
): Promise<Reply<Record<string, never>>> {
  // Outside a lesson there is nothing to leave, and the device is signed out all the same.
  await host.submit(caller.classId, { type: 'leave', student: caller.studentId });
  await tokens.end(caller.tokenId, 'signedOut');
  return { ...done({}), cookies: [cookies.clear('student')] };
}

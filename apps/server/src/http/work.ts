import type { StudentDeck } from '@flipflop/protocol';
import { done, refuse } from '../classes/outcome.ts';
import type { Ask, Reply } from './route.ts';
import type { Services } from './services.ts';

/** What a student's page asks of activities, for that student alone. */

export async function studentActivities({ works }: Services, { caller }: Ask<'studentActivities'>) {
  return done({ activities: await works.ofStudent(caller.classId, caller.studentId) });
}

const NO_SUCH_REVISION = refuse('notFound', 'You do not have this activity.');

export async function studentDeck(
  { works }: Services,
  { caller, params }: Ask<'studentDeck'>,
): Promise<Reply<StudentDeck>> {
  if (!/^[1-9]\d{0,6}$/.test(params.revision)) return NO_SUCH_REVISION;
  const found = await works.deck(caller.classId, params.activityId, Number(params.revision));
  return found.ok ? { ...found, immutable: `${params.activityId}-${params.revision}` } : found;
}

export async function studentWork({ works }: Services, { caller, params }: Ask<'studentWork'>) {
  return works.get(caller.classId, params.activityId, caller.studentId);
}

export async function workSend({ works }: Services, { caller, params, body }: Ask<'workSend'>) {
  return works.take(caller.classId, params.activityId, caller.studentId, body.batch, body.seen);
}

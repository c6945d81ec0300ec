import { done } from '../classes/outcome.ts';
import type { Ask } from './route.ts';
import type { Services } from './services.ts';

export async function rehearsalStart(
  { rehearsals }: Services,
  { caller, params, body }: Ask<'rehearsalStart'>,
) {
  return rehearsals.start({ teacherId: caller.teacherId, ...params, speed: body.speed });
}

export async function rehearsalEnd({ rehearsals }: Services, { caller, params }: Ask<'rehearsalEnd'>) {
  await rehearsals.end(caller.teacherId, params.classId);
  return done({});
}

import type { Id } from '@flipflop/rotation';
import { teaches } from '../classes/co-teachers.ts';
import { type Refused, refuse } from '../classes/outcome.ts';
import type { Caller } from '../ports.ts';
import type { Services } from './services.ts';

/** Who may ask what. Each says it for itself; what is not said is refused. */

type Teacher = Extract<Caller, { readonly role: 'teacher' }>;

/** The route itself decides by a secret in its body. */
export const anyone = () => true;
export const themselves = () => true;

/** Also for a class that does not exist: the answer is the same. */
export function teacherOfClass(
  { identity }: Services,
  { caller, params }: { readonly caller: Teacher; readonly params: { readonly classId: Id } },
): Promise<boolean> {
  return identity.teaches(caller.teacherId, params.classId);
}

const OWNERS_ALONE = refuse('notAllowed', 'Only the class’s own teacher can do this.');

/** Not a co-teacher, who is told so: the class is theirs to see, and there is nothing to hide. */
export async function ownerOfClass(
  { classes }: Services,
  { caller, params }: { readonly caller: Teacher; readonly params: { readonly classId: Id } },
): Promise<boolean | Refused> {
  const body = await classes.get(params.classId);
  if (body === null || !teaches(body, caller.teacherId)) return false;
  return body.teacherId === caller.teacherId || OWNERS_ALONE;
}

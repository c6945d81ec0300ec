import type { Id } from '@flipflop/rotation';
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

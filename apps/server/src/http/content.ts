import type { StudentContent } from '@flipflop/protocol';
import type { Id } from '@flipflop/rotation';
import { done, refuse } from '../classes/outcome.ts';
import type { Reply } from './route.ts';
import type { Services } from './services.ts';

const NO_SUCH_CONTENT = refuse('notFound', 'This lesson is not open.');

/** What screens show of the lesson that is open, by its revision. The call's link is never in it. */
export async function contentOf(
  { sessions }: Services,
  classId: Id,
  revisionId: Id,
): Promise<Reply<StudentContent>> {
  const revision = await sessions.content(classId, revisionId);
  if (revision === null) return NO_SUCH_CONTENT;
  const { activities, live, call } = revision.content;
  return {
    ...done({ revision: revision.id, activities, live, hasCall: call !== null }),
    immutable: revision.id,
  };
}

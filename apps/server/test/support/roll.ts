import { type Id, studentIn } from '@flipflop/rotation';
import type { School } from './school.ts';

/** Ids of those who came in and have not left. */
export async function joined(school: School, classId: Id): Promise<readonly Id[]> {
  const { state } = await school.session(classId);
  return Object.keys(state.context.students).filter((id) => studentIn(state, id)?.joined === true);
}

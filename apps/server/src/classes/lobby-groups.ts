import { phaseOf } from '@flipflop/rotation';
import { groupOnDay } from '@flipflop/rotation/plan-for';
import type { Host } from '../ports.ts';
import type { ClassDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument } from '../store/typed-documents.ts';

/**
 * Groups that are changed while a lesson waits in the lobby are its groups too; later Move does that.
 * Nobody is moved to a group that the lesson does not have.
 */
export async function moveInLobby(
  { store, host }: { readonly store: Store; readonly host: Host },
  before: ClassDocument,
  after: ClassDocument,
): Promise<void> {
  if (after.sessionId === null) return;
  const session = await getDocument(store, 'session', after.sessionId);
  if (session === null || phaseOf(session.body.state) !== 'lobby') return;
  const plan = (await getDocument(store, 'revision', session.body.revisionId))?.body.plan;
  if (plan === undefined) return;
  const groupBefore = new Map(before.students.map((student) => [student.id, student.group]));
  const moved = after.students.flatMap(({ id, group: wanted }) => {
    const had = groupBefore.get(id);
    const group = groupOnDay(plan, wanted);
    const isLacking = wanted !== null && group === null;
    if (had === undefined || had === wanted || isLacking) return [];
    return groupOnDay(plan, had) === group ? [] : [{ id, group }];
  });
  for (const group of new Set(moved.map((student) => student.group))) {
    const students = moved.filter((student) => student.group === group).map((student) => student.id);
    await host.submit(after.id, { type: 'move', students, group });
  }
}

import type { LastTime } from '@flipflop/protocol';
import { phaseOf, studentIn } from '@flipflop/rotation';
import type { ClassDocument, SessionDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument } from '../store/typed-documents.ts';

/** How a session went; null: it has not ended. */
export function lastTimeOf({ state, openedAt, endedAt }: SessionDocument): LastTime | null {
  if (phaseOf(state) !== 'ended' || endedAt === null) return null;
  const students = Object.keys(state.context.students).flatMap((id) => studentIn(state, id) ?? []);
  return {
    openedAt,
    endedAt,
    came: students.filter(({ joined, place }) => joined || place === 'roomWithoutDevice').length,
    of: students.length,
    readyMs: state.context.swaps.map(({ readyMs }) => readyMs),
  };
}

/** How a lesson went when its class held it last: the class's newest session, or what was noted of one before. */
export async function lastTime(
  store: Store,
  { sessionId }: ClassDocument,
  lessonId: string,
): Promise<LastTime | null> {
  const session = sessionId === null ? null : await getDocument(store, 'session', sessionId);
  const revision = session === null ? null : await getDocument(store, 'revision', session.body.revisionId);
  const newest = session !== null && revision?.body.lessonId === lessonId ? lastTimeOf(session.body) : null;
  return newest ?? (await getDocument(store, 'held', lessonId))?.body.lastTime ?? null;
}

import type { LastTime } from '@flipflop/protocol';
import { type Id, phaseOf, studentIn } from '@flipflop/rotation';
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

/** The class's newest session, and the lesson that it is of; null: there is none, or it lost its lesson. */
export async function newestSession(
  store: Store,
  { sessionId }: ClassDocument,
): Promise<{ readonly lessonId: Id; readonly session: SessionDocument } | null> {
  const session = sessionId === null ? null : await getDocument(store, 'session', sessionId);
  const revision = session === null ? null : await getDocument(store, 'revision', session.body.revisionId);
  if (session === null || revision === null) return null;
  return { lessonId: revision.body.lessonId, session: session.body };
}

/**
 * How a lesson went when its class held it last: in the newest session, or as noted of one before.
 * @param newest of the lesson's class
 */
export async function lastTime(
  store: Store,
  newest: Awaited<ReturnType<typeof newestSession>>,
  lessonId: Id,
): Promise<LastTime | null> {
  const now = newest?.lessonId === lessonId ? lastTimeOf(newest.session) : null;
  return now ?? (await getDocument(store, 'held', lessonId))?.body.lastTime ?? null;
}

import { type Id, phaseOf } from '@flipflop/rotation';
import type { ClassDocument, SessionDocument } from '../store/documents.ts';
import type { Store, StoredDocument } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';

/**
 * A class that was damaged may have fallen back to before its lesson was opened, and then knows nothing of
 * the one that runs. A class has one session at most that is not over: that one it gets back.
 */
export async function withLostSession(
  store: Store,
  found: StoredDocument<ClassDocument>,
): Promise<StoredDocument<ClassDocument>> {
  const { id, sessionId } = found.body;
  if (store.damageOf({ collection: 'class', id })?.used !== 'before') return found;
  if (sessionId !== null && isOpen(await getDocument(store, 'session', sessionId))) return found;
  const lost = await openSessionOf(store, id);
  if (lost === null) return found;
  const body = { ...found.body, sessionId: lost };
  const [written] = await store.put([writeOf('class', id, found.version, body)]);
  return written?.ok ? { version: written.version, body } : found;
}

async function openSessionOf(store: Store, classId: Id): Promise<Id | null> {
  for (const id of await store.list('session')) {
    const session = await getDocument(store, 'session', id);
    if (session?.body.classId === classId && isOpen(session)) return id;
  }
  return null;
}

const isOpen = (session: StoredDocument<SessionDocument> | null): boolean =>
  session !== null && phaseOf(session.body.state) !== 'ended';

import { phaseOf } from '@flipflop/rotation';
import type { ClassDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument } from '../store/typed-documents.ts';

/** A lesson is open in this class, can be run, and is not over. */
export async function isRunning(store: Store, { sessionId }: ClassDocument): Promise<boolean> {
  const session = sessionId === null ? null : await getDocument(store, 'session', sessionId);
  if (session === null || phaseOf(session.body.state) === 'ended') return false;
  return (await getDocument(store, 'revision', session.body.revisionId)) !== null;
}

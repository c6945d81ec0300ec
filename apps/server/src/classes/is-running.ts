import { phaseOf } from '@flipflop/rotation';
import type { ClassDocument } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { newestSession } from './last-time.ts';

/** A lesson is open in this class, can be run, and is not over. */
export async function isRunning(store: Store, body: ClassDocument): Promise<boolean> {
  const newest = await newestSession(store, body);
  return newest !== null && phaseOf(newest.session.state) !== 'ended';
}

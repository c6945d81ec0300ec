import type { Id } from '@flipflop/rotation';
import { done, type Outcome, UNAVAILABLE } from '../classes/outcome.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';

/** The activities of a class, in the order in which they were made. */
export async function activityIdsOf(store: Store, classId: Id): Promise<readonly Id[]> {
  return (await getDocument(store, 'shelf', classId))?.body.activityIds ?? [];
}

const ATTEMPTS = 12;

/** @param change pure: it may run several times. Its refusal ends it, and nothing is written. */
export async function changeShelf(
  store: Store,
  classId: Id,
  change: (ids: readonly Id[]) => Outcome<readonly Id[]>,
): Promise<Outcome<null>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await getDocument(store, 'shelf', classId);
    const changed = change(found?.body.activityIds ?? []);
    if (!changed.ok) return changed;
    const body = { classId, activityIds: changed.value };
    const [result] = await store.put([writeOf('shelf', classId, found?.version ?? 0, body)]);
    if (result?.ok) return done(null);
    if (result?.reason !== 'conflict') return UNAVAILABLE;
  }
  return UNAVAILABLE;
}

import type { Collection, Documents } from '../store/documents.ts';
import type { Store } from '../store/store.ts';
import { getDocument, writeOf } from '../store/typed-documents.ts';
import { done, NOT_YOURS, type Outcome, UNAVAILABLE } from './outcome.ts';

/** Losing the compare-and-swap so often in a row means that something else is wrong. */
const ATTEMPTS = 12;

/**
 * Reads a document, changes it and writes it back; where someone else wrote meanwhile, again from the start.
 * @param change pure: it may run several times. Its refusal ends it, and nothing is written.
 * @returns the new body
 */
export async function changeDocument<Name extends Collection>(
  store: Store,
  collection: Name,
  id: string,
  change: (body: Documents[Name]) => Outcome<Documents[Name]>,
): Promise<Outcome<Documents[Name]>> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    const found = await getDocument(store, collection, id);
    if (found === null) return NOT_YOURS;
    const changed = change(found.body);
    if (!changed.ok || changed.value === found.body) return changed;
    const [result] = await store.put([writeOf(collection, id, found.version, changed.value)]);
    if (result?.ok) return done(changed.value);
    if (result?.reason !== 'conflict') return UNAVAILABLE;
  }
  return UNAVAILABLE;
}

/** Writes documents that are not there yet; all or a refusal, and then none is left. */
export async function makeDocuments(
  store: Store,
  writes: readonly ReturnType<typeof writeOf>[],
): Promise<Outcome<null>> {
  const results = await store.put(writes);
  if (results.every((result) => result.ok)) return done(null);
  await Promise.all(
    writes.filter((_, index) => results[index]?.ok === true).map((made) => store.delete(made)),
  );
  return UNAVAILABLE;
}

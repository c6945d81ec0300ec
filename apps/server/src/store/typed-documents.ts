import { COLLECTIONS, type Collection, type CollectionRule, type Documents } from './documents.ts';
import type { Store, StoredDocument, Write } from './store.ts';

/**
 * A document with the type of its collection.
 * @throws where the body lacks a field: the store holds what only a fault of ours can have written
 */
export async function getDocument<Name extends Collection>(
  store: Store,
  collection: Name,
  id: string,
): Promise<StoredDocument<Documents[Name]> | null> {
  const found = await store.get({ collection, id });
  if (!found) return null;
  const rule: CollectionRule<Documents[Name]> = COLLECTIONS[collection];
  const { body, version } = found;
  if (!rule.holds(body)) throw new Error(`${collection}/${id} lacks a field of its schema`);
  return { version, body };
}

/** A write whose body has the type of its collection. */
export function writeOf<Name extends Collection>(
  collection: Name,
  id: string,
  expectedVersion: number,
  body: Documents[Name],
): Write {
  return { collection, id, expectedVersion, body };
}

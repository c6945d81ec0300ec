import type { Envelope } from './envelope.ts';
import type { DocumentKey } from './store.ts';

/** A body before or after a migration: an object of plain JSON. */
export type PlainBody = Readonly<Record<string, unknown>>;

export interface Schema {
  /** Number of the schema in which bodies are written now. */
  readonly schema: number;
  /** By the schema they come from: pure, each to the next number. */
  readonly migrations: Readonly<Record<number, (body: PlainBody) => PlainBody>>;
}

/** The document was written by a newer version of the program: it is not read and never overwritten. */
export class FutureDocumentError extends Error {
  override readonly name = 'FutureDocumentError';

  constructor(key: DocumentKey, found: number, known: number) {
    super(
      `${key.collection}/${key.id} was written by a newer version of Flip Flop ` +
        `(schema ${found}, this version knows ${known}). Start the newer version again, or restore a backup.`,
    );
  }
}

/** @throws FutureDocumentError */
export function refuseFuture(key: DocumentKey, envelope: Envelope, { schema }: Schema): void {
  if (envelope.schema > schema) throw new FutureDocumentError(key, envelope.schema, schema);
}

/**
 * The body in the present schema. What lies on the disk stays as it is until the next write.
 * @throws FutureDocumentError, and where a migration is missing
 */
export function migrate(key: DocumentKey, envelope: Envelope, rule: Schema): unknown {
  refuseFuture(key, envelope, rule);
  let body = envelope.body;
  for (let from = envelope.schema; from < rule.schema; from += 1) {
    const step = rule.migrations[from];
    if (!step || !isPlainBody(body)) {
      throw new Error(`${key.collection}/${key.id} cannot be brought from schema ${from} to ${from + 1}`);
    }
    body = step(body);
  }
  return body;
}

export function isPlainBody(body: unknown): body is PlainBody {
  return typeof body === 'object' && body !== null && !Array.isArray(body);
}

/** A document as it lies in its file. */
export interface Envelope {
  /** Number of the body's schema: how the program that wrote it understood the body. */
  readonly schema: number;
  readonly version: number;
  readonly body: unknown;
}

/** One line of JSON; the numbers first, so that `head -c 40` tells them. */
export function encodeEnvelope({ schema, version, body }: Envelope): string {
  return JSON.stringify({ schema, version, body });
}

/** @returns null where the bytes are empty, cut off or anything but a document */
export function decodeEnvelope(bytes: Uint8Array): Envelope | null {
  const parsed = parseJson(bytes);
  if (typeof parsed !== 'object' || parsed === null) return null;
  if (!('schema' in parsed && 'version' in parsed && 'body' in parsed)) return null;
  const { schema, version, body } = parsed;
  return isCount(schema) && isCount(version) ? { schema, version, body } : null;
}

const HEAD = /^\{"schema":(\d{1,9}),"/;
const HEAD_BYTES = 24;

/** The number of the schema alone, without reading the body; null where the bytes are no document. */
export function schemaIn(bytes: Uint8Array): number | null {
  const head = HEAD.exec(new TextDecoder().decode(bytes.subarray(0, HEAD_BYTES)));
  return head ? Number(head[1]) : (decodeEnvelope(bytes)?.schema ?? null);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

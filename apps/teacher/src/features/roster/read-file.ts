import { LIMITS } from '@flipflop/roster';

export type FileText =
  | { readonly kind: 'text'; readonly text: string }
  /** A workbook or another file that is no text: it has to be saved as CSV, or copied. */
  | { readonly kind: 'notText' }
  | { readonly kind: 'tooLong'; readonly limit: number };

/** Bytes that even the longest list does not have. */
const MOST_BYTES = LIMITS.fileBytes;

/**
 * A list's text, in whatever encoding the program wrote it that exported it.
 * @param languages of the person at this browser, as `navigator.languages`: a short list of names alone does
 * not show whether it is Chinese or Korean
 */
export async function readFileText(bytes: Uint8Array, languages: readonly string[]): Promise<FileText> {
  if (bytes.length > MOST_BYTES) return { kind: 'tooLong', limit: MOST_BYTES };
  const text = decode(bytes, marked(bytes) ?? (await guessed(bytes, languages)));
  return text === null || text.includes('\0') ? { kind: 'notText' } : { kind: 'text', text };
}

/** The encoding that the file's first bytes say; UTF-16 also shows itself by every second byte being 0. */
function marked(bytes: Uint8Array): string | null {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = (from: 0 | 1) =>
    bytes.subarray(0, 400).filter((byte, at) => at % 2 === from && byte === 0).length;
  const half = Math.min(bytes.length, 400) / 2;
  if (zeros(1) > half * 0.7 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > half * 0.7 && zeros(1) === 0) return 'utf-16be';
  return null;
}

/** UTF-8 where it is that; else what the letters look most like, in a language of this person first. */
async function guessed(bytes: Uint8Array, languages: readonly string[]): Promise<string | null> {
  if (decode(bytes, 'utf-8') !== null) return 'utf-8';
  if (bytes.includes(0)) return null;
  const { analyse } = await import('chardet');
  const fitting = analyse(bytes).filter(({ name }) => isKnown(name) && decode(bytes, name) !== null);
  const own = fitting.find(({ lang }) => lang !== undefined && languages.some((one) => one.startsWith(lang)));
  return (own ?? fitting[0])?.name ?? 'windows-1252';
}

const isKnown = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== 'utf-8';
  } catch {
    return false;
  }
};

function decode(bytes: Uint8Array, encoding: string | null): string | null {
  if (encoding === null) return null;
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

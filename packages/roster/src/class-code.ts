import { LIMITS } from './limits.ts';

/** No 0 O 1 I L: nothing that looks like something else on a board. */
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
/** Bytes from here on are drawn again: 256 is no multiple of 31, and no character may be likelier. */
const FAIR_BYTES = 256 - (256 % ALPHABET.length);
/** A fair source needs more draws than this for one character once in 10^96 times. */
const MAX_DRAWS = 64;

/**
 * A new class code, 6 characters.
 * @param nextByte a random byte, 0 to 255, at each call
 * @throws where `nextByte` gives no usable byte
 */
export function drawCode(nextByte: () => number): string {
  return Array.from({ length: LIMITS.code }, () => drawCharacter(nextByte)).join('');
}

function drawCharacter(nextByte: () => number): string {
  for (let draws = 0; draws < MAX_DRAWS; draws += 1) {
    const byte = nextByte();
    if (!Number.isInteger(byte) || byte < 0 || byte > 255) throw new RangeError(`${byte} is not a byte`);
    if (byte < FAIR_BYTES) return ALPHABET.charAt(byte % ALPHABET.length);
  }
  throw new Error('The source of random bytes gives the same few bytes again and again');
}

/**
 * A code as it was typed, in the one form in which it is kept: "hkt 4m9" is "HKT4M9".
 * @returns null where it cannot be a code
 */
export function normaliseCode(text: string): string | null {
  const code = text.normalize('NFKC').replace(/\s+/gu, '').toUpperCase();
  const isCode = code.length === LIMITS.code && [...code].every((character) => ALPHABET.includes(character));
  return isCode ? code : null;
}

/** A code as it is shown: "HKT 4M9". */
export function formatCode(code: string): string {
  const half = LIMITS.code / 2;
  return `${code.slice(0, half)} ${code.slice(half)}`;
}

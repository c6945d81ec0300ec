import type { Id } from '@flipflop/rotation';
import type { RandomBytes } from '../ports.ts';

const LETTERS = 'abcdefghijklmnopqrstuvwxyz234567';
const LENGTH = 8;

/** A new id, 8 of 32 letters and digits: 40 bits, so that nobody meets another's by chance. */
export function newId(random: RandomBytes): Id {
  return Array.from(random(LENGTH), (byte) => LETTERS.charAt(byte % LETTERS.length)).join('');
}

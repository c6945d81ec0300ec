import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Inputs for each row, and the seed from which they come. */
export const INPUTS = Number(process.env.FUZZ_INPUTS ?? 10_000);
export const SEED = Number(process.env.FUZZ_SEED ?? 20_261_124);

/** As long as a long run may take, ms. */
export const PATIENCE = 60_000 + INPUTS * 60;

/** Bytes of the heap that are still in use after what is not was thrown away. */
export function heapInUse(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed;
}

/** The same name and seed, the same number. */
export function seedOf(name: string, seed: number): number {
  let mixed = seed >>> 0;
  for (const letter of name) mixed = (Math.imul(mixed, 31) + (letter.codePointAt(0) ?? 0)) >>> 0;
  return mixed;
}

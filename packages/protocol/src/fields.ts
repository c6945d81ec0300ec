import { LIMITS } from '@flipflop/rotation';
import * as v from 'valibot';

/** An id as we make them: 1 to 12 of a–z, 0–9 and hyphen. Also keeps `__proto__` out. */
export const IdField = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,11}$/));

/** Text of a person: no control characters but line breaks, no lone surrogates. */
export const textField = (max: number, min = 0) =>
  v.pipe(
    v.string(),
    v.maxLength(max),
    v.check((text) => text.isWellFormed(), 'not well-formed'),
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
    v.check((text) => !/[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/.test(text), 'control characters'),
    v.trim(),
    v.minLength(min),
  );

/** Text of a person in one line: names and titles. */
export const lineField = (max: number, min = 0) =>
  v.pipe(
    textField(max, min),
    v.check((text) => !text.includes('\n'), 'a line break'),
  );

export const RoundField = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(LIMITS.rounds.max - 1));

export const PlaceField = v.picklist(['room', 'roomWithoutDevice', 'remote', 'absent']);

/** The students of one call, move or mark: at least one, each once. */
export const StudentsField = v.pipe(
  v.array(IdField),
  v.minLength(1),
  v.maxLength(LIMITS.picked),
  v.check((ids) => new Set(ids).size === ids.length, 'twice'),
);

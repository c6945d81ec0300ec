import { examineName } from './clean-name.ts';
import type { ReadLine } from './collect.ts';

const COMMAS = /[,，،]/u;
const LETTER = /\p{L}/u;

/** A whole name as it was written: with exactly one comma it is "Last, First", else it is never split. */
export function readWholeName(text: string): ReadLine {
  const halves = text.split(COMMAS);
  const [family = '', given = ''] = halves.length === 2 ? halves : ['', text];
  return readParts(given, family);
}

/** A name whose parts somebody set apart. What is on one side alone is the given name. */
export function readParts(givenText: string, familyText: string): ReadLine {
  const family = examineName(familyText);
  const given = examineName(givenText);
  if (family.kind === 'empty' && given.kind === 'empty') return { kind: 'blank' };
  if (family.kind === 'tooLong' || given.kind === 'tooLong') return { kind: 'refused', reason: 'tooLong' };
  if (!LETTER.test(givenText) && !LETTER.test(familyText)) return { kind: 'refused', reason: 'noLetters' };
  if (given.kind === 'name') {
    return { kind: 'name', name: { given: given.name, family: family.kind === 'name' ? family.name : '' } };
  }
  return family.kind === 'name'
    ? { kind: 'name', name: { given: family.name, family: '' } }
    : { kind: 'blank' };
}

import type { Group } from '../plan.ts';

/**
 * The letter on each group's badge: the first of the name. Where two share it,
 * the later group takes the next letter of its name that is free, or its number.
 */
export function groupLetters(groups: readonly Group[]): readonly string[] {
  const firsts = groups.map((group) => lettersOf(group.name)[0]);
  const keepsFirst = firsts.map((letter, index) => firsts.indexOf(letter) === index);
  const taken = new Set(firsts.filter((_, index) => keepsFirst[index]));
  return groups.map((group, index) => {
    const first = firsts[index];
    if (first !== undefined && keepsFirst[index]) return first;
    const letter = lettersOf(group.name).find((other) => !taken.has(other)) ?? String(index + 1);
    taken.add(letter);
    return letter;
  });
}

const lettersOf = (name: string): readonly string[] =>
  [...name.normalize('NFC').toUpperCase()].filter((letter) => /[\p{L}\p{N}]/u.test(letter));

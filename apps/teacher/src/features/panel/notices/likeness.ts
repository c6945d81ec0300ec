import { foldName } from '@flipflop/roster';

/** Named things, the likest to what was typed first; equally like ones keep their order. */
export function byLikeness<Named extends { readonly name: string }>(
  named: readonly Named[],
  typed: string,
): readonly Named[] {
  const word = foldName(typed);
  return named
    .map((one) => ({ one, unlike: unlikeness(foldName(one.name), word) }))
    .sort((first, second) => first.unlike - second.unlike)
    .map(({ one }) => one);
}

/** From 0, the same, to 1, nothing in common; of what was typed the first word alone may be the name. */
function unlikeness(name: string, typed: string): number {
  const [first = typed] = typed.split(' ');
  return Math.min(share(name, typed), share(name, first));
}

const share = (one: string, other: string): number =>
  edits(one, other) / Math.max(1, one.length, other.length);

/** Letters to add, take away or change to make one word the other (Levenshtein). */
function edits(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, place) => place);
  for (const [index, letter] of [...one].entries()) {
    const above = row;
    row = [index + 1];
    for (let place = 1; place <= other.length; place += 1) {
      const change = (above[place - 1] ?? 0) + (letter === other[place - 1] ? 0 : 1);
      row.push(Math.min(change, (above[place] ?? 0) + 1, (row[place - 1] ?? 0) + 1));
    }
  }
  return row[other.length] ?? 0;
}

import type { Dropped } from '@flipflop/roster';

const HOLDS = {
  dates: 'dates',
  numbers: 'numbers',
  addresses: 'e-mail addresses',
  others: 'other things',
} as const;

/** "The columns Email and Birthday are", "The column of dates is": at the beginning of a sentence. */
export function droppedWords(dropped: readonly Dropped[]): string {
  const names = dropped.map((one) => (one.kind === 'heading' ? `“${one.heading}”` : `of ${HOLDS[one.kind]}`));
  const shown = names.length > 4 ? [...names.slice(0, 3), `${names.length - 3} more`] : names;
  const list = new Intl.ListFormat('en', { type: 'conjunction' }).format(shown);
  if (dropped.length === 1 && dropped[0]?.kind === 'dates') return 'Dates are';
  return names.length === 1 ? `The column ${list} is` : `The columns ${list} are`;
}

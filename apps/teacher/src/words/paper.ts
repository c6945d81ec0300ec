import { counted } from './counted.ts';

/** What lies in the printer. */
export type Paper = 'a4' | 'letter';

/** Where letter paper is what offices buy. */
const LETTER_REGIONS = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CL',
  'CO',
  'CR',
  'GT',
  'PA',
  'SV',
  'VE',
  'PR',
  'DO',
]);

/** The paper of the place that a browser's language names: "en-US" is letter. */
export function paperFor(language: string): Paper {
  const region = /[-_]([A-Za-z]{2})$/.exec(language)?.[1];
  return region !== undefined && LETTER_REGIONS.has(region.toUpperCase()) ? 'letter' : 'a4';
}

/** Cards on a sheet: two columns, four rows. */
export const CARDS_ON_A_SHEET = 8;

export const sheetCount = (cards: number): number => Math.ceil(cards / CARDS_ON_A_SHEET);

const PAPER_WORDS = { a4: 'A4', letter: 'US Letter' } as const satisfies Record<Paper, string>;

/** "3 sheets of A4": what so many cards need, on the paper of this browser's language. */
export function sheetsWords(cards: number, language: string): string {
  return `${counted(sheetCount(cards), 'sheet')} of ${PAPER_WORDS[paperFor(language)]}`;
}

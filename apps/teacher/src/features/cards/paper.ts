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

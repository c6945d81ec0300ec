/** Advances of the face of codes, em, its letter-spacing included: the widest of each kind. */
const WIDE: Readonly<Record<string, number>> = { W: 0.98, M: 0.86, Q: 0.73, G: 0.71, ' ': 0.18 };
const LETTER = 0.7;
const DIGIT = 0.63;

/** How wide a code is at most, em: so that the widest letters fit as well ("WMW MWM" is a third wider than most). */
export function codeWidth(code: string): number {
  return [...code].reduce((sum, sign) => sum + (WIDE[sign] ?? (/\d/.test(sign) ? DIGIT : LETTER)), 0);
}

/** Quotes, primes and modifier letters that people type for one another. */
const APOSTROPHES = /['’‘‛`´′ʹʻʼʽˈ＇՚׳]/gu;
const HYPHENS = /[-‐‑‒–—―−־﹘﹣－]/gu;
const UNSEEN = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Accents of Latin, Greek and Cyrillic, and the vowel points of Arabic and Hebrew, which are seldom typed.
 * Not every mark: vowel signs of Indic scripts and the voicing of kana make another name.
 */
const ACCENTS =
  /[\u0300-\u036f]|[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]|[\u064b-\u065f\u0670]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]/gu;

/** Letters with a stroke or joined, which Unicode does not take apart. */
const PLAIN: ReadonlyMap<string, string> = new Map([
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['ħ', 'h'],
  ['þ', 'th'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ς', 'σ'],
]);

/**
 * The form in which names are compared, never shown: letters by NFKC, without case and accents,
 * apostrophes left out, hyphens and spaces as one space.
 */
export function foldName(text: string): string {
  return foldCase(text.replace(APOSTROPHES, '').normalize('NFKC'))
    .normalize('NFD')
    .replace(ACCENTS, '')
    .normalize('NFKC')
    .replace(UNSEEN, '')
    .replace(/[øłđðħþæœς]/gu, (letter) => PLAIN.get(letter) ?? letter)
    .replace(APOSTROPHES, '')
    .replace(HYPHENS, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Down for ẞ; then up, where ß is SS and the dotless ı of Turkish is the I of everyone else; then down. */
function foldCase(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}

/** As `foldName`, and without the points and commas of "Maria G." and "Garcia, Maria". */
export function foldWritten(text: string): string {
  return foldName(text.replace(/[.,，،]/gu, ' '));
}

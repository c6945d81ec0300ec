import { graphemes } from './graphemes.ts';
import { LIMITS } from './limits.ts';

/** White space of every kind; next line and the blank Braille cell look like it and are not `\s`. */
const SPACES = /[\s\u0085\u2800]+/gu;

/**
 * Controls, lone surrogates, bidi and other format characters, invisible fillers. Joiners are judged apart;
 * variation selectors stay: Japanese family names and emoji need them.
 */
const UNSEEN =
  /(?!\p{Variation_Selector}|[\u200C\u200D])[\p{Cc}\p{Cs}\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/**
 * Joiners (ZWNJ, ZWJ) that join something, else any joiner: between the letters of a word, after a vowel
 * killer (older Malayalam ends words so), between two parts of an emoji.
 */
const JOINERS = new RegExp(
  [
    String.raw`((?<=[\p{L}\p{M}])[\u200C\u200D](?=[\p{L}\p{M}])`,
    String.raw`(?<=(?!\p{Variation_Selector})\p{M})\u200D`,
    String.raw`(?<=\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})\u200D(?=\p{Extended_Pictographic}))`,
    String.raw`[\u200C\u200D]`,
  ].join('|'),
  'gu',
);

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

export type CleanedName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong' };

/** As `cleanName`, and says why a text is no name. */
export function examineName(text: string): CleanedName {
  const name = text
    .replace(SPACES, ' ')
    .replace(UNSEEN, '')
    .normalize('NFC')
    .replace(JOINERS, '$1')
    .normalize('NFC')
    .replace(SPACES, ' ')
    .trim();
  if (!VISIBLE.test(name)) return { kind: 'empty' };
  const fits = [...name].length <= LIMITS.nameCodePoints && graphemes(name).length <= LIMITS.nameGraphemes;
  return fits ? { kind: 'name', name } : { kind: 'tooLong' };
}

/**
 * A name as it is kept: NFC, single spaces, no control, format or bidi characters.
 * @returns null where nothing visible is left or a limit is passed
 */
export function cleanName(text: string): string | null {
  const examined = examineName(text);
  return examined.kind === 'name' ? examined.name : null;
}

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

const JOINERS = /[\u200C\u200D]/g;
const ZWJ = '\u200D';

// No lookbehind: Safari before 16.4 does not even load a file that has one.
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u;
const STARTS_WITH_LETTER = /^[\p{L}\p{M}]/u;
const ENDS_IN_MARK = /(?!\p{Variation_Selector})\p{M}$/u;
const ENDS_IN_EMOJI = /(?:\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier})$/u;
const STARTS_WITH_EMOJI = /^\p{Extended_Pictographic}/u;

/**
 * Whether a joiner (ZWNJ, ZWJ) joins something: the letters of a word, the end of a word after a vowel killer
 * (older Malayalam), two parts of an emoji.
 */
function joins(joiner: string, before: string, after: string): boolean {
  if (ENDS_IN_LETTER.test(before) && STARTS_WITH_LETTER.test(after)) return true;
  if (joiner !== ZWJ) return false;
  return ENDS_IN_MARK.test(before) || (ENDS_IN_EMOJI.test(before) && STARTS_WITH_EMOJI.test(after));
}

const withoutLooseJoiners = (text: string) =>
  text.replace(JOINERS, (joiner, at: number) =>
    joins(joiner, text.slice(0, at), text.slice(at + 1)) ? joiner : '',
  );

const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

export type CleanedName =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'empty' }
  | { readonly kind: 'tooLong' };

/** As `cleanName`, and says why a text is no name. */
export function examineName(text: string): CleanedName {
  const seen = text.replace(SPACES, ' ').replace(UNSEEN, '').normalize('NFC');
  const name = withoutLooseJoiners(seen).normalize('NFC').replace(SPACES, ' ').trim();
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

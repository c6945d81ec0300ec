/** A rule finds what it forbids in a style sheet; each find is the text found and the line, from 1. */
export interface Find {
  readonly line: number;
  readonly found: string;
}

export type Rule = (css: string) => readonly Find[];

const SIDES = 'left|right|top|bottom';

/** Sides of the screen instead of sides of the text: wrong when the writing runs from right to left. */
export const physicalSides: Rule = matching(
  new RegExp(
    `(?<![\\w-])(?:(?:margin|padding|border|inset|scroll-margin|scroll-padding)-(?:${SIDES})[\\w-]*|(?:${SIDES}))\\s*:|` +
      `(?:text-align|float|clear)\\s*:\\s*(?:left|right)\\b|border-(?:top|bottom)-(?:left|right)-radius`,
    'g',
  ),
);

/** A colour of its own. Words of the system (Canvas), transparent and currentcolor are none. */
export const colourLiterals: Rule = inValues(
  /#[0-9a-f]{3,8}\b|(?<![\w-])(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|color)\(|(?<![\w-])(?:white|black|gr[ae]y|red|green|blue|yellow|orange|purple|pink|navy|teal|silver|gold)(?![\w-])/gi,
);

export const important: Rule = matching(/!\s*important/g);

export const idSelectors: Rule = (css) => matching(/#[a-z_][\w-]*(?=[^;{}]*\{)/gi)(css);

function matching(pattern: RegExp): Rule {
  return (css) =>
    [...css.matchAll(pattern)].map((match) => ({ line: lineOf(css, match.index), found: match[0].trim() }));
}

/** Looks only behind the colon of a declaration. */
function inValues(pattern: RegExp): Rule {
  return (css) =>
    [...css.matchAll(/(?<=[{;]\s*)[\w-]+\s*:([^;{}]*)(?=[;}])/g)].flatMap((declaration) =>
      [...(declaration[1] ?? '').matchAll(pattern)].map((match) => ({
        line: lineOf(css, declaration.index),
        found: match[0],
      })),
    );
}

function lineOf(css: string, index: number): number {
  return css.slice(0, index).split('\n').length;
}

import { expect, test } from 'vitest';
import { colourLiterals, idSelectors, important, physicalSides, type Rule } from './css-rules.ts';
import { allStyleSheets, withoutStrings } from './style-sheets.ts';

const RULES = {
  'names sides of the text, never of the screen': {
    rule: physicalSides,
    wrong: [
      '.a { margin-left: 1rem; }',
      '.a { left: 0; }',
      '.a { text-align: right; }',
      '.a { border-top-left-radius: 1rem; }',
      '.a { color: red;top:0; }',
    ],
    right: ['.a { margin-inline-start: 1rem; }', '.a { text-align: start; }', '.a { --left: 1; }'],
  },
  'takes colours from the tokens': {
    rule: colourLiterals,
    wrong: ['.a { color: #fff; }', '.a { border: 1px solid rgb(0 0 0 / 10%); }', '.a { background: white }'],
    right: [
      '.a { color: var(--white); }',
      '.a { color: currentcolor; }',
      '.a { background: Canvas; }',
      '#abc { top: 0 }',
    ],
  },
  'never shouts': {
    rule: important,
    wrong: ['.a { color: inherit !important; }'],
    right: ['.important { color: inherit; }'],
  },
  'never selects by id': {
    rule: idSelectors,
    wrong: ['#root { display: grid; }', '.a #b, .c { display: grid; }'],
    right: ['.a { color: #abc; }', '.a[href="#b"]:hover { display: grid; }'],
  },
} as const satisfies Record<
  string,
  { readonly rule: Rule; readonly wrong: readonly string[]; readonly right: readonly string[] }
>;

const PALETTE = 'packages/ui/src/tokens.css';

for (const [words, { rule, wrong, right }] of Object.entries(RULES)) {
  test(`every style sheet ${words}`, () => {
    const sheets = allStyleSheets().filter((sheet) => rule !== colourLiterals || sheet.path !== PALETTE);
    expect(sheets.length).toBeGreaterThan(0);
    expect(
      sheets.flatMap(({ path, text }) =>
        rule(withoutStrings(text)).map(({ line, found }) => `${path}:${line} ${found}`),
      ),
    ).toEqual([]);
  });

  test.each(wrong)(`the rule "${words}" finds %s`, (css) => {
    expect(rule(withoutStrings(css))).not.toEqual([]);
  });

  test.each(right)(`the rule "${words}" lets %s pass`, (css) => {
    expect(rule(withoutStrings(css))).toEqual([]);
  });
}

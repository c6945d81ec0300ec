import { describe, expect, test } from 'vitest';
import { colourOf, contrast, type Theme } from './palette.ts';

const TEXT = 4.5;
const MARK = 3;
const GROUPS = [1, 2, 3, 4, 5, 6];

/** [what, on what, the least] of the root's tokens. */
const PAIRS = [
  ['ink', 'paper', 7],
  ['ink', 'surface', 7],
  ['ink', 'sunken', 7],
  ['ink2', 'paper', 7],
  ['ink2', 'surface', 7],
  ['ink2', 'sunken', 7],
  ['on-ink', 'ink', 7],
  ['on-ink', 'ink-pressed', 7],
  ['ink', 'help-tint', 7],
  ['ink', 'warn-tint', 7],
  ['ink', 'good-tint', 7],
  ['help', 'help-tint', TEXT],
  ['warn', 'warn-tint', TEXT],
  ['good', 'good-tint', TEXT],
  ['help', 'surface', TEXT],
  ['warn', 'surface', TEXT],
  ['good', 'surface', TEXT],
  ['edge', 'surface', MARK],
  ['edge', 'paper', MARK],
  ['edge', 'sunken', MARK],
  ['on-ground-ink', 'ground-ink', 7],
  ['on-ground-ink2', 'ground-ink', 7],
  ['on-ground-ink', 'ground-over', 7],
  ['qr-ink', 'qr-paper', 7],
] as const;

/** The same of a group's tokens. */
const GROUP_PAIRS = [
  ['group-on-solid', 'group-solid', TEXT],
  ['group-button-text', 'group-on-solid', TEXT],
  ['ink', 'group-tint', 7],
  ['group-edge', 'surface', TEXT],
  ['group-edge', 'paper', TEXT],
  ['group-edge', 'group-tint', MARK],
  ['group-solid-on-ink', 'ground-ink', MARK],
  ['group-on-solid', 'group-solid-on-ink', TEXT],
] as const;

describe.each(['light', 'dark'] as const satisfies readonly Theme[])('%s', (theme) => {
  test.each(PAIRS)('%s on %s has at least %d', (what, ground, least) => {
    expect(contrast(colourOf(what, theme), colourOf(ground, theme))).toBeGreaterThanOrEqual(least);
  });

  describe.each(GROUPS)('group %d', (group) => {
    test.each(GROUP_PAIRS)('%s on %s has at least %d', (what, ground, least) => {
      expect(contrast(colourOf(what, theme, group), colourOf(ground, theme, group))).toBeGreaterThanOrEqual(
        least,
      );
    });
  });
});

test.each([2, 4])(
  'the shape of group %d has a rim on light grounds, for its own colour is too light',
  (group) => {
    const rim = colourOf('group-rim', 'light', group);
    expect(contrast(colourOf('group-solid', 'light', group), colourOf('surface', 'light'))).toBeLessThan(
      MARK,
    );
    expect(contrast(rim, colourOf('surface', 'light'))).toBeGreaterThanOrEqual(MARK);
    expect(contrast(rim, colourOf('group-tint', 'light', group))).toBeGreaterThanOrEqual(MARK);
    expect(
      contrast(colourOf('group-solid', 'dark', group), colourOf('surface', 'dark')),
    ).toBeGreaterThanOrEqual(MARK);
  },
);

test('a contrast is computed as WCAG says', () => {
  expect(contrast('#ffffff', '#000000')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

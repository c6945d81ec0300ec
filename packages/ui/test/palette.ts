import { styleSheet } from './style-sheets.ts';

export type Theme = 'light' | 'dark';
type Tokens = ReadonlyMap<string, string>;

/** The tokens of the root as they stand outside of any medium. */
const ROOT_TOKENS = tokensIn(outsideMedia(styleSheet('packages/ui/src/tokens.css').text));

/** The colour of a token of the root, or of a group (1 to 6), as #rrggbb. Throws if there is no such token. */
export function colourOf(token: string, theme: Theme, group?: number): string {
  const tokens = group === undefined ? ROOT_TOKENS : new Map([...ROOT_TOKENS, ...tokensOfGroup(group)]);
  const colour = resolve(`var(--${token})`, tokens, theme);
  if (!/^#[0-9a-f]{6}$/.test(colour)) throw new Error(`--${token} is ${colour}, not a colour`);
  return colour;
}

/** WCAG contrast of two colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function tokensOfGroup(group: number): Tokens {
  const block = new RegExp(`\\[data-group="${group}"\\]\\s*\\{([^}]*)\\}`).exec(
    styleSheet('packages/ui/src/groups.css').text,
  )?.[1];
  if (block === undefined) throw new Error(`No group ${group}`);
  return tokensIn(block);
}

function tokensIn(css: string): Tokens {
  return new Map(
    [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value.trim()]),
  );
}

function outsideMedia(css: string): string {
  return css.replace(/@media[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/g, '');
}

function resolve(value: string, tokens: Tokens, theme: Theme): string {
  const name = /^var\(--([\w-]+)\)$/.exec(value)?.[1];
  if (name !== undefined) {
    const next = tokens.get(name);
    if (next === undefined) throw new Error(`No token --${name}`);
    return resolve(next, tokens, theme);
  }
  const [, light, dark] = /^light-dark\(([^,]+),\s*(.+)\)$/.exec(value) ?? [];
  if (light === undefined || dark === undefined) return value;
  return resolve(theme === 'light' ? light : dark, tokens, theme);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    linear(Number.parseInt(colour.slice(at, at + 2), 16)),
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

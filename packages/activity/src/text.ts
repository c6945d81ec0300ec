import type { TextLimit } from './limits.ts';

/** Bytes of a text in UTF-8; a lone surrogate counts as the three of its replacement. */
export function utf8Bytes(text: string): number {
  let bytes = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    bytes += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return bytes;
}

/** Bytes of a document as it is stored. */
export const jsonBytes = (value: unknown): number => utf8Bytes(JSON.stringify(value));

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f\u2028\u2029]/;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** May this stand as a person's text: short enough either way, no control characters, no half character? */
export function isText(text: string, limit: TextLimit): boolean {
  return (
    text.length <= limit.characters &&
    utf8Bytes(text) <= limit.bytes &&
    !CONTROL.test(text) &&
    !LONE_SURROGATE.test(text)
  );
}

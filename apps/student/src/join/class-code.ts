/** Characters of a class code. */
export const CODE_LENGTH = 6;

/** A typed or pasted code in its own form: capitals, no spaces or signs, no more than it has. */
export function cleanCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, '')
    .slice(0, CODE_LENGTH);
}

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

/** A code as the board shows it, in two halves: "RKW V47". */
export function spacedCode(code: string): string {
  const half = CODE_LENGTH / 2;
  return `${code.slice(0, half)} ${code.slice(half)}`.trim();
}

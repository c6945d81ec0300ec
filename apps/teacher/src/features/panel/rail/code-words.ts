/** A class code in two halves, as it is read aloud: "HKT 4M9". */
export function codeWords(code: string): string {
  return `${code.slice(0, 3)} ${code.slice(3)}`;
}

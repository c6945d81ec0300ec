import { collect, type NameList, type TooMany } from './collect.ts';
import { readWholeName } from './read-name.ts';

export type ParsedRoster = NameList | TooMany;

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** "1.", "2)", "3⇥", "-", "•": what lists put before a name, with whatever cannot be seen around it. */
const LIST_MARK = /^(?:[\s\p{Cf}]*(?:\d{1,3}[.)]|\d{1,3}(?=\t)|[-–—*•·‣◦▪●]))*[\s\p{Cf}]*/u;

/** Reads a pasted list, one name on each line. */
export function parseNames(text: string): ParsedRoster {
  const lines = text.split(LINE_ENDS);
  return collect(lines.map((raw, index) => [index + 1, readWholeName(raw.replace(LIST_MARK, ''))]));
}

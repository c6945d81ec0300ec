import { collect, type NameList, type TooMany } from './collect.ts';
import { readWholeName } from './read-name.ts';

export type ParsedRoster = NameList | TooMany;

const LINE_ENDS = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u;
/** "1.", "2)", "3⇥", "-", "•": what lists put before a name, with whatever cannot be seen around it. */
const LIST_MARK = /^(?:[\s\p{Cf}]*(?:\d{1,3}[.)]|\d{1,3}(?=\t)|[-–—*•·‣◦▪●]))*[\s\p{Cf}]*/u;

/** A birthday behind a name: "04.05.2015", "(2015-05-04)", ", 5/4/15". */
const DATE = /[\s,;(]+\d{1,4}[./-]\d{1,2}[./-]\d{1,4}\)?\s*$/u;

/** Reads a pasted list, one name on each line. */
export function parseNames(text: string): ParsedRoster {
  return collect(
    text.split(LINE_ENDS).map((raw, index) => {
      const line = raw.replace(LIST_MARK, '').replace(DATE, '');
      return [index + 1, readWholeName(line)];
    }),
  );
}

/** Whether some line has a date behind its name, which is not kept. */
export function hasDates(text: string): boolean {
  return text.split(LINE_ENDS).some((line) => DATE.test(line));
}

import type { Sheet } from '@flipflop/roster';
import { parse } from 'papaparse';

const DELIMITERS = ['\t', ';', ',', '|'] as const;
/** Lines in which a delimiter must be the same number of times to be one. */
const LOOKED_AT = 60;

/** Excel's own first line. */
const SAID = /^"?sep=(.)"?\r?\n/u;

/** A pasted or read text, taken apart into cells. */
export function sheetOf(text: string): Sheet {
  const clean = text.replace(/^\ufeff/u, '');
  const said = SAID.exec(clean);
  const delimiter = DELIMITERS.find((one) => one === said?.[1]) ?? delimiterOf(clean);
  const { data } = parse<string[]>(said === null ? clean : clean.slice(said[0].length), {
    delimiter: delimiter || '\u001f',
    skipEmptyLines: false,
  });
  return { text: clean, delimiter, cells: data };
}

/** What stands between columns: the first that most lines have; '' for a plain list. */
function delimiterOf(text: string): Sheet['delimiter'] {
  const lines = text
    .split(/\r\n|[\r\n]/u)
    .filter((line) => line.trim() !== '')
    .slice(0, LOOKED_AT);
  const having = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length;
  return DELIMITERS.find((delimiter) => having(delimiter) * 2 > lines.length) ?? '';
}

/** `npm run bench -- [--only id,id] [--json FILE]`: every row beside its reference in the same run. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { families, measure } from './families.ts';
import { FULL, TINY } from './sizes.ts';
import { format } from './table.ts';

const { values } = parseArgs({
  options: { json: { type: 'string' }, only: { type: 'string' }, tiny: { type: 'boolean', default: false } },
});

const only = values.only?.split(',') ?? [];
const unknown = only.filter((id) => !families.some(({ name }) => name === id));
if (unknown.length > 0) {
  console.error(
    `There is no row ${unknown.join(', ')}. Rows: ${families.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(1);
}
const rows = await measure(values.tiny ? TINY : FULL, only, (line) => console.error(line));
console.log(format(rows));
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(rows, null, 2)}\n`);
process.exit(rows.some(({ met }) => met === false) ? 2 : 0);

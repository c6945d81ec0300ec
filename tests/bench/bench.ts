/** `npm run bench -- --json FILE`: every row beside its reference in the same run, as a ratio. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { bareSocketIo, median, p99, rawWs } from './fan-out.ts';
import { product } from './product-fan-out.ts';
import { format, type Row, row } from './table.ts';

const { values } = parseArgs({ options: { json: { type: 'string' } } });

const READERS = 30;
const COMMANDS = 100;

const rows: Row[] = [];
for (const durable of [false, true]) {
  const reference = await rawWs(READERS, COMMANDS, durable);
  const bare = await bareSocketIo(READERS, COMMANDS, durable);
  const ours = await product(READERS, COMMANDS, durable);
  rows.push(
    row({
      id: `fan-out-${READERS}-${durable ? 'fsync' : 'memory'}`,
      what: `command to the last of ${READERS}, p50, ${durable ? 'on disk first' : 'in memory'}`,
      ours: median(ours),
      reference: median(reference),
      unit: 'ms',
      target: 2.5,
      beside: {
        'bare Socket.IO p50': median(bare),
        'ours p99': p99(ours),
        'raw ws p99': p99(reference),
      },
    }),
  );
  if (durable) {
    const { swap } = ours;
    console.log(
      `One swap: ${swap.frames} class view(s) to each of ${READERS} students, ${swap.bytes} bytes each; ` +
        `personal views to a student: ${swap.personal}.`,
    );
  }
}
console.log(format(rows));
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, null, 2));
process.exit(0);

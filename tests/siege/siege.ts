/** `npm run siege -- --json FILE --only NAME`: every attack on our server, and beside it on Socket.IO's defaults. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { floods } from './attacks/floods.ts';
import { guessing } from './attacks/guessing.ts';
import { halfOpen } from './attacks/half-open.ts';
import { handshakes, tooManyPages } from './attacks/handshakes.ts';
import { idleReaders } from './attacks/idle-readers.ts';
import { oddPackets } from './attacks/odd-packets.ts';
import { reconnects } from './attacks/reconnects.ts';
import { format, type Row } from './row.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });

const attacks = { floods, idleReaders, halfOpen, handshakes, tooManyPages, guessing, reconnects, oddPackets };

const rows: Row[] = [];
for (const [name, attack] of Object.entries(attacks)) {
  if (values.only !== undefined && values.only !== name) continue;
  const from = performance.now();
  rows.push(...(await attack()));
  console.error(`${name}: ${((performance.now() - from) / 1_000).toFixed(0)} s`);
}
console.log(format(rows));
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(rows, null, 2));
process.exit(rows.every((one) => one.held) ? 0 : 1);

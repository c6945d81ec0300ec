/** `npm run chaos -- --kills 500 --seed 7`: kills the server under load and compares what was promised. */
import { parseArgs } from 'node:util';
import { runKills } from './kills.ts';

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
console.log(`seed ${seed}`);

const { kills, acknowledged, lost, stuck } = await runKills(Number(values.kills), seed);
for (const line of lost) console.log(`lost: ${line}`);
for (const line of stuck) console.log(`stuck: ${line}`);
console.log(`${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${stuck.length} stuck`);
process.exit(lost.length + stuck.length === 0 ? 0 : 1);

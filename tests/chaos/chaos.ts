/** `npm run chaos -- --kills 500 --seed 7`: kills servers under load and compares what was promised. */
import { parseArgs } from 'node:util';
import { runKills } from './kills.ts';

const SAID_EVERY = 25;

const { values } = parseArgs({
  options: { kills: { type: 'string', default: '20' }, seed: { type: 'string' } },
});
const wanted = Number(values.kills);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
console.log(`seed ${seed}`);

const started = performance.now();
const onKill = (kills: number) => {
  if (kills % SAID_EVERY === 0)
    console.log(`${kills} kills, ${Math.round((performance.now() - started) / 1_000)} s`);
};
const { kills, acknowledged, lost, stuck } = await runKills({ kills: wanted, seed, onKill });
for (const line of lost) console.log(`lost: ${line}`);
for (const line of stuck) console.log(`stuck: ${line}`);
console.log(`${kills} kills, ${acknowledged} acknowledged, ${lost.length} lost, ${stuck.length} stuck`);
process.exit(kills === wanted && lost.length + stuck.length === 0 ? 0 : 1);

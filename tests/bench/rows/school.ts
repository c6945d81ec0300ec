import {
  type Contestant,
  type KindName,
  type Load,
  NO_LOAD,
  openContestant,
  startServer,
} from '../contestants.ts';
import { now } from '../crowd/reader.ts';
import type { Delay } from '../servers/protocol.ts';
import type { Sizes } from '../sizes.ts';
import { median, p99, type Row, row } from '../table.ts';

const CLASS = 30;
const CROWDS = 2;
const MOST_SPREAD_MS = 100;
const MOST_BELL_MS = 500;
/** From the word to all reader processes until they command, ms. */
const SOON_MS = 200;

interface School extends Load {
  readonly spread: readonly number[];
  readonly spreadDelay: Delay;
  readonly bells: readonly number[];
  readonly bellDelay: Delay;
}

/** Every class of a school on one server, every swap on disk first: one after another, and all at the bell. */
export async function school({ school: size, from }: Sizes): Promise<Row[]> {
  const ours = await measured('ours', size, NO_LOAD, from);
  const raw = await measured('rawWs', size, ours, from);
  const classes = `${size.classes} classes of ${CLASS}`;
  return [
    row({
      id: 'school-spread',
      what: `${classes}, a swap in each every ${size.periodMs / 1_000} s: last student, p99, on disk first`,
      ours: p99(ours.spread),
      reference: p99(raw.spread),
      against: 'raw ws',
      unit: 'ms',
      judged: 'ours',
      target: MOST_SPREAD_MS,
      beside: { 'ours p50': median(ours.spread), 'raw ws p50': median(raw.spread) },
    }),
    row({
      id: 'school-bell',
      what: `${classes}, all in the same moment: last student of the last class, median, on disk first`,
      ours: median(ours.bells),
      reference: median(raw.bells),
      against: 'raw ws',
      unit: 'ms',
      judged: 'ours',
      target: MOST_BELL_MS,
      beside: { 'ours worst': Math.max(...ours.bells), 'raw ws worst': Math.max(...raw.bells) },
    }),
    row({
      id: 'loop-school',
      what: 'event-loop delay while swaps are spread, p99',
      ours: ours.spreadDelay.p99,
      reference: raw.spreadDelay.p99,
      against: 'raw ws',
      unit: 'ms',
      judged: 'ratio',
      target: null,
      beside: { 'ours max': ours.spreadDelay.max, 'ours max at the bell': ours.bellDelay.max },
    }),
  ];
}

async function measured(
  name: KindName,
  { classes, commands, periodMs, bells }: Sizes['school'],
  load: Load,
  from: Sizes['from'],
): Promise<School> {
  const setting = { classes, readers: CLASS, students: CLASS, durable: true };
  const contestant = await openContestant(await startServer(name, setting, load, { from }), CROWDS, { from });
  const { server, viewBytes, documentBytes } = contestant;
  try {
    await spread(contestant, 2, periodMs);
    await server.ask('delay', null);
    const took = await spread(contestant, commands, periodMs);
    const spreadDelay = await server.ask('delay', null);
    const rung: number[] = [];
    for (let bell = 0; bell < bells; bell += 1) rung.push(await ring(contestant));
    const bellDelay = await server.ask('delay', null);
    return { viewBytes, documentBytes, spread: took, spreadDelay, bells: rung, bellDelay };
  } finally {
    await contestant.stop();
  }
}

async function spread({ crowds, commands }: Contestant, count: number, periodMs: number) {
  const texts = commands(count);
  const took = await Promise.all(crowds.map((crowd) => crowd.ask('spread', { commands: texts, periodMs })));
  return took.flat();
}

async function ring({ crowds, commands }: Contestant): Promise<number> {
  const [command = ''] = commands(1);
  const at = now() + SOON_MS;
  return Math.max(...(await Promise.all(crowds.map((crowd) => crowd.ask('together', { command, at })))));
}

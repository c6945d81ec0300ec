import { type Contestant, openThree } from '../contestants.ts';
import type { Delay } from '../servers/protocol.ts';
import type { Sizes } from '../sizes.ts';
import { median, p99, type Row, row } from '../table.ts';

/** Students that a class may have; readers beyond are further connections of the same ones. */
const STUDENTS = 60;
/** Below what one person may send in a second; the same pace for every server. */
const PACE_MS = 105;
const WARM_UP = 6;

interface Measured {
  readonly took: readonly number[];
  readonly delay: Delay;
}

/** A command to the last of many readers of one class, without and with a durable write. */
export async function fanOut({ fanOut: all, durable: ways, from }: Sizes): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of all) {
    for (const durable of ways) rows.push(...(await one(size, durable, from)));
  }
  return rows;
}

async function one(
  { readers, commands, rounds, target }: Sizes['fanOut'][number],
  durable: boolean,
  from: Sizes['from'],
): Promise<Row[]> {
  const students = Math.min(readers, STUDENTS);
  const three = await openThree({ classes: 1, readers, students, durable, crowds: 1 }, { from });
  const { ours, rawWs, bareSocketIo } = three;
  try {
    const measured = await inRounds([ours, rawWs, bareSocketIo], commands, rounds);
    const [mine, raw, bare] = measured;
    if (mine === undefined || raw === undefined || bare === undefined)
      throw new Error('nothing was measured');
    const disk = durable ? 'fsync' : 'memory';
    const words = durable ? 'on disk first' : 'in memory';
    return [
      row({
        id: `fan-out-${readers}-${disk}`,
        what: `command to the last of ${readers}, p50, ${words}`,
        ours: median(mine.took),
        reference: median(raw.took),
        against: 'raw ws',
        unit: 'ms',
        judged: 'ratio',
        target,
        beside: {
          'bare Socket.IO p50': median(bare.took),
          'its ratio': median(bare.took) / median(raw.took),
          'ours p99': p99(mine.took),
          'raw ws p99': p99(raw.took),
        },
      }),
      row({
        id: `loop-${readers}-${disk}`,
        what: `event-loop delay meanwhile, p99, ${words}`,
        ours: mine.delay.p99,
        reference: raw.delay.p99,
        against: 'raw ws',
        unit: 'ms',
        judged: 'ratio',
        target: null,
        beside: {
          'bare Socket.IO p99': bare.delay.p99,
          'ours max': mine.delay.max,
          'raw ws max': raw.delay.max,
        },
      }),
    ];
  } finally {
    for (const contestant of Object.values(three)) await contestant.stop();
  }
}

/** Takes turns, a few commands each, so that whatever else the machine does meets all of them alike. */
async function inRounds(
  contestants: readonly Contestant[],
  commands: number,
  rounds: number,
): Promise<Measured[]> {
  const run = async ({ crowds, commands: next }: Contestant, count: number) => {
    const took = await Promise.all(
      crowds.map((crowd) => crowd.ask('inTurn', { commands: next(count), paceMs: PACE_MS })),
    );
    return took.flat();
  };
  for (const contestant of contestants) await run(contestant, WARM_UP);
  const all: Measured[] = contestants.map(() => ({ took: [], delay: { p50: 0, p99: 0, max: 0 } }));
  for (let round = 0; round < rounds; round += 1) {
    for (const [index, contestant] of contestants.entries()) {
      await contestant.server.ask('delay', null);
      const took = await run(contestant, commands);
      const delay = await contestant.server.ask('delay', null);
      const before = all[index];
      if (before === undefined) throw new Error('nobody there');
      all[index] = { took: [...before.took, ...took], delay: worse(before.delay, delay) };
    }
  }
  return all;
}

const worse = (one: Delay, other: Delay): Delay => ({
  p50: Math.max(one.p50, other.p50),
  p99: Math.max(one.p99, other.p99),
  max: Math.max(one.max, other.max),
});

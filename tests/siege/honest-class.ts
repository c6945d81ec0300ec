import type { Grounds } from './grounds.ts';
import { openReader, type Reader } from './reader.ts';

/** What a class of honest students notices, and what the server works meanwhile. */
export interface Noticed {
  /** Ms from the teacher's move to the last student, of all moves. */
  readonly p50: number;
  readonly p99: number;
  /** Processor time in percent of one core. */
  readonly cpu: number;
}

export interface HonestClass {
  /** Moves everybody so often, and waits each time for the last one; fewer where it takes too long. */
  moves(count: number): Promise<Noticed>;
  close(): void;
}

/** Below what one person may send in a second. */
const PACE_MS = 105;
const AT_MOST_MS = 8_000;

/** @param from index of the first door that is an honest student's */
export async function gatherClass(grounds: Grounds, count: number, from = 0): Promise<HonestClass> {
  const readers = await Promise.all(grounds.doors.slice(from, from + count).map(openReader));
  const teacher = await openReader(grounds.teacher);
  let number = 0;
  if (grounds.classes.length > 0) await start(teacher);

  async function once(): Promise<number> {
    const mine = number;
    number += 1;
    const views = readers.map((reader) => reader.next((text) => grounds.isMoved(text, mine)));
    const begun = performance.now();
    teacher.send(grounds.move(mine));
    return Math.max(...(await Promise.all(views))) - begun;
  }

  return {
    async moves(times) {
      const before = { ...(await grounds.server.usage()), at: performance.now() };
      const took: number[] = [];
      const until = before.at + AT_MOST_MS;
      for (let done = 0; done < times && performance.now() < until; done += 1) {
        took.push(await once());
        await new Promise((resolve) => setTimeout(resolve, PACE_MS));
      }
      const { cpuMs } = await grounds.server.usage();
      took.sort((one, other) => one - other);
      return {
        p50: took[Math.floor(took.length / 2)] ?? Number.NaN,
        p99: took[Math.min(took.length - 1, Math.floor(took.length * 0.99))] ?? Number.NaN,
        cpu: ((cpuMs - before.cpuMs) / (performance.now() - before.at)) * 100,
      };
    },
    close() {
      for (const reader of [teacher, ...readers]) reader.close();
    },
  };
}

async function start(teacher: Reader): Promise<void> {
  const counting = teacher.next((text) => text.includes('"phase":"counting"'));
  teacher.send(`420${JSON.stringify(['start', { id: 'start', seen: { phase: 'lobby', round: 0 } }])}`);
  await counting;
}

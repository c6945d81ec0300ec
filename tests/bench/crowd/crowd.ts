/** Many readers in a process that is not the server's. */
import { answer } from '../processes/asks.ts';
import type { CrowdAsks } from './protocol.ts';
import { now, type Reader } from './reader.ts';
import { createRoom, type Room } from './room.ts';

/** As the product's client waits after a cut: a moment, and never all the same one. */
const RETRY_MS = { least: 30, most: 570 };

let rooms: readonly Room[] = [];
let everybody: readonly Reader[] = [];
let wholeIsBack: ReturnType<typeof allBack> | null = null;

answer<CrowdAsks>({
  async open({ rooms: seats, greeting, atOnce }) {
    rooms = seats.map((room) => createRoom(room, greeting));
    everybody = rooms.flatMap((room) => room.everybody);
    const queue = [...everybody].reverse();
    await Promise.all(
      Array.from({ length: atOnce }, async () => {
        for (let next = queue.pop(); next !== undefined; next = queue.pop()) await next.connect();
      }),
    );
    return { viewBytes: Math.max(...rooms.map((room) => room.viewBytes)) };
  },

  async inTurn({ commands, paceMs }) {
    const took: number[] = [];
    for (const room of rooms) {
      for (const command of commands) {
        const from = now();
        took.push((await room.command(command)) - from);
        await pause(Math.max(5, from + paceMs - now()));
      }
    }
    return took;
  },

  async spread({ commands, periodMs }) {
    const begun = now();
    const took = await Promise.all(
      rooms.map(async (room, index) => {
        const own: number[] = [];
        for (const [turn, command] of commands.entries()) {
          await pause(begun + periodMs * (turn + index / rooms.length) - now());
          const from = now();
          own.push((await room.command(command)) - from);
        }
        return own;
      }),
    );
    return took.flat();
  },

  async together({ command, at }) {
    await pause(at - now());
    const from = now();
    return Math.max(...(await Promise.all(rooms.map((room) => room.command(command))))) - from;
  },

  comeBack() {
    wholeIsBack = allBack();
    return null;
  },

  async back() {
    if (wholeIsBack === null) throw new Error('nobody was told to come back');
    return wholeIsBack;
  },

  close() {
    for (const reader of everybody) reader.close();
    return null;
  },
});

async function allBack(): Promise<CrowdAsks['back']['answer']> {
  let lastAt = 0;
  const bytes = await Promise.all(
    everybody.map(async (reader) => {
      await new Promise<void>((resolve) => {
        reader.onCut = resolve;
      });
      reader.onCut = () => {};
      await keepTrying(reader);
      lastAt = Math.max(lastAt, now());
      return reader.bytesRead();
    }),
  );
  return { lastAt, bytes };
}

async function keepTrying(reader: Reader): Promise<void> {
  for (;;) {
    await pause(RETRY_MS.least + Math.random() * (RETRY_MS.most - RETRY_MS.least));
    try {
      return await reader.connect();
    } catch {
      // Not up yet.
    }
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

import { type BareReader, openReader, openSocketIoReader } from './bare-reader.ts';
import { startBenchServer } from './child.ts';
import { percentile } from './table.ts';

export interface FanOut {
  /** Milliseconds from the command to the last reader, for each command. */
  readonly lastOfAll: readonly number[];
}

const WARM_UP = 15;
/** Below what one person may send in a second; the same pace for every server. */
const PACE_MS = 105;

/** Sends one command after another, and each time waits until the last reader has its view. */
export async function measure(
  readers: readonly BareReader[],
  commands: number,
  send: (number: number) => void,
  isViewOf: (text: string, number: number) => boolean,
): Promise<FanOut> {
  const lastOfAll: number[] = [];
  for (let number = 0; number < WARM_UP + commands; number += 1) {
    const views = readers.map((reader) => reader.next((text) => isViewOf(text, number)));
    const from = performance.now();
    send(number);
    const frames = await Promise.all(views);
    if (number >= WARM_UP) lastOfAll.push(Math.max(...frames.map((frame) => frame.at)) - from);
    await new Promise((resolve) => setTimeout(resolve, PACE_MS));
  }
  return { lastOfAll };
}

export async function rawWs(readerCount: number, commands: number, durable: boolean): Promise<FanOut> {
  const server = await startBenchServer('raw-ws', durable ? ['--fsync'] : []);
  try {
    const url = `ws://127.0.0.1:${server.port}`;
    const readers = await Promise.all(Array.from({ length: readerCount }, () => openReader(url)));
    const commander = await openReader(url);
    return await measure(
      readers,
      commands,
      (number) => commander.send(`c${number}`),
      (text, number) => text.startsWith(`view c${number} `),
    );
  } finally {
    server.stop();
  }
}

export async function bareSocketIo(readerCount: number, commands: number, durable: boolean): Promise<FanOut> {
  const server = await startBenchServer('bare-socketio', durable ? ['--fsync'] : []);
  try {
    const base = `http://127.0.0.1:${server.port}`;
    const open = () => openSocketIoReader(base, {}, {});
    const readers = await Promise.all(Array.from({ length: readerCount }, open));
    const commander = await open();
    return await measure(
      readers,
      commands,
      (number) => commander.send(`42${number}["command","c${number}"]`),
      (text, number) => text.startsWith(`42["view","view c${number} `),
    );
  } finally {
    server.stop();
  }
}

export const median = (fanOut: FanOut) => percentile(fanOut.lastOfAll, 0.5);
export const p99 = (fanOut: FanOut) => percentile(fanOut.lastOfAll, 0.99);

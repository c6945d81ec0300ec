import { monitorEventLoopDelay } from 'node:perf_hooks';
import { answer } from '../processes/asks.ts';
import type { Delay, ServerAsks, Start } from './protocol.ts';

type Started = ServerAsks['start']['answer'];

const MS = 1e6;
/** How often the event loop is looked at, ms. Node counts this into each delay; it is taken out again. */
const LOOK_EVERY_MS = 2;

/** Answers for a server that `start` starts. */
export function serveBench(start: (options: Start) => Promise<Started>): void {
  const delays = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
  delays.enable();
  const late = (nanoseconds: number) => Math.max(0, nanoseconds / MS - LOOK_EVERY_MS);

  answer<ServerAsks>({
    start,
    async memory() {
      for (let times = 0; times < 3; times += 1) {
        globalThis.gc?.();
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
      return process.memoryUsage().rss;
    },
    delay(): Delay {
      const delay = {
        p50: late(delays.percentile(50)),
        p99: late(delays.percentile(99)),
        max: late(delays.max),
      };
      delays.reset();
      return delay;
    },
  });
}

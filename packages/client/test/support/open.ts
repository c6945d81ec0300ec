import { type Connection, type ConnectionOptions, createConnection } from '@flipflop/client';
import { vi } from 'vitest';
import { createFakePage } from './fake-page.ts';
import { createFakeServer } from './fake-server.ts';

export const SERVER_TIME = 1_790_000_000_000;

/** A connection to a server moved by hand, under vitest's fake timers. */
export function open(options: Partial<ConnectionOptions> = {}) {
  const server = createFakeServer();
  const page = createFakePage();
  const connection: Connection = createConnection({
    role: 'student',
    csrf: 'csrf',
    openWire: server.openWire,
    page: page.page,
    ...options,
  });
  return {
    server,
    page,
    connection,
    /** Let what is under way settle, without time passing. */
    settle: () => vi.advanceTimersByTimeAsync(0),
    pass: (ms: number) => vi.advanceTimersByTimeAsync(ms),
    /** Answer the clock's questions until it asks no more; the server's clock is `performance.now()` later. */
    async answerClock(ahead = SERVER_TIME): Promise<number> {
      let answered = 0;
      while (server.waiting('clock') > 0) {
        server.take('clock').answer({ now: Math.floor(performance.now() + ahead) });
        answered += 1;
        await vi.advanceTimersByTimeAsync(0);
      }
      return answered;
    },
  };
}

import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { pause } from '../attackers/attacker.ts';
import { type Server, startServer } from '../child.ts';
import { type Row, row } from '../row.ts';

const CONNECTIONS = 500;
const WATCHED_S = 16;
const BOUND_S = 15;
/** So much of a request, and then nothing. */
const STARTS = [
  '',
  'GET',
  'GET / HTTP/1.1\r\nHost: school\r\n',
  'POST /api/join/name HTTP/1.1\r\nHost: school\r\nX: ',
];

interface Held {
  /** Seconds until the last one was closed; those never closed count as long as they were watched. */
  readonly lastClosed: number;
  readonly stillOpen: number;
}

async function hold(server: Server): Promise<Held> {
  const from = performance.now();
  let lastClosed = 0;
  const open = new Set<Socket>();
  await Promise.all(
    Array.from({ length: CONNECTIONS }, async (_, index) => {
      const socket = connect(server.port, '127.0.0.1');
      socket.on('error', () => {});
      socket.resume();
      open.add(socket);
      socket.once('close', () => {
        open.delete(socket);
        lastClosed = (performance.now() - from) / 1_000;
      });
      await once(socket, 'connect');
      socket.write(STARTS[index % STARTS.length] ?? '');
    }),
  );
  while (open.size > 0 && performance.now() - from < WATCHED_S * 1_000) await pause(50);
  const stillOpen = open.size;
  for (const socket of open) socket.destroy();
  return { lastClosed: stillOpen > 0 ? WATCHED_S : lastClosed, stillOpen };
}

export async function halfOpen(): Promise<readonly Row[]> {
  const servers = [await startServer('bare'), await startServer('product')] as const;
  try {
    const [bare, ours] = await Promise.all([hold(servers[0]), hold(servers[1])]);
    const attack = `${CONNECTIONS} half-open requests`;
    return [
      row({
        threat: 'T7',
        attack,
        figure: `open after ${WATCHED_S} s`,
        byDefault: '500 after 30 s',
        bare: bare.stillOpen,
        ours: ours.stillOpen,
        hardened: '0',
        bound: 0,
      }),
      row({
        threat: 'T7',
        attack,
        figure: 'last one closed after, s',
        byDefault: '60',
        bare: bare.lastClosed,
        ours: ours.lastClosed,
        hardened: '10–12',
        bound: BOUND_S,
      }),
    ];
  } finally {
    await Promise.all(servers.map((server) => server.remove()));
  }
}

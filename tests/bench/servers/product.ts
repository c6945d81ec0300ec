/** The product as it is wired. Only its limits of people and connections are wider, and its log is silent. */
import { randomBytes } from 'node:crypto';
import {
  COLLECTIONS,
  createClock,
  createLog,
  createMetrics,
  createServer,
  openLowdbStore,
  realTimers,
} from '@flipflop/server';
import { hastyFiles, memoryFiles } from './files.ts';
import { documentBytesOf, seed } from './seed.ts';
import { serveBench } from './watch.ts';

const HOST = '127.0.0.1';
/** One class as large as a school: what is measured is a room of so many, not who may be in it. */
const WIDE = { perPerson: 1_000, perClass: 20_000, handshakes: { perSecond: 1_000, burst: 1_000 } };

serveBench(async (options) => {
  const log = createLog('warn');
  const disk = hastyFiles();
  const files = options.folder === null ? memoryFiles() : disk.files;
  const store = await openLowdbStore({
    files,
    folder: options.folder ?? 'memory',
    schemas: COLLECTIONS,
    log,
  });
  const server = createServer({
    config: { port: options.port, host: HOST, publicUrl: null, trustProxy: 0, devOrigins: [] },
    store,
    clock: createClock(),
    timers: realTimers,
    random: randomBytes,
    chance: Math.random,
    log,
    metrics: createMetrics(),
    pages: null,
    crowd: WIDE,
  });
  const port = await server.listen();
  const rooms = await seed(server.services, options, port);
  disk.settle();
  return { port, documentBytes: await documentBytesOf(server.services), rooms };
});

/** The product as it is wired, on a folder of its own; with `--memory` on no disk at all. */
import { randomBytes } from 'node:crypto';
import {
  COLLECTIONS,
  createClock,
  createLog,
  createMetrics,
  createServer,
  nodeFiles,
  openLowdbStore,
  realTimers,
} from '@flipflop/server';
import { memoryFiles } from './memory-files.ts';

const HOST = '127.0.0.1';
const folder = process.env.BENCH_FOLDER ?? '.';
const log = createLog('silent');
const files = process.argv.includes('--memory') ? memoryFiles() : nodeFiles();
const store = await openLowdbStore({ files, folder, schemas: COLLECTIONS, log });
const server = createServer({
  config: { port: 0, host: HOST, publicUrl: null, trustProxy: 0, devOrigins: [] },
  store,
  clock: createClock(),
  timers: realTimers,
  random: randomBytes,
  chance: Math.random,
  log,
  metrics: createMetrics(),
  pages: null,
});
const port = await server.listen();
console.log(`http://${HOST}:${port}${await server.services.links.makeTeacherLink()}`);
console.log(`listening ${port}`);

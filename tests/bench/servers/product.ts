/** The product as it is wired, on a folder of its own; with `--no-fsync` on a disk that promises nothing. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
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

const HOST = '127.0.0.1';
const folder = await mkdtemp(path.join(os.tmpdir(), 'flipflop-bench-'));
const log = createLog('silent');
const disk = nodeFiles();
const forgetful = { ...disk, writeSynced: writeFile, syncFolder: async () => {} };
const files = process.argv.includes('--no-fsync') ? forgetful : disk;
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

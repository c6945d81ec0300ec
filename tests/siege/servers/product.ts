/**
 * The product as it is wired, on a folder of its own; with `--memory` on no disk at all, with `--patient` it waits
 * so long for heartbeats that whoever does not read stays.
 */
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
  WAITS,
} from '@flipflop/server';
import { memoryFiles } from '../../bench/servers/files.ts';
import { announce, answerQuestions } from './control.ts';
import { seedSchool } from './seed.ts';

const log = createLog('silent');
const metrics = createMetrics();
const store = await openLowdbStore({
  files: process.argv.includes('--memory') ? memoryFiles() : nodeFiles(),
  folder: process.env.SIEGE_FOLDER ?? '.',
  schemas: COLLECTIONS,
  log,
});
const server = createServer({
  config: {
    port: Number(process.env.SIEGE_PORT ?? '0'),
    host: '127.0.0.1',
    publicUrl: null,
    trustProxy: 0,
    devOrigins: [],
  },
  store,
  clock: createClock(),
  timers: realTimers,
  random: randomBytes,
  chance: Math.random,
  log,
  metrics,
  pages: null,
  ...(process.argv.includes('--patient') && { waits: { ...WAITS, pingTimeoutMs: 120_000 } }),
});
const port = await server.listen();
const { services } = server;

answerQuestions({
  /** "CLASSES STUDENTS": classes with a lesson in its lobby, and everybody signed in. */
  async seed(input) {
    const [classes = 1, students = 30] = input.split(' ').map(Number);
    return seedSchool(services, classes, students);
  },
  async sockets() {
    const lines = (await metrics.text()).matchAll(/^flipflop_sockets\{[^}]*\} (\d+)$/gm);
    return [...lines].reduce((sum, [, count]) => sum + Number(count), 0);
  },
  refusals: async () =>
    [...(await metrics.text()).matchAll(/^flipflop_refusals_total\{(.*)\} \d+$/gm)].map(([line]) => line),
  /** "COUNT CLASS": so many messages to all, one after another. */
  async views(input) {
    const [count = '0', classId = ''] = input.split(' ');
    for (let number = 1; number <= Number(count); number += 1) {
      const text = `move ${number} ${'m'.repeat(150)}`;
      const ack = await services.host.submit(classId, { type: 'message', to: { kind: 'all' }, text });
      if (!ack.ok) throw new Error(ack.error.message);
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
  /** Ids of those on the roll of a class. */
  async roll(classId) {
    const session = await services.sessions.current(classId);
    const students = Object.entries(session?.state.context.students ?? {});
    return students.filter(([, packed]) => packed.charAt(1) === 'j').map(([id]) => id);
  },
});
announce(port);

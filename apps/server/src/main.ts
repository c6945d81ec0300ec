import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import closeWithGrace from 'close-with-grace';
import { createClock } from './clock.ts';
import { type Config, HELP, readConfig } from './config.ts';
import { greet } from './greeting.ts';
import { realTimers } from './host/timers.ts';
import { builtPages } from './http/pages.ts';
import { createLog, faultFields } from './log.ts';
import { createMetrics, createMetricsServer, type Metrics } from './metrics.ts';
import type { Log } from './ports.ts';
import { lanHost, localHost } from './reach.ts';
import { startCrowdInWorker } from './rehearsals/worker-crowd.ts';
import { createServer, type FlipFlopServer } from './server.ts';
import { openStore } from './store/open-store.ts';
import { whyNotStarted } from './why-not-started.ts';

/** Longer than the server's own patience, ms: past it the process ends all the same. */
const GRACE_MS = 10_000;

const settings = readConfig(process.env, process.argv.slice(2));
if (settings.kind === 'help') console.log(HELP);
else if (settings.kind === 'wrong') fail(settings.problems.join('\n'));
else await start(settings.config).catch((fault: unknown) => fail(whyNotStarted(fault, settings.config)));

/** @throws what `whyNotStarted` has a sentence for */
async function start(config: Config): Promise<void> {
  const log = createLog(config.logLevel);
  const clock = createClock();
  const metrics = createMetrics();
  const store = await openStore(config.dataDir, log, clock.now());
  try {
    const server = createServer({
      config,
      store,
      clock,
      timers: realTimers,
      random: randomBytes,
      chance: Math.random,
      log,
      metrics,
      pages: config.devOrigins.length > 0 ? null : builtPages(),
      // A thread of its own reads what was built; in development nothing is.
      startCrowd:
        config.devOrigins.length > 0 ? (await import('@flipflop/simulator')).joinCrowd : startCrowdInWorker,
    });
    const port = await server.listen();
    const metricsServer = await serveMetrics(metrics, config);
    stopWithGrace(server, metricsServer, log);
    console.log(await greeting(server, config, port));
  } catch (fault) {
    await store.close();
    throw fault;
  }
}

async function serveMetrics(metrics: Metrics, { metricsPort, metricsHost }: Config): Promise<Server | null> {
  if (metricsPort === null) return null;
  const metricsServer = createMetricsServer(metrics).listen(metricsPort, metricsHost);
  await once(metricsServer, 'listening');
  return metricsServer;
}

function stopWithGrace(server: FlipFlopServer, metricsServer: Server | null, log: Log): void {
  closeWithGrace({ delay: GRACE_MS, logger: false }, async ({ err, signal }) => {
    if (err === undefined) log.info({ signal }, 'stopping');
    else log.error(faultFields(err), 'stopping after a fault');
    metricsServer?.close();
    await server.close();
    log.info({}, 'stopped');
  });
}

async function greeting({ services }: FlipFlopServer, config: Config, port: number): Promise<string> {
  const { host, publicUrl, devOrigins, dataDir, teacherLink } = config;
  const { links } = services;
  const isNew = teacherLink || !(await links.isClaimed());
  return greet({
    here: devOrigins.at(-1) ?? publicUrl ?? `http://${localHost(host)}:${port}`,
    reach: devOrigins[0] ?? publicUrl ?? `http://${lanHost(host)}:${port}`,
    dataDir,
    teacherLink: isNew ? await links.makeTeacherLink() : null,
  });
}

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}

import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import type { ServerClock } from './clock.ts';
import { createClockNews } from './clock-news.ts';
import type { Config } from './config.ts';
import { createLocalBus } from './host/bus.ts';
import { createHost } from './host/host.ts';
import type { Timers } from './host/timers.ts';
import { createApp } from './http/app.ts';
import { createServices } from './http/create-services.ts';
import { securityHeaders } from './http/headers.ts';
import type { PageFolders } from './http/pages.ts';
import type { Services } from './http/services.ts';
import { createSweep } from './identity/sweep.ts';
import type { Metrics } from './metrics.ts';
import type { Clock, Log, RandomBytes } from './ports.ts';
import { lanHost, ownHost } from './reach.ts';
import { createReadiness } from './readiness.ts';
import { type CrowdLimits, SOCKET_LIMITS, WAITS, type Waits } from './realtime/limits.ts';
import { createRealtime } from './realtime/realtime.ts';
import type { StartCrowd } from './rehearsals/crowd-port.ts';
import { damageNotices } from './store/notices.ts';
import type { Store } from './store/store.ts';

export interface ServerParts {
  readonly config: Pick<Config, 'port' | 'host' | 'publicUrl' | 'trustProxy' | 'devOrigins'>;
  /** Closed with the server. */
  readonly store: Store;
  readonly clock: Clock & Partial<ServerClock>;
  readonly timers: Timers;
  readonly random: RandomBytes;
  /** From 0 up to 1; for waits that must differ between processes, never for secrets. */
  readonly chance: () => number;
  readonly log: Log;
  readonly metrics: Metrics;
  /** The built pages; null: they come from elsewhere. */
  readonly pages: PageFolders | null;
  /** How a rehearsal's students come in; none: nobody plays them. */
  readonly startCrowd?: StartCrowd;
  /** Others than ours, for tests. */
  readonly waits?: Waits;
  readonly crowd?: CrowdLimits;
  readonly connections?: number;
}

export interface FlipFlopServer {
  readonly services: Services;
  /**
   * Starts to serve; gives the port.
   * @throws where the port or the address cannot be had
   */
  listen(): Promise<number>;
  /** Not ready any more, sockets closed, requests and commands answered, the store let go of. */
  close(): Promise<void>;
}

/** Requests get so long to finish when the server stops, ms. */
const STOP_MS = 5_000;

/** Everything wired: the same for the product and for tests. */
export function createServer(parts: ServerParts): FlipFlopServer {
  const { config, store, clock, timers, random, log, metrics, waits = WAITS } = parts;
  let port = config.port;
  let isStopping = false;
  const { startCrowd } = parts;
  const reach = () => config.publicUrl ?? `http://${lanHost(config.host)}:${port}`;

  const takesWrites = createReadiness({ store, clock, timers });
  const clockNews = createClockNews(clock);
  const host = createHost({
    store,
    clock,
    timers,
    log,
    bus: createLocalBus(),
    random: parts.chance,
    meter: metrics.host,
    onMovedBack: clockNews.movedBack,
  });
  const services = createServices({
    store,
    clock,
    random,
    log,
    meter: metrics.http,
    timers,
    host,
    publicUrl: config.publicUrl,
    reach,
    ...(startCrowd === undefined
      ? {}
      : {
          play(pupils, speed, onFault) {
            const base = `http://${ownHost(config.host)}:${port}`;
            return startCrowd({ base, origin: config.publicUrl ?? base, speed, pupils }, onFault);
          },
        }),
  });
  const origins = { publicUrl: config.publicUrl, devOrigins: config.devOrigins };
  const app = createApp(services, {
    ...origins,
    trustProxy: config.trustProxy,
    pages: parts.pages,
    isReady: async () => !isStopping && (await takesWrites()),
  });
  const httpServer = createHttpServer({ connectionsCheckingInterval: waits.checkMs }, app);
  httpServer.maxConnections = parts.connections ?? SOCKET_LIMITS.connections;
  httpServer.headersTimeout = waits.headersMs;
  httpServer.requestTimeout = waits.requestMs;
  httpServer.on('drop', () => metrics.connectionRefused());
  // A connection that is kept alive would hold up the stop after its last answer.
  httpServer.on('request', (_request, response) => {
    response.once('close', () => {
      if (isStopping) setImmediate(() => httpServer.closeIdleConnections());
    });
  });
  const realtime = createRealtime({
    httpServer,
    identity: services.identity,
    doors: services.doors,
    works: services.works,
    grid: services.grid,
    host,
    clock,
    timers,
    log,
    meter: metrics.realtime,
    waits,
    ...(parts.crowd === undefined ? {} : { crowd: parts.crowd }),
    origins,
    base: reach,
    notices: ({ class: { body }, running }) => [
      ...damageNotices(store, body, running?.session.body ?? null),
      ...clockNews.of(body.id),
    ],
    headers: securityHeaders(config.publicUrl?.startsWith('https:') ?? false),
  });

  const { tokens, links, sessions } = services;
  const { hasSocket } = realtime;
  const sweep = createSweep({ store, timers, log, tokens, links, sessions, hasSocket });

  clock.onJump?.((ms) => {
    log.warn({ forwardMs: Math.round(ms) }, 'the clock went forward at once');
    clockNews.wentForward(ms);
    setImmediate(() => realtime.measureAgain());
  });

  return {
    services,
    async listen() {
      await services.devices.prepare();
      await services.rehearsals.clear();
      httpServer.listen(config.port, config.host);
      await once(httpServer, 'listening');
      const address = httpServer.address();
      if (address !== null && typeof address === 'object') port = address.port;
      sweep.start();
      return port;
    },
    async close() {
      isStopping = true;
      const callOff = timers.after(STOP_MS, () => httpServer.closeAllConnections());
      await services.rehearsals.close();
      await realtime.close();
      await sweep.stop();
      callOff();
      await host.close();
      await store.close();
    },
  };
}

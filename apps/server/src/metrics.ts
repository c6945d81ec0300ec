import { createServer, type Server } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HostMeter } from './host/parts.ts';
import type { HttpMeter } from './http/meter.ts';
import type { RealtimeMeter } from './realtime/parts.ts';

/** What is counted, without people: names of commands, codes of refusals, roles. */
export interface Metrics {
  readonly host: HostMeter;
  readonly http: HttpMeter;
  readonly realtime: RealtimeMeter;
  /** A connection came when there was no room for one more. */
  connectionRefused(): void;
  /** Everything in Prometheus' text form. */
  text(): Promise<string>;
}

/** Seconds: from a command in memory to what nobody should have to wait for. */
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5];

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const seconds = (name: string, help: string) => new Histogram({ name, help, buckets: SECONDS, registers });

  const commands = new Counter({
    name: 'flipflop_commands_total',
    help: 'Commands by name and outcome: ok, or the code of the refusal.',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const refusals = new Counter({
    name: 'flipflop_refusals_total',
    help: 'Everything that was refused, by where (http, command, handshake, connection) and why.',
    labelNames: ['at', 'code'],
    registers,
  });
  const commits = new Histogram({
    name: 'flipflop_commit_commands',
    help: 'Commits of sessions, by how many commands each took.',
    buckets: [0, 1, 2, 4, 8, 16, 32, 64],
    registers,
  });
  const committed = seconds('flipflop_commit_seconds', 'How long the store took to promise a commit.');
  const fannedOut = seconds(
    'flipflop_fan_out_seconds',
    'From a command that arrived to the moment at which the last of its views was handed to the sockets.',
  );
  const greeted = seconds(
    'flipflop_reconnect_seconds',
    'From a connection that was let in to its first views: new ones, those that came back, those that read again.',
  );
  const conflicts = new Counter({
    name: 'flipflop_conflicts_total',
    help: 'Commits that another process was quicker than; each was run again.',
    registers,
  });
  const sockets = new Gauge({
    name: 'flipflop_sockets',
    help: 'Connections open now, by role. Memory for each: process_resident_memory_bytes, less what it is with none.',
    labelNames: ['role'],
    registers,
  });
  const sent = new Counter({
    name: 'flipflop_bytes_sent_total',
    help: 'Bytes of the messages sent by socket, by role; without frames.',
    labelNames: ['role'],
    registers,
  });
  const rests = new Counter({
    name: 'flipflop_rests_total',
    help: 'Times that a flooding connection was made to rest.',
    registers,
  });
  measureEventLoop(registry);

  return {
    host: {
      commit(size, took) {
        commits.observe(size);
        committed.observe(took);
      },
      conflict: () => conflicts.inc(),
    },
    http: { refused: (code) => refusals.inc({ at: 'http', code }) },
    realtime: {
      command(command, outcome) {
        commands.inc({ command, outcome });
        if (outcome !== 'ok') refusals.inc({ at: 'command', code: outcome });
      },
      sockets: (role, change) => sockets.inc({ role }, change),
      handshakeRefused: (code) => refusals.inc({ at: 'handshake', code }),
      rested: () => rests.inc(),
      fannedOut: (took) => fannedOut.observe(took),
      greeted: (took) => greeted.observe(took),
      sent: (role, bytes) => sent.inc({ role }, bytes),
    },
    connectionRefused: () => refusals.inc({ at: 'connection', code: 'full' }),
    text: () => registry.metrics(),
  };
}

const NANOSECONDS = 1e9;
/** How often the event loop is looked at, ms. Node counts this into each delay; it is taken out again. */
const LOOK_EVERY_MS = 10;

/** How late the event loop was since it was last asked for, in the three numbers that say something. */
function measureEventLoop(registry: Registry): void {
  const delays = monitorEventLoopDelay({ resolution: LOOK_EVERY_MS });
  delays.enable();
  new Gauge({
    name: 'flipflop_event_loop_delay_seconds',
    help: 'How late the event loop was since the last scrape, by quantile.',
    labelNames: ['quantile'],
    registers: [registry],
    collect() {
      for (const quantile of [0.5, 0.99, 1]) {
        const late = delays.percentile(quantile * 100) / NANOSECONDS - LOOK_EVERY_MS / 1_000;
        this.set({ quantile }, Math.max(0, late));
      }
      delays.reset();
    },
  });
}

/** `/metrics` on a port of its own, which no student reaches through the public one. */
export function createMetricsServer(metrics: Metrics): Server {
  return createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' }).end(text),
      () => response.writeHead(500).end(),
    );
  });
}

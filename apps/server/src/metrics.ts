import { createServer, type Server } from 'node:http';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { HostMeter } from './host/parts.ts';
import type { RealtimeMeter } from './realtime/parts.ts';

/** What is counted, without people: names of commands, codes of refusals, roles. */
export interface Metrics {
  readonly host: HostMeter;
  readonly realtime: RealtimeMeter;
  /** Everything in Prometheus' text form. */
  text(): Promise<string>;
}

export function createMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const commands = new Counter({
    name: 'flipflop_commands_total',
    help: 'Commands by name and outcome: ok, or the code of the refusal.',
    labelNames: ['command', 'outcome'],
    registers,
  });
  const commits = new Histogram({
    name: 'flipflop_commit_commands',
    help: 'Commits of sessions, by how many commands each took.',
    buckets: [0, 1, 2, 4, 8, 16, 32, 64],
    registers,
  });
  const conflicts = new Counter({
    name: 'flipflop_conflicts_total',
    help: 'Commits that another process was quicker than; each was run again.',
    registers,
  });
  const sockets = new Gauge({
    name: 'flipflop_sockets',
    help: 'Connections open now, by role.',
    labelNames: ['role'],
    registers,
  });
  const refused = new Counter({
    name: 'flipflop_handshakes_refused_total',
    help: 'Connections that were not let in, by reason.',
    labelNames: ['reason'],
    registers,
  });
  const rests = new Counter({
    name: 'flipflop_rests_total',
    help: 'Times that a flooding connection was made to rest.',
    registers,
  });
  return {
    host: {
      commit: (size) => commits.observe(size),
      conflict: () => conflicts.inc(),
    },
    realtime: {
      command: (command, outcome) => commands.inc({ command, outcome }),
      sockets: (role, change) => sockets.inc({ role }, change),
      handshakeRefused: (reason) => refused.inc({ reason }),
      rested: () => rests.inc(),
    },
    text: () => registry.metrics(),
  };
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

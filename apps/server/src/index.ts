export { createClock } from './clock.ts';
export { type Config, type ConfigResult, readConfig } from './config.ts';
export { realTimers, type Timers } from './host/timers.ts';
export { createLog } from './log.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export type * from './ports.ts';
export { createServer, type FlipFlopServer, type ServerParts } from './server.ts';
export { openStore } from './store/open-store.ts';
export type * from './store/store.ts';

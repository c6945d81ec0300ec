import { isIP } from 'node:net';
import path from 'node:path';
import * as v from 'valibot';
import { LOG_LEVELS, type LogLevel } from './log.ts';

export interface Config {
  readonly port: number;
  readonly host: string;
  /** Absolute path of the folder that holds everything. */
  readonly dataDir: string;
  /** Origin under which the world reaches this server, without a slash at its end; null: this machine's address. */
  readonly publicUrl: string | null;
  /** How many proxies stand before this server. */
  readonly trustProxy: number;
  /** Port of `/metrics`; null: none. */
  readonly metricsPort: number | null;
  /** Address on which they are served: this machine's own, where whoever collects them is here too. */
  readonly metricsHost: string;
  readonly logLevel: LogLevel;
  /** Print a new one-time link for the teacher. */
  readonly teacherLink: boolean;
  /** Origins of the development servers that serve the pages in place of us, student's first; else none. */
  readonly devOrigins: readonly string[];
}

export type ConfigResult =
  | { readonly kind: 'run'; readonly config: Config }
  | { readonly kind: 'help' }
  /** A sentence for each thing that is wrong. */
  | { readonly kind: 'wrong'; readonly problems: readonly string[] };

export const HELP = `Flip Flop: one swap moves every screen.

  npm start                     start, and print where to go
  npm start -- --teacher-link   the same, with a new one-time link for the teacher
  npm start -- --help           this text

Set by environment variables:
  PORT          port to listen on (3000)
  HOST          address to listen on (0.0.0.0: every network of this machine)
  DATA_DIR      folder for classes, lessons and sessions (./data)
  PUBLIC_URL    address that people type, if it is not this machine's: https://flipflop.example.org
  TRUST_PROXY   how many reverse proxies stand before the server (0)
  METRICS_PORT  port for Prometheus metrics at /metrics (none)
  METRICS_HOST  address for them (127.0.0.1: this machine alone)
  LOG_LEVEL     ${LOG_LEVELS.join(', ')} (info)
`;

const portField = (name: string, lowest: number) =>
  v.pipe(
    v.string(),
    v.regex(/^\d{1,5}$/, `${name} must be a port number, like 3000.`),
    v.transform(Number),
    v.minValue(lowest, `${name} must be ${lowest} or more.`),
    v.maxValue(65_535, `${name} must be 65535 or less.`),
  );

const PublicUrl = v.pipe(
  v.string(),
  v.check(isOrigin, 'PUBLIC_URL must be an address without a path, like https://flipflop.example.org.'),
  v.transform((text) => new URL(text)),
  v.check(
    (url) => url.protocol === 'https:' || isNearby(url.hostname),
    'PUBLIC_URL may begin with http: only for this machine or a private network; elsewhere use https:.',
  ),
  v.transform((url) => url.origin),
);

const Environment = v.object({
  PORT: v.optional(portField('PORT', 0), '3000'),
  HOST: v.optional(v.pipe(v.string(), v.minLength(1, 'HOST must be an address, like 0.0.0.0.')), '0.0.0.0'),
  PUBLIC_URL: v.optional(PublicUrl),
  TRUST_PROXY: v.optional(
    v.pipe(
      v.string(),
      v.regex(/^\d$/, 'TRUST_PROXY must be the number of proxies before the server, 0 to 9.'),
      v.transform(Number),
    ),
    '0',
  ),
  METRICS_PORT: v.optional(portField('METRICS_PORT', 1)),
  METRICS_HOST: v.optional(
    v.pipe(v.string(), v.minLength(1, 'METRICS_HOST must be an address, like 127.0.0.1.')),
    '127.0.0.1',
  ),
  DEV_ORIGINS: v.optional(v.string(), 'http://localhost:5173,http://localhost:5174'),
  LOG_LEVEL: v.optional(v.picklist(LOG_LEVELS, `LOG_LEVEL must be one of ${LOG_LEVELS.join(', ')}.`), 'info'),
});

/** `--dev`: the pages come from Vite, whose origins are in DEV_ORIGINS. For work on Flip Flop itself. */
const DEV = '--dev';
const FLAGS = ['--teacher-link', DEV];

/**
 * Reads the settings once, at the start. An empty variable counts as not set.
 * @param argv the words after the program's name
 */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>>,
  argv: readonly string[],
): ConfigResult {
  if (argv.includes('--help') || argv.includes('-h')) return { kind: 'help' };
  const unknown = argv.filter((word) => !FLAGS.includes(word));
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = v.safeParse(Environment, given);
  const problems = [
    ...unknown.map((word) => `${word} is not known here. npm start -- --help says what is.`),
    ...(parsed.success ? [] : parsed.issues.map((issue) => issue.message)),
  ];
  if (!parsed.success || problems.length > 0) return { kind: 'wrong', problems };
  const settings = parsed.output;
  return {
    kind: 'run',
    config: {
      port: settings.PORT,
      host: settings.HOST,
      dataDir: dataDirOf(environment),
      publicUrl: settings.PUBLIC_URL ?? null,
      trustProxy: settings.TRUST_PROXY,
      metricsPort: settings.METRICS_PORT ?? null,
      metricsHost: settings.METRICS_HOST,
      logLevel: settings.LOG_LEVEL,
      teacherLink: argv.includes('--teacher-link'),
      devOrigins: argv.includes(DEV) ? settings.DEV_ORIGINS.split(',').filter(isOrigin) : [],
    },
  };
}

/** Absolute path of the folder that holds everything. An empty variable counts as not set. */
export function dataDirOf({ DATA_DIR }: Readonly<Record<string, string | undefined>>): string {
  return path.resolve(DATA_DIR || 'data');
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
  return isWeb && url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}

/** This machine, or an address of a private network (RFC 1918, link-local, unique local), or `.local`. */
export function isNearby(hostname: string): boolean {
  const host = hostname.replace(/^\[|\]$/g, '').toLowerCase();
  if (host === 'localhost' || host.endsWith('.localhost') || host.endsWith('.local')) return true;
  if (isIP(host) === 6) return host === '::1' || /^f[cd]|^fe[89ab]/.test(host);
  if (isIP(host) !== 4) return false;
  return /^(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)/.test(host);
}

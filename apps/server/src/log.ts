import { type DestinationStream, pino } from 'pino';
import type { Log } from './ports.ts';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Fields that would carry a person or a key: cut out wherever a line names them. */
const PRIVATE = [
  'name',
  'given',
  'family',
  'typed',
  'text',
  'cookie',
  'token',
  'csrf',
  'card',
  'link',
  'code',
];

/** JSON lines for the operator: ids and codes alone, never a name, a text or a key. */
export function createLog(level: LogLevel, destination?: DestinationStream): Log {
  const options = {
    level,
    base: null,
    redact: { paths: PRIVATE.flatMap((field) => [field, `*.${field}`]), censor: '[cut]' },
  };
  const logger = destination === undefined ? pino(options, pino.destination(2)) : pino(options, destination);
  return {
    info: (fields, message) => logger.info(fields, message),
    warn: (fields, message) => logger.warn(fields, message),
    error: (fields, message) => logger.error(fields, message),
  };
}

/** What may be said of a fault: its kind and where, never its message, which can hold a person's words. */
export function faultFields(fault: unknown): Readonly<Record<string, unknown>> {
  if (!(fault instanceof Error)) return { fault: typeof fault };
  const where = fault.stack?.split('\n').find((line) => line.trimStart().startsWith('at '));
  const code = 'code' in fault && typeof fault.code === 'string' ? { errorCode: fault.code } : {};
  return { fault: fault.constructor.name, ...code, at: where?.trim() };
}

import type { Config } from './config.ts';
import { FolderInUseError } from './store/lock.ts';
import { FutureDocumentError } from './store/migrate.ts';

/** A sentence for the person who started it: what is wrong, and what to do. */
export function whyNotStarted(fault: unknown, { port, host, dataDir, metricsPort }: Config): string {
  if (fault instanceof FolderInUseError || fault instanceof FutureDocumentError) return fault.message;
  switch (codeOf(fault)) {
    case 'EADDRINUSE': {
      const ports = metricsPort === null ? `Port ${port} is` : `Port ${port} or ${metricsPort} is`;
      return `${ports} taken by another program. Stop it, or choose another: PORT=3001 npm start`;
    }
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `This machine has no address ${host}. HOST must be one of its own, or 0.0.0.0 for all.`;
    case 'EACCES':
    case 'EPERM':
      return port < 1_024
        ? `Port ${port} or the folder ${dataDir} may not be used by this user. Ports below 1024 often may not.`
        : `The folder ${dataDir} may not be written by this user. Choose another: DATA_DIR=/path npm start`;
    case 'ENOSPC':
      return `The disk of ${dataDir} is full. Make room, and start again. Nothing was lost.`;
    case 'EROFS':
      return `The disk of ${dataDir} is read-only. Make it writable, or choose another: DATA_DIR=/path npm start`;
    case 'EIO':
      return `The disk of ${dataDir} is failing. Copy the folder to another disk while it can still be read.`;
    default:
      return `Flip Flop could not start: ${fault instanceof Error ? fault.message : String(fault)}`;
  }
}

function codeOf(fault: unknown): string | null {
  const hasCode = typeof fault === 'object' && fault !== null && 'code' in fault;
  return hasCode && typeof fault.code === 'string' ? fault.code : null;
}

import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { isDiskError } from './disk-error.ts';

/** What a lock must know of processes. */
export interface Processes {
  readonly pid: number;
  readonly host: string;
  isAlive(pid: number): boolean;
  /** Marks one life of a process id: another process that got the same id has another mark. Null: not to be known here. */
  markOf(pid: number): Promise<string | null>;
}

export const realProcesses: Processes = {
  pid: process.pid,
  host: hostname(),
  isAlive(pid) {
    try {
      process.kill(pid, 0);
      return true;
    } catch (error) {
      // Somebody else's process: there, and not ours to signal.
      return isDiskError(error, ['EPERM']);
    }
  },
  /** The machine's start and the process's own, where /proc tells them. */
  async markOf(pid) {
    try {
      const boot = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
      const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
      // The name of the program stands in brackets and may hold anything; the start is field 22.
      const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
      return started ? `${boot.trim()} ${started}` : null;
    } catch {
      return null;
    }
  },
};

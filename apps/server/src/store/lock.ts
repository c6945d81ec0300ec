import { randomUUID } from 'node:crypto';
import { open, readFile, rename, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { isDiskError } from './disk-error.ts';
import { type Processes, realProcesses } from './processes.ts';

const LOCK_FILE = 'lock';
/** A lock is written in a moment; one that stays empty was made by a process that was killed in it. */
const WRITE_MS = 100;
/** Each attempt ends in a holder, or another process was quicker. */
const ATTEMPTS = 5;

export interface Lock {
  /** Lets the next process in. A second time, or where the lock is another's by now: nothing. */
  release(): Promise<void>;
}

export interface Holder {
  readonly pid: number;
  readonly host: string;
  /** ISO time. */
  readonly since: string;
  /** Of this life of the process id; null where the system does not tell. */
  readonly mark: string | null;
  /** One lock is never taken for another. */
  readonly nonce: string;
}

/** The folder is another process's. */
export class FolderInUseError extends Error {
  override readonly name = 'FolderInUseError';
}

/**
 * Takes a data folder for this process. The lock of a process that is dead is taken over, so that a kill
 * or a power cut needs nobody's help.
 * @param now ms, for the words of the next one's error
 * @throws FolderInUseError, naming who has it
 */
export async function lockFolder(
  folder: string,
  now: number,
  processes: Processes = realProcesses,
): Promise<Lock> {
  const path = join(folder, LOCK_FILE);
  const mine: Holder = {
    pid: processes.pid,
    host: processes.host,
    since: new Date(now).toISOString(),
    mark: await processes.markOf(processes.pid),
    nonce: randomUUID(),
  };
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(path, mine)) return { release: () => release(path, mine) };
    const found = await settledText(path);
    if (found === null) continue;
    const holder = parseHolder(found);
    if (holder && (await isHeld(holder, processes))) throw inUse(folder, path, holder, processes);
    await putAway(path, found, mine.nonce);
  }
  throw new FolderInUseError(`${folder} is being taken by other processes. Start one alone.`);
}

/** False where there is a lock already. */
async function create(path: string, holder: Holder): Promise<boolean> {
  try {
    const file = await open(path, 'wx');
    try {
      await file.writeFile(JSON.stringify(holder));
    } finally {
      await file.close();
    }
    return true;
  } catch (error) {
    if (isDiskError(error, ['EEXIST'])) return false;
    throw error;
  }
}

/** The lock's text once its maker had time to write it; null where it is gone. */
async function settledText(path: string): Promise<string | null> {
  const text = await textOf(path);
  if (text === null || parseHolder(text)) return text;
  await pause(WRITE_MS);
  return textOf(path);
}

async function textOf(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isDiskError(error, ['ENOENT'])) return null;
    throw error;
  }
}

/** Null where it names nobody. */
function parseHolder(text: string): Holder | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return isHolder(parsed) ? parsed : null;
  } catch {
    return null;
  }
}

function isHolder(value: unknown): value is Holder {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pid' in value &&
    typeof value.pid === 'number' &&
    'host' in value &&
    typeof value.host === 'string' &&
    'since' in value &&
    typeof value.since === 'string' &&
    'mark' in value &&
    (value.mark === null || typeof value.mark === 'string') &&
    'nonce' in value &&
    typeof value.nonce === 'string'
  );
}

/** Of another host nothing can be known: its lock counts as held. */
async function isHeld(holder: Holder, processes: Processes): Promise<boolean> {
  if (holder.host !== processes.host) return true;
  if (!processes.isAlive(holder.pid)) return false;
  const mark = await processes.markOf(holder.pid);
  return holder.mark === null || mark === null || holder.mark === mark;
}

function inUse(folder: string, path: string, holder: Holder, processes: Processes): FolderInUseError {
  const here = holder.host === processes.host;
  return new FolderInUseError(
    `${folder} is in use by process ${holder.pid} on host ${holder.host} since ${holder.since}. ` +
      (here
        ? `Stop that process first. If it is not Flip Flop, delete ${path}.`
        : `If Flip Flop no longer runs there, delete ${path}.`),
  );
}

/**
 * Moves a dead process's lock out of the way. Another process may have done so first and have put its own
 * in the same place: what was moved is looked at again, and a lock that is not the dead one is put back.
 */
async function putAway(path: string, dead: string, nonce: string): Promise<void> {
  const away = `${path}.${nonce}`;
  try {
    await rename(path, away);
  } catch (error) {
    if (isDiskError(error, ['ENOENT'])) return;
    throw error;
  }
  if ((await textOf(away)) === dead) await unlink(away);
  else await rename(away, path);
}

async function release(path: string, mine: Holder): Promise<void> {
  const text = await textOf(path);
  if (text !== null && parseHolder(text)?.nonce === mine.nonce) await unlink(path);
}

import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import type { FilePort } from '../../src/store/file-port.ts';
import { nodeFiles } from '../../src/store/node-files.ts';
import { type Fault, faultyFiles } from '../store/faulty-files.ts';

/** A disk that is well at first. */
export interface BadDisk {
  readonly folder: string;
  readonly files: FilePort;
  fail(): Promise<void>;
  mend(): Promise<void>;
}

/** The real disk behind a port that refuses. */
export async function refusingDisk(fault: Fault): Promise<BadDisk> {
  const files = faultyFiles(nodeFiles());
  return {
    folder: await temporaryFolder(),
    files,
    fail: async () => files.refuse(fault),
    mend: async () => files.refuse(null),
  };
}

const SIZE = '512k';

/** A small disk in memory of its own, which becomes really full. */
export async function fullDisk(): Promise<BadDisk> {
  const folder = await mountedFolder();
  const filler = path.join(folder, 'filler');
  return {
    folder,
    files: nodeFiles(),
    async fail() {
      await writeFile(filler, new Uint8Array(1_000_000)).catch(() => {});
    },
    mend: () => rm(filler),
  };
}

/** A disk that the system makes read-only, as after a fault. */
export async function readOnlyDisk(): Promise<BadDisk> {
  const folder = await mountedFolder();
  return {
    folder,
    files: nodeFiles(),
    fail: async () => must('mount', '-o', 'remount,ro', folder),
    mend: async () => must('mount', '-o', 'remount,rw', folder),
  };
}

/** Whether this user may mount a disk in memory: root on Linux, outside most containers. */
export const canMount: boolean = await tryMount();

async function tryMount(): Promise<boolean> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  const folder = await mkdtemp(path.join(tmpdir(), 'flipflop-mount-'));
  const mounted = run('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder);
  if (mounted) run('umount', folder);
  await rm(folder, { recursive: true });
  return mounted;
}

async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'flipflop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function mountedFolder(): Promise<string> {
  const folder = await temporaryFolder();
  must('mount', '-t', 'tmpfs', '-o', `size=${SIZE}`, 'tmpfs', folder);
  onTestFinished(() => void run('umount', '--lazy', folder));
  return folder;
}

function run(command: string, ...words: string[]): boolean {
  return spawnSync(command, words).status === 0;
}

function must(command: string, ...words: string[]): void {
  if (!run(command, ...words)) throw new Error(`${command} ${words.join(' ')} failed`);
}

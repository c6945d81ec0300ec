import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const SERVER = fileURLToPath(new URL('../..', import.meta.url));

/** The program as a process of its own, from its source. The pages are left out. */
export interface Program {
  readonly child: ChildProcess;
  /** What it printed so far for a person, and what it logged or complained of. */
  readonly out: () => string;
  readonly err: () => string;
  /** Resolves when it printed this; rejects when it ended without. */
  printed(text: string): Promise<void>;
  readonly ended: Promise<number | null>;
}

export function runProgram(
  environment: Readonly<Record<string, string>>,
  words: readonly string[] = ['--dev'],
): Program {
  const child = spawn(
    process.execPath,
    ['--conditions', '@flipflop/source', '--import', 'tsx', 'src/main.ts', ...words],
    {
      cwd: SERVER,
      env: { PATH: process.env.PATH, HOST: '127.0.0.1', ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  onTestFinished(() => void child.kill('SIGKILL'));
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    err += chunk.toString();
  });
  const ended = once(child, 'close').then(() => child.exitCode);
  return {
    child,
    out: () => out,
    err: () => err,
    ended,
    async printed(text) {
      const gone = ended.then((code) => {
        throw new Error(`it ended with ${code}: ${err}`);
      });
      while (!out.includes(text)) await Promise.race([once(child.stdout, 'data'), gone]);
    },
  };
}

export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'flipflop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return String(address.port);
}

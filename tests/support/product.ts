import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../apps/server/dist/main.js', import.meta.url));

/** The built product as a process of its own, with its own data. */
export interface Product {
  /** As `http://127.0.0.1:40123`. */
  readonly base: string;
  readonly port: number;
  readonly dataDir: string;
  /** The newest one-time link that was printed. */
  teacherLink(): string;
  /** What it printed so far, both streams. */
  output(): string;
  /** SIGKILL, at once. */
  kill(): Promise<void>;
  /** Starts again on the same data and port. */
  start(args?: readonly string[]): Promise<void>;
  /** SIGTERM; gives the exit code. */
  stop(): Promise<number | null>;
  /** Stops it and forgets its data. */
  remove(): Promise<void>;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const port = await freePort();
  const dataDir = await mkdtemp(path.join(os.tmpdir(), 'flipflop-'));
  let child: ChildProcess | null = null;
  let output = '';

  async function start(args: readonly string[] = []) {
    const process_ = spawn(process.execPath, [MAIN, ...args], {
      env: { ...process.env, HOST: '127.0.0.1', PORT: String(port), DATA_DIR: dataDir, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = process_;
    const from = output.length;
    await new Promise<void>((resolve, reject) => {
      const listen = (chunk: Buffer) => {
        output += chunk.toString();
        // The address on this machine is printed once the server listens.
        if (output.slice(from).includes(`:${port}`)) resolve();
      };
      process_.stdout.on('data', listen);
      process_.stderr.on('data', listen);
      process_.once('exit', (code) =>
        reject(new Error(`The server ended (${code}).\n${output.slice(from)}`)),
      );
    });
  }

  async function end(signal: NodeJS.Signals): Promise<number | null> {
    if (child === null || child.exitCode !== null || child.signalCode !== null)
      return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill(signal);
    await gone;
    return child.exitCode;
  }

  await start();
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    dataDir,
    teacherLink: () => [...output.matchAll(/\S+\/teach\/#link=\S+/g)].at(-1)?.[0] ?? '',
    output: () => output,
    kill: async () => void (await end('SIGKILL')),
    start,
    stop: () => end('SIGTERM'),
    async remove() {
      await end('SIGTERM');
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

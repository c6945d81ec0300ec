import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// As a loader, not by its command: one process, that ends when it is told to.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** Runs one of our TypeScript files as a process of its own, with a line to talk over. */
export function spawnFile(
  file: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): ChildProcess {
  return spawn(
    process.execPath,
    [
      '--expose-gc',
      '--import',
      tsx,
      '--conditions',
      '@flipflop/source',
      fileURLToPath(new URL(file, import.meta.url)),
      ...args,
    ],
    { stdio: ['ignore', 'pipe', 'ignore', 'ipc'], env: { ...process.env, ...env } },
  );
}

export interface Usage {
  /** Processor time so far, ms. */
  readonly cpuMs: number;
  /** Bytes of the process; bytes that it holds after a collection. */
  readonly rss: number;
  readonly held: number;
}

/** A server under siege. */
export interface Server {
  readonly base: string;
  readonly port: number;
  /** Asks what the server's file answers to; rejects once it is dead. */
  ask(name: string, input?: string): Promise<unknown>;
  usage(): Promise<Usage>;
  sockets(): Promise<number>;
  isAlive(): boolean;
  kill(): Promise<void>;
  /** After `kill`: again on the same port and folder. */
  restart(): Promise<void>;
  /** Kills it and forgets its folder. */
  remove(): Promise<void>;
}

/** @param name file in `servers/`, without its ending */
export async function startServer(name: 'bare' | 'product', args: readonly string[] = []): Promise<Server> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flipflop-siege-'));
  const waiting = new Map<number, { resolve: (value: unknown) => void; reject: (fault: Error) => void }>();
  let child: ChildProcess;
  let port = 0;
  let asked = 0;

  async function start(): Promise<void> {
    child = spawnFile(`servers/${name}.ts`, args, { SIEGE_FOLDER: folder, SIEGE_PORT: String(port) });
    child.on('message', (answer) => {
      if (!isAnswer(answer)) return;
      const asker = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (answer.fault === undefined) asker?.resolve(answer.value);
      else asker?.reject(new Error(answer.fault));
    });
    child.once('exit', () => {
      for (const { reject } of waiting.values()) reject(new Error(`${name} is dead`));
      waiting.clear();
    });
    let output = '';
    port = await new Promise<number>((resolve, reject) => {
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        const found = /^listening (\d+)$/m.exec(output);
        if (found) resolve(Number(found[1]));
      });
      child.once('exit', (code) => reject(new Error(`${name} ended (${code}) ${output}`)));
    });
  }

  const isAlive = () => child.exitCode === null && child.signalCode === null;

  function ask(question: string, input = ''): Promise<unknown> {
    if (!isAlive()) return Promise.reject(new Error(`${name} is dead`));
    asked += 1;
    const number = asked;
    return new Promise((resolve, reject) => {
      waiting.set(number, { resolve, reject });
      child.send({ number, name: question, input });
    });
  }

  async function kill(): Promise<void> {
    if (!isAlive()) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  await start();
  return {
    base: `http://127.0.0.1:${port}`,
    port,
    ask,
    isAlive,
    kill,
    restart: start,
    async usage() {
      const used = await ask('usage');
      if (!isUsage(used)) throw new Error('no usage');
      return used;
    },
    sockets: async () => Number(await ask('sockets')),
    async remove() {
      await kill();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an attacker counted, by name. */
export type Figures = Readonly<Record<string, number>>;

export interface Attacker {
  /** Told to stop; gives what it counted. */
  stop(): Promise<Figures>;
  /** It has said that it is where it wants to be. */
  readonly ready: Promise<void>;
  /** It comes to its own end. */
  readonly done: Promise<Figures>;
}

/** @param name file in `attackers/`, without its ending */
export function startAttacker(name: string, args: readonly string[]): Attacker {
  const child = spawnFile(`attackers/${name}.ts`, args);
  const done = new Promise<Figures>((resolve, reject) => {
    child.on('message', (figures) => {
      if (isFigures(figures)) resolve(figures);
    });
    child.once('exit', (code) => reject(new Error(`${name} ended (${code})`)));
  });
  const ready = new Promise<void>((resolve, reject) => {
    child.on('message', (word) => {
      if (word === 'ready') resolve();
    });
    child.once('exit', () => reject(new Error(`${name} was never ready`)));
  });
  for (const promise of [done, ready]) promise.catch(() => {});
  return {
    ready,
    done,
    stop() {
      if (child.connected) child.send('stop');
      return done;
    },
  };
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isAnswer(value: unknown): value is { number: number; value?: unknown; fault?: string } {
  return isObject(value) && 'number' in value && typeof value.number === 'number';
}

function isUsage(value: unknown): value is Usage {
  return isObject(value) && 'cpuMs' in value && 'rss' in value && 'held' in value;
}

function isFigures(value: unknown): value is Figures {
  return isObject(value) && Object.values(value).every((one) => typeof one === 'number');
}

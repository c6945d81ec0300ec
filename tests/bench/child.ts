import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// As a loader, not by its command: one process, that ends when it is told to.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A server in a process of its own, on a folder that goes with it (`BENCH_FOLDER`). It prints `listening PORT`, and other lines that `line` finds. */
export interface BenchServer {
  readonly port: number;
  line(pattern: RegExp): string;
  stop(): void;
}

/** @param name file in `servers/`, without its ending */
export async function startBenchServer(name: string, args: readonly string[] = []): Promise<BenchServer> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'flipflop-bench-'));
  const file = fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
  const child: ChildProcess = spawn(
    process.execPath,
    ['--import', tsx, '--conditions', '@flipflop/source', file, ...args],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, BENCH_FOLDER: folder } },
  );
  let output = '';
  const port = await new Promise<number>((resolve, reject) => {
    child.stdout?.on('data', (chunk) => {
      output += String(chunk);
      const found = /^listening (\d+)$/m.exec(output);
      if (found) resolve(Number(found[1]));
    });
    child.once('exit', (code) => reject(new Error(`${name} ended (${code})\n${output}`)));
  });
  return {
    port,
    line: (pattern) => pattern.exec(output)?.[0] ?? '',
    stop() {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

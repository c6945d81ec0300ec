import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Asks, Reply } from './asks.ts';

// As a loader, not by its command: one process, that ends when it is told to.
const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href;

/** A process of its own that answers what it is asked. */
export interface Child<Protocol extends Asks> {
  ask<Name extends keyof Protocol>(
    name: Name,
    body: Protocol[Name]['ask'],
  ): Promise<Protocol[Name]['answer']>;
  /** SIGKILL; resolves when it is gone. */
  kill(): Promise<void>;
}

export interface ChildOptions {
  /** Of the product: as it is built, which is what teachers run, or from its sources, which needs no build. */
  readonly from: 'built' | 'sources';
  /** Written here when the process ends by itself: a profile of its processor's time. */
  readonly profile?: string | undefined;
}

/** @param file beside this folder, as `servers/product.ts` */
export function startChild<Protocol extends Asks>(
  file: string,
  { from, profile }: ChildOptions,
): Child<Protocol> {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      ...(profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`]),
      '--import',
      tsx,
      ...(from === 'sources' ? ['--conditions', '@flipflop/source'] : []),
      fileURLToPath(new URL(`../${file}`, import.meta.url)),
    ],
    { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (fault: Error) => void }>();
  let asked = 0;
  let isWanted = true;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.on('message', (reply: Reply) => {
    const one = waiting.get(reply.id);
    waiting.delete(reply.id);
    if (reply.ok) one?.resolve(reply.value);
    else one?.reject(new Error(`${file}: ${reply.error}`));
  });
  child.once('exit', (code) => {
    if (isWanted) for (const { reject } of waiting.values()) reject(new Error(`${file} ended (${code}).`));
  });
  return {
    ask(name, body) {
      asked += 1;
      const id = asked;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        child.send({ id, name, body });
      });
    },
    async kill() {
      isWanted = false;
      if (profile === undefined) child.kill('SIGKILL');
      else child.disconnect();
      await gone;
    },
  };
}

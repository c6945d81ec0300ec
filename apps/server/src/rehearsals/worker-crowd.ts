import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { StartCrowd } from './crowd-port.ts';

/** A crowd that does not leave in so many ms is ended. */
const LEAVES_WITHIN_MS = 2_000;

/** The crowd in a thread of its own: a real lesson is not kept waiting by simulated students. */
export const startCrowdInWorker: StartCrowd = (request, onFault) => {
  const worker = new Worker(new URL(import.meta.resolve('@flipflop/simulator/crowd-worker')), {
    workerData: request,
  });
  const gone = once(worker, 'exit').catch(onFault);
  worker.on('message', onFault);
  worker.on('error', onFault);
  // A process that stops waits for its rehearsals by `stop`, not for the thread.
  worker.unref();
  return {
    async stop() {
      worker.postMessage('stop');
      const impatience = setTimeout(() => void worker.terminate(), LEAVES_WITHIN_MS);
      await gone;
      clearTimeout(impatience);
    },
  };
};

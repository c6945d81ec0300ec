import { parentPort, workerData } from 'node:worker_threads';
import type { CrowdRequest } from './crowd.ts';
import { joinCrowd } from './join-crowd.ts';

/**
 * A crowd in a thread of its own, so that it takes no time from the server's. Any message ends it;
 * what it says is what went wrong.
 */
const request: unknown = workerData;
if (parentPort === null || !isRequest(request)) throw new Error('a crowd is started by the server');
const port = parentPort;
const crowd = joinCrowd(request, (fault) => port.postMessage(String(fault)));
port.once('message', () => {
  void crowd.stop().finally(() => port.close());
});

function isRequest(data: unknown): data is CrowdRequest {
  return typeof data === 'object' && data !== null && 'base' in data && 'pupils' in data;
}

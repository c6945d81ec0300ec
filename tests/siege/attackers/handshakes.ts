/** Handshakes without a cookie from one address, none of which is followed by a second request. BASE COUNT TRANSPORT */
import { Agent, get } from 'node:http';
import { WebSocket } from 'ws';
import { attack, inParallel, sayReady } from './attacker.ts';

const [base = '', count = '0', transport = 'polling'] = process.argv.slice(2);
const AT_ONCE = 64;
const agent = new Agent({ keepAlive: true, maxSockets: AT_ONCE });
const query = `EIO=4&transport=${transport}&role=student`;

await attack(async () => {
  sayReady();
  let letIn = 0;
  let refused = 0;
  const from = performance.now();
  const poll = () =>
    new Promise<void>((resolve) => {
      const request = get(`${base}/socket.io/?${query}`, { agent }, (answer) => {
        if (answer.statusCode === 200) letIn += 1;
        else refused += 1;
        answer.resume().once('end', resolve);
      });
      request.once('error', () => {
        refused += 1;
        resolve();
      });
    });
  const open = () =>
    new Promise<void>((resolve) => {
      const socket = new WebSocket(`${base.replace('http', 'ws')}/socket.io/?${query}`, {
        headers: { origin: base },
        perMessageDeflate: false,
      });
      socket.once('open', () => {
        letIn += 1;
        resolve();
      });
      socket.once('error', () => {
        refused += 1;
        resolve();
      });
    });
  await inParallel(Number(count), AT_ONCE, transport === 'polling' ? poll : open);
  return { letIn, refused, seconds: (performance.now() - from) / 1_000 };
});

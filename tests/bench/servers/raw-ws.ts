/** The reference: bare `ws`. A command in, one frame to every reader; with `--fsync`, a document first. */
import { type WebSocket, WebSocketServer } from 'ws';
import { DOCUMENT_BYTES, VIEW_BYTES } from '../sizes.ts';
import { writeDurably } from './durable-write.ts';

const durable = process.argv.includes('--fsync');
const folder = process.env.BENCH_FOLDER ?? '.';
const document = 'd'.repeat(DOCUMENT_BYTES);
const server = new WebSocketServer({ port: 0, host: '127.0.0.1', perMessageDeflate: false });
server.on('connection', (socket) => {
  socket.on('message', (data) => void handle(socket, String(data)));
});

async function handle(socket: WebSocket, id: string) {
  if (durable) await writeDurably(folder, 'session.json', document);
  socket.send(`ack ${id}`);
  const frame = `view ${id} ${'v'.repeat(VIEW_BYTES)}`;
  for (const reader of server.clients) reader.send(frame);
}
server.on('listening', () => {
  const address = server.address();
  if (address !== null && typeof address === 'object') console.log(`listening ${address.port}`);
});

/** The third column: Socket.IO as it comes, one room. With `--fsync`, a document first. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { DOCUMENT_BYTES, VIEW_BYTES } from '../sizes.ts';
import { writeDurably } from './durable-write.ts';

const durable = process.argv.includes('--fsync');
const folder = process.env.BENCH_FOLDER ?? '.';
const document = 'd'.repeat(DOCUMENT_BYTES);
const http = createServer();
const io = new Server(http);
io.on('connection', (socket) => {
  void socket.join('class');
  socket.on('command', async (id: string, ack: (answer: string) => void) => {
    if (durable) await writeDurably(folder, 'session.json', document);
    ack(`ack ${id}`);
    io.to('class').emit('view', `view ${id} ${'v'.repeat(VIEW_BYTES)}`);
  });
});
http.listen(0, '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address === 'object') console.log(`listening ${address.port}`);
});

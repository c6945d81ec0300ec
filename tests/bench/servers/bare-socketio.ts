/** The third column: Socket.IO as it comes, a room for a class. A command in, a document, one broadcast. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { writeDurably } from './durable-write.ts';
import { roomOf, roomSeats } from './rooms.ts';
import { serveBench } from './watch.ts';

serveBench(async ({ folder, port, classes, readers, viewBytes, documentBytes }) => {
  const view = (words: string) => `view ${words} `.padEnd(viewBytes - '42["view",""]'.length, 'v');
  const document = 'd'.repeat(documentBytes);
  const http = createServer();
  const io = new Server(http, { serveClient: false });
  io.on('connection', (socket) => {
    const { room, reads } = roomOf(socket.request.url);
    if (reads) {
      void socket.join(room);
      socket.emit('view', view('hello'));
    }
    socket.on('command', async (words: string, ack: (answer: string) => void) => {
      if (folder !== null) await writeDurably(folder, `session-${room}.json`, document);
      ack(`ack ${words}`);
      io.to(room).emit('view', view(words));
    });
  });
  await new Promise<void>((resolve) => http.listen({ port, host: '127.0.0.1', backlog: 4096 }, resolve));
  const address = http.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    documentBytes,
    rooms: roomSeats(classes, readers, (search) => ({
      url: `ws://127.0.0.1:${address.port}/socket.io/?EIO=4&transport=websocket&${search}`,
      headers: {},
      hello: '40',
    })),
  };
});

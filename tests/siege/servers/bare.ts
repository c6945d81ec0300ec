/** Socket.IO as it comes: every default, one room, handlers as its own examples have them. */
import { createServer } from 'node:http';
import { Server } from 'socket.io';
import { announce, answerQuestions } from './control.ts';

const VIEW = 'v'.repeat(Number(process.argv[2] ?? '900'));

const http = createServer();
const io = new Server(http);
io.on('connection', (socket) => {
  void socket.join('class');
  socket.on('clock', (_: unknown, ack: (answer: unknown) => void) => ack({ now: Date.now() }));
  socket.on('echo', (said: unknown, ack: (answer: unknown) => void) => ack(said));
  socket.on('place', ({ place }: { place: string }, ack: (answer: string) => void) => ack(place));
  socket.on('move', (number: number, ack: (answer: string) => void) => {
    ack('ok');
    io.to('class').emit('view', `move ${number} ${VIEW}`);
  });
});
answerQuestions({
  sockets: () => io.engine.clientsCount,
  async views(count) {
    for (let number = 1; number <= Number(count); number += 1) {
      io.to('class').emit('view', `move ${number} ${VIEW}`);
      await new Promise((resolve) => setImmediate(resolve));
    }
  },
});
http.listen(Number(process.env.SIEGE_PORT ?? '0'), '127.0.0.1', () => {
  const address = http.address();
  if (address !== null && typeof address === 'object') announce(address.port);
});

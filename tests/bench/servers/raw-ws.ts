/** The reference: bare `ws`. A command in, a document written, one frame to every reader of the room. */
import { type WebSocket, WebSocketServer } from 'ws';
import { writeDurably } from './durable-write.ts';
import { roomOf, roomSeats } from './rooms.ts';
import { serveBench } from './watch.ts';

serveBench(async ({ folder, port, classes, readers, viewBytes, documentBytes }) => {
  const rooms = new Map<string, Set<WebSocket>>();
  const view = (words: string) => `view ${words} `.padEnd(viewBytes, 'v');
  const document = 'd'.repeat(documentBytes);
  const server = new WebSocketServer({ port, host: '127.0.0.1', perMessageDeflate: false, backlog: 4096 });

  async function handle(socket: WebSocket, room: string, words: string): Promise<void> {
    if (folder !== null) await writeDurably(folder, `session-${room}.json`, document);
    socket.send(`ack ${words}`);
    const frame = view(words);
    for (const reader of rooms.get(room) ?? []) reader.send(frame);
  }

  server.on('connection', (socket, request) => {
    const { room, reads } = roomOf(request.url);
    socket.on('message', (data) => void handle(socket, room, String(data)));
    if (!reads) return;
    const members = rooms.get(room) ?? new Set();
    rooms.set(room, members.add(socket));
    socket.on('close', () => members.delete(socket));
    socket.send(view('hello'));
  });
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    documentBytes,
    rooms: roomSeats(classes, readers, (search) => ({
      url: `ws://127.0.0.1:${address.port}/?${search}`,
      headers: {},
      hello: null,
    })),
  };
});

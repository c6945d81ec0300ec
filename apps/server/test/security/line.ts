import { PROTOCOL_VERSION } from '@flipflop/protocol';
import { WebSocket } from 'ws';
import { codeIn } from './answer.ts';

/** A websocket below Socket.IO that joined its class. */
export interface Line {
  readonly socket: WebSocket;
  /** What the server answers to one command. */
  send(name: string, ...inputs: readonly unknown[]): Promise<Reply>;
  /** The same of a packet's own text, from its list on. */
  raw(list: string): Promise<Reply>;
}

/** `text`: as it came over the wire. */
export interface Reply {
  readonly refused: string | null;
  readonly text: string;
}

/** @throws where the handshake is refused */
export async function join(socket: WebSocket, csrf: string): Promise<Line> {
  const waiting = new Map<string, (reply: Reply) => void>();
  let count = 0;
  let joined = () => {};
  const isIn = new Promise<void>((resolve, reject) => {
    joined = resolve;
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the socket was closed')));
  });
  socket.on('message', (data) => {
    const text = data.toString();
    if (text === '2') socket.send('3');
    if (text.startsWith('40')) joined();
    const [, id = '', rest = ''] = /^43(\d+)(.*)$/s.exec(text) ?? [];
    const [answer]: unknown[] = rest === '' ? [] : JSON.parse(rest);
    waiting.get(id)?.({ refused: codeIn(answer), text: rest });
    waiting.delete(id);
  });
  socket.once('open', () => socket.send(`40${JSON.stringify({ csrf, protocol: PROTOCOL_VERSION })}`));
  await isIn;
  socket.on('close', () => {
    for (const answer of waiting.values()) answer(CLOSED);
  });
  const raw = (list: string): Promise<Reply> =>
    new Promise((resolve) => {
      count += 1;
      if (socket.readyState !== WebSocket.OPEN) return resolve(CLOSED);
      waiting.set(String(count), resolve);
      socket.send(`42${count}${list}`);
    });
  return { socket, raw, send: (name, ...inputs) => raw(JSON.stringify([name, ...inputs])) };
}

/** No answer of the server's: the connection is gone. */
const CLOSED: Reply = { refused: 'closed', text: '' };

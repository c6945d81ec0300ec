import { once } from 'node:events';
import { connect } from 'node:net';

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** One connection that is kept alive: requests go one behind the other, answers come in their order. */
export interface Pipeline {
  send(request: string): Promise<RawAnswer>;
  close(): void;
}

export async function openPipeline(port: number): Promise<Pipeline> {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.setNoDelay(true);
  const waiting: { resolve: (answer: RawAnswer) => void; reject: (fault: Error) => void }[] = [];
  let received: Buffer = Buffer.alloc(0);

  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    for (let found = firstIn(received); found !== null; found = firstIn(received)) {
      received = received.subarray(found.length);
      waiting.shift()?.resolve(found.answer);
    }
  });
  socket.on('close', () => {
    for (const { reject } of waiting) reject(new Error('the server closed the connection'));
  });
  socket.on('error', () => {});

  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        if (socket.closed) return reject(new Error('the connection is closed'));
        waiting.push({ resolve, reject });
        socket.write(request);
      }),
    close: () => void socket.destroy(),
  };
}

function firstIn(bytes: Buffer): { readonly answer: RawAnswer; readonly length: number } | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  const head = bytes.toString('latin1', 0, end);
  const size = Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? 0);
  const length = end + 4 + size;
  if (bytes.length < length) return null;
  const status = Number(head.slice(9, 12));
  return { answer: { status, head, body: bytes.toString('utf8', end + 4, length) }, length };
}

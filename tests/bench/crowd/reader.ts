import { performance } from 'node:perf_hooks';
import WebSocket from 'ws';
import type { Seat } from '../servers/protocol.ts';

/** What a reader tells of what it reads. */
export interface Reading {
  /** A view came. Once for each, whatever it says. */
  view(bytes: number): void;
  /** Refusals of a command. */
  trouble(text: string): void;
}

/** The same bare `ws` reader for every server that is measured: no client library on top. */
export interface Reader {
  /** Resolves when it has everything of the greeting. */
  connect(): Promise<void>;
  send(text: string): void;
  /** Bytes read from the line by this connection, with headers and frames. */
  bytesRead(): number;
  close(): void;
  onCut: () => void;
}

export function createReader(seat: Seat, greeting: readonly string[], reading: Reading): Reader {
  const [view = ''] = greeting;
  let socket: WebSocket | null = null;
  let missing = new Set(greeting);
  let isCurrent = () => {};
  let isOpen = false;

  function read(data: WebSocket.RawData): void {
    if (!Buffer.isBuffer(data)) return;
    // Engine.IO's heartbeat: answered, else the server lets go.
    if (data.length === 1 && data[0] === 0x32) socket?.send('3');
    else if (begins(data, view)) reading.view(data.length);
    else if (begins(data, '44') || (begins(data, '43') && data.includes('"ok":false')))
      reading.trouble(data.toString());
    if (missing.size === 0) return;
    for (const part of missing) if (begins(data, part)) missing.delete(part);
    if (missing.size === 0) isCurrent();
  }

  const reader: Reader = {
    connect: () =>
      new Promise((resolve, reject) => {
        missing = new Set(greeting);
        isOpen = false;
        isCurrent = resolve;
        const next = new WebSocket(seat.url, { headers: { ...seat.headers }, perMessageDeflate: false });
        socket = next;
        next.on('open', () => {
          isOpen = true;
          if (seat.hello !== null) next.send(seat.hello);
          if (greeting.length === 0) resolve();
        });
        next.on('message', read);
        next.on('error', reject);
        next.on('close', () => {
          reject(new Error('closed'));
          if (isOpen && socket === next) reader.onCut();
        });
      }),
    send: (text) => socket?.send(text),
    bytesRead() {
      const line: unknown = socket === null ? null : Reflect.get(socket, '_socket');
      const bytes: unknown = typeof line === 'object' && line !== null ? Reflect.get(line, 'bytesRead') : 0;
      return typeof bytes === 'number' ? bytes : 0;
    },
    close() {
      const old = socket;
      socket = null;
      old?.terminate();
    },
    onCut: () => {},
  };
  return reader;
}

const begins = (data: Buffer, text: string) =>
  data.length >= text.length && data.toString('latin1', 0, text.length) === text;

export const now = () => performance.timeOrigin + performance.now();

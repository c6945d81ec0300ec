import { type Ack, type Envelope, PROTOCOL_VERSION } from '@flipflop/protocol';
import { io, type Socket } from 'socket.io-client';
import { onTestFinished } from 'vitest';
import type { School, SignedIn } from './school.ts';

export interface Frame {
  readonly name: string;
  readonly envelope: Envelope<Readonly<Record<string, unknown>>>;
  /** As it came over the wire. */
  readonly bytes: number;
}

/** A page's socket that keeps all that came. */
export interface PageSocket {
  readonly socket: Socket;
  readonly frames: readonly Frame[];
  /** Everything that came, as text. */
  readonly text: () => string;
  /** Sends a command, and gives its acknowledgement. */
  send(name: string, ...input: readonly unknown[]): Promise<Ack & { readonly now?: number }>;
  /** The first frame of that name that fits, also among those that came already. */
  view(name: string, fits?: (body: Readonly<Record<string, unknown>>) => boolean): Promise<Frame>;
  /** The first frame of that name, also one without a body. */
  frame(name: string): Promise<Frame>;
  /** All that the server had sent when it answers is here. */
  settle(): Promise<void>;
}

export interface PageOptions {
  readonly transports?: readonly ('websocket' | 'polling')[];
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  readonly auth?: Readonly<Record<string, unknown>>;
  readonly namespace?: string;
}

/** A socket that is not connected yet. */
export function pageSocket(school: School, who: SignedIn, options: PageOptions = {}): PageSocket {
  const socket = io(`${school.origin}${options.namespace ?? '/'}`, {
    autoConnect: false,
    forceNew: true,
    reconnection: false,
    transports: [...(options.transports ?? ['websocket'])],
    extraHeaders: { cookie: who.cookie, origin: school.origin, ...options.headers },
    query: { role: who.role, class: who.classId, ...options.query },
    auth: { csrf: who.csrf, protocol: PROTOCOL_VERSION, ...options.auth },
  });
  onTestFinished(() => void socket.disconnect());

  const frames: Frame[] = [];
  const raw: string[] = [];
  const waiting = new Set<() => void>();
  socket.on('connect', () => {
    socket.io.engine.on('data', (data: unknown) => raw.push(String(data)));
  });
  socket.onAny((name: string, envelope: Frame['envelope']) => {
    frames.push({ name, envelope, bytes: Buffer.byteLength(raw.at(-1) ?? '') });
    for (const look of waiting) look();
  });

  function first(fits: (frame: Frame) => boolean): Promise<Frame> {
    return new Promise((resolve) => {
      const look = () => {
        const found = frames.find(fits);
        if (found === undefined) return;
        waiting.delete(look);
        resolve(found);
      };
      waiting.add(look);
      look();
    });
  }

  const page: PageSocket = {
    socket,
    frames,
    text: () => raw.join('\n'),
    send: (name, ...input) => socket.timeout(20_000).emitWithAck(name, ...input),
    view: (name, fits = () => true) =>
      first((frame) => frame.name === name && frame.envelope.body !== null && fits(frame.envelope.body)),
    frame: (name) => first((frame) => frame.name === name),
    async settle() {
      await page.send('clock', {});
    },
  };
  return page;
}

/** A connected page that has its first views. */
export async function openPage(school: School, who: SignedIn, options?: PageOptions): Promise<PageSocket> {
  const page = pageSocket(school, who, options);
  const connected = new Promise<void>((resolve, reject) => {
    page.socket.once('connect', resolve);
    page.socket.once('connect_error', reject);
  });
  page.socket.connect();
  await connected;
  return page;
}

/** Why a page's socket was not let in: the server's code, or the transport's words. */
export function refusalOf(page: PageSocket): Promise<string> {
  return new Promise((resolve, reject) => {
    page.socket.once('connect', () => reject(new Error('it was let in')));
    page.socket.once('connect_error', (error: Error & { data?: { code: string } }) => {
      resolve(error.data?.code ?? error.message);
    });
    page.socket.connect();
  });
}

export const closed = ({ socket }: PageSocket): Promise<string> =>
  new Promise((resolve) => socket.once('disconnect', resolve));

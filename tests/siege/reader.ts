import { WebSocket } from 'ws';

/** A page's websocket below Socket.IO, with nothing on top that would hold memory or time of its own. */
export interface Reader {
  readonly socket: WebSocket;
  send(text: string): void;
  /** Resolves with the moment (`performance.now`) at which a frame came that fits, from now on. */
  next(fits: (text: string) => boolean): Promise<number>;
  /** The last frame that came. */
  last(): string;
  readonly closed: Promise<void>;
  close(): void;
}

export interface Door {
  readonly base: string;
  /** Beside the transport's own: `role=student`. */
  readonly query: string;
  readonly cookie: string;
  /** The packet that joins: `40{…}`. */
  readonly connect: string;
}

/** @throws where it is not let in */
export async function openReader(door: Door): Promise<Reader> {
  const socket = new WebSocket(wsUrl(door), {
    headers: { origin: door.base, cookie: door.cookie },
    perMessageDeflate: false,
  });
  const waiting = new Set<{ fits: (text: string) => boolean; resolve: (at: number) => void }>();
  let last = '';
  socket.on('error', () => {});
  socket.on('message', (data) => {
    const at = performance.now();
    const text = String(data);
    // Engine.IO's heartbeat: answered, else the server lets go.
    if (text === '2') {
      socket.send('3');
      return;
    }
    last = text;
    for (const one of waiting) {
      if (!one.fits(text)) continue;
      waiting.delete(one);
      one.resolve(at);
    }
  });
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  const next = (fits: (text: string) => boolean) =>
    new Promise<number>((resolve) => waiting.add({ fits, resolve }));
  const refused = closed.then(() => {
    throw new Error(`not let in: ${last}`);
  });
  await Promise.race([new Promise((resolve) => socket.once('open', resolve)), refused]);
  const joined = next((text) => text.startsWith('40'));
  socket.send(door.connect);
  await Promise.race([joined, refused]);
  refused.catch(() => {});
  return {
    socket,
    closed,
    next,
    last: () => last,
    send: (text) => socket.send(text),
    close: () => socket.terminate(),
  };
}

export function wsUrl({ base, query }: Pick<Door, 'base' | 'query'>): string {
  return `${base.replace('http', 'ws')}/socket.io/?EIO=4&transport=websocket&${query}`;
}

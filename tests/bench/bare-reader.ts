import WebSocket from 'ws';

/** One frame as it came over the wire, with the moment (performance.now) at which it was here. */
export interface Frame {
  readonly text: string;
  readonly at: number;
}

/** The same bare `ws` reader for every server that is measured: no client library on top. */
export interface BareReader {
  send(text: string): void;
  /** Resolves with the next frame that fits, from now on. */
  next(fits: (text: string) => boolean): Promise<Frame>;
  /** Characters of all text frames so far that fit. */
  count(fits: (text: string) => boolean): { frames: number; bytes: number };
  close(): void;
}

export async function openReader(url: string, headers: Record<string, string> = {}): Promise<BareReader> {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  const waiting = new Set<{ fits: (text: string) => boolean; resolve: (frame: Frame) => void }>();
  const seen: string[] = [];
  socket.on('message', (data) => {
    const at = performance.now();
    const text = String(data);
    // Engine.IO's heartbeat: answered, else the server lets go.
    if (text === '2') return socket.send('3');
    seen.push(text);
    for (const one of waiting) {
      if (!one.fits(text)) continue;
      waiting.delete(one);
      one.resolve({ text, at });
    }
  });
  await new Promise<void>((resolve, reject) => {
    socket.once('open', () => resolve());
    socket.once('error', reject);
  });
  return {
    send: (text) => socket.send(text),
    next: (fits) => new Promise((resolve) => waiting.add({ fits, resolve })),
    count(fits) {
      const mine = seen.filter(fits);
      return { frames: mine.length, bytes: mine.reduce((sum, text) => sum + Buffer.byteLength(text), 0) };
    },
    close: () => socket.close(),
  };
}

/** A bare reader that has gone through Socket.IO's handshake. */
export async function openSocketIoReader(
  base: string,
  query: Record<string, string>,
  auth: unknown,
  headers: Record<string, string> = {},
): Promise<BareReader> {
  const search = new URLSearchParams({ ...query, EIO: '4', transport: 'websocket' });
  const reader = await openReader(`${base.replace('http', 'ws')}/socket.io/?${search}`, headers);
  const connected = reader.next((text) => text.startsWith('40') || text.startsWith('44'));
  reader.send(`40${JSON.stringify(auth)}`);
  const { text } = await connected;
  if (text.startsWith('44')) throw new Error(`refused: ${text}`);
  return reader;
}

import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

/** The network between a browser and the product, which a test can cut: every byte goes through it. */
export interface Line {
  /** The product's address behind this line, as `http://127.0.0.1:40124`. */
  readonly base: string;
  /** Ends what is connected, sockets too, and lets nobody in. */
  cut(): void;
  restore(): void;
  close(): Promise<void>;
}

interface LineOptions {
  /** As some schools' networks do. */
  readonly blocksWebSockets?: boolean;
}

/** The product takes the host that a browser asks for as its own, so pages behind the line are at home. */
export async function openLine(port: number, { blocksWebSockets = false }: LineOptions = {}): Promise<Line> {
  const ends = new Set<Socket>();
  let isCut = false;

  function keep(end: Socket, other: Socket) {
    ends.add(end);
    end.on('error', () => other.destroy());
    end.on('close', () => {
      ends.delete(end);
      other.destroy();
    });
  }

  const server = createServer((near) => {
    if (isCut) {
      near.destroy();
      return;
    }
    const far = connect(port, '127.0.0.1');
    keep(near, far);
    keep(far, near);
    if (blocksWebSockets) {
      near.on('data', (bytes) => {
        if (/^upgrade: websocket/im.test(bytes.toString('latin1'))) near.destroy();
      });
    }
    near.pipe(far).pipe(near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');

  const drop = () => {
    for (const end of ends) end.destroy();
  };
  return {
    base: `http://127.0.0.1:${address.port}`,
    cut() {
      isCut = true;
      drop();
    },
    restore() {
      isCut = false;
    },
    async close() {
      server.close();
      drop();
      await once(server, 'close');
    },
  };
}

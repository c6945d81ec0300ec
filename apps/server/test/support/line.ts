import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

/** The network between a page and the server, which can die without a word: nothing arrives, nothing closes. */
export interface Line {
  /** The server's port behind this line. */
  readonly port: number;
  swallow(): void;
  /** What is connected from now on arrives; what was swallowed stays so. */
  restore(): void;
}

export async function openLine(port: number): Promise<Line> {
  const ends = new Set<Socket>();
  let isSwallowed = false;

  function pass(from: Socket, to: Socket): void {
    let isDead = false;
    ends.add(from);
    from.on('data', (bytes) => {
      isDead ||= isSwallowed;
      if (!isDead) to.write(bytes);
    });
    from.on('error', () => from.destroy());
    from.on('close', () => {
      ends.delete(from);
      if (!isDead && !isSwallowed) to.destroy();
    });
  }

  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    pass(near, far);
    pass(far, near);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.close();
    for (const end of ends) end.destroy();
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    port: address.port,
    swallow() {
      isSwallowed = true;
    },
    restore() {
      isSwallowed = false;
    },
  };
}

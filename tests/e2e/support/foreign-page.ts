import { once } from 'node:events';
import { createServer } from 'node:http';

/** Somebody else's pages, on another port of this machine. */
export interface ForeignPages {
  /** Of an empty page, under another port of the product’s own host. */
  readonly otherPort: string;
  /** Of the same page under another host. */
  readonly otherHost: string;
  close(): Promise<void>;
}

/** @param html what every address of it answers */
export async function openForeignPages(html: string): Promise<ForeignPages> {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html' }).end(html);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    otherPort: `http://127.0.0.1:${address.port}/`,
    otherHost: `http://localhost:${address.port}/`,
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

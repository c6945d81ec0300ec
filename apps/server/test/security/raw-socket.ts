import { once } from 'node:events';
import { PROTOCOL_VERSION } from '@flipflop/protocol';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { School, SignedIn } from '../realtime/school.ts';

/** A websocket below Socket.IO: it sends what it is told. */
export interface RawSocket {
  readonly socket: WebSocket;
  /** What came, oldest first. */
  readonly packets: readonly string[];
  /** The first packet that begins so. */
  packet(start: string): Promise<string>;
  /** Resolves when the server closed it. */
  readonly closed: Promise<unknown>;
}

export function query({ role, classId }: Pick<SignedIn, 'role' | 'classId'>, transport: string): string {
  return `EIO=4&transport=${transport}&role=${role}&class=${classId}`;
}

export const connectPacket = (who: SignedIn): string =>
  `40${JSON.stringify({ csrf: who.csrf, protocol: PROTOCOL_VERSION })}`;

/** @throws where the handshake is refused: with its status */
export async function openRaw(
  school: School,
  who: SignedIn,
  headers: Readonly<Record<string, string>> = { origin: school.origin },
): Promise<RawSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${school.port}/socket.io/?${query(who, 'websocket')}`, {
    headers: { cookie: who.cookie, ...headers },
  });
  onTestFinished(() => socket.terminate());
  const packets: string[] = [];
  socket.on('message', (data) => packets.push(data.toString()));
  const closed = new Promise((resolve) => socket.on('close', resolve));
  await once(socket, 'open');
  return {
    socket,
    packets,
    closed,
    async packet(start) {
      for (;;) {
        const found = packets.find((packet) => packet.startsWith(start));
        if (found !== undefined) return found;
        await once(socket, 'message');
      }
    },
  };
}

/** Polling by hand: nothing is asked for until it is told to. */
export interface RawPoll {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  send(packet: string): Promise<number>;
  /** All that waits, packet by packet. */
  poll(): Promise<readonly string[]>;
}

export async function openPoll(
  school: School,
  who: SignedIn,
  headers: Readonly<Record<string, string>> = {},
): Promise<RawPoll> {
  const address = `${school.origin}/socket.io/?${query(who, 'polling')}`;
  const sent = { cookie: who.cookie, ...headers };
  const answer = await fetch(address, { headers: sent });
  const text = await answer.text();
  const sid = /"sid":"([^"]+)"/.exec(text)?.[1] ?? '';
  return {
    status: answer.status,
    headers: answer.headers,
    text,
    async send(packet) {
      const posted = await fetch(`${address}&sid=${sid}`, { method: 'POST', body: packet, headers: sent });
      await posted.text();
      return posted.status;
    },
    async poll() {
      const polled = await fetch(`${address}&sid=${sid}`, { headers: sent });
      return (await polled.text()).split('\u001e');
    },
  };
}

import { createBucket } from '../bucket.ts';
import type { Timers } from '../host/timers.ts';
import { SOCKET_LIMITS } from './limits.ts';

/** What we use of an Engine.IO connection. */
export interface Connection {
  readonly transport: object;
  /** `packet`: it came; `packetCreate`: it goes. Text alone, here. */
  on(
    event: 'packet' | 'packetCreate',
    listener: (packet: { readonly type: string; readonly data?: string }) => void,
  ): unknown;
  once(event: 'close', listener: () => void): unknown;
  close(discard?: boolean): unknown;
}

interface Pausable {
  pause(): void;
  resume(): void;
  /** At once. A polite close waits for an answer, which in a rest is not read. */
  terminate(): void;
}

/**
 * Lets a connection that floods rest: its websocket is not read for a while, nothing of it is lost, and
 * nobody else is slowed. Polling cannot rest and is closed, and so is who has too much on the way already.
 * @param onRest told of each rest; true: this person is refused now, close
 */
export function restFlooder(
  connection: Connection,
  now: () => number,
  timers: Timers,
  onRest: () => boolean,
): void {
  const bucket = createBucket(SOCKET_LIMITS.reading, now);
  let wake: (() => void) | null = null;
  let inRest = 0;
  let isClosed = false;

  function cutOff(): void {
    const websocket = websocketOf(connection.transport);
    connection.close(true);
    websocket?.terminate();
  }

  connection.on('packet', (packet) => {
    if (isClosed || packet.type !== 'message') return;
    if (wake !== null) {
      inRest += 1;
      if (inRest > SOCKET_LIMITS.restMessages) cutOff();
      return;
    }
    if (bucket.take()) return;
    const websocket = websocketOf(connection.transport);
    if (onRest() || websocket === null) {
      cutOff();
      return;
    }
    inRest = 0;
    websocket.pause();
    wake = timers.after(SOCKET_LIMITS.restMs, () => {
      wake = null;
      websocket.resume();
    });
  });
  connection.once('close', () => {
    isClosed = true;
    wake?.();
  });
}

function websocketOf(transport: object): Pausable | null {
  const socket: unknown = Reflect.get(transport, 'socket');
  return isPausable(socket) ? socket : null;
}

function isPausable(value: unknown): value is Pausable {
  return (
    typeof value === 'object' &&
    value !== null &&
    'pause' in value &&
    typeof value.pause === 'function' &&
    'resume' in value &&
    typeof value.resume === 'function' &&
    'terminate' in value &&
    typeof value.terminate === 'function'
  );
}

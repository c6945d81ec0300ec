import type { OpenWire, Wire, WireEvents, WireOptions } from '@flipflop/client';
import type { ProtocolError } from '@flipflop/protocol';

/** One question that has reached the server and waits for the test to answer it. */
export interface Asked {
  readonly name: string;
  readonly body: Readonly<Record<string, unknown>>;
  answer(value: unknown): void;
}

/**
 * A server on the other end of a wire, moved by hand: what the client asks lies in `asked` until the test
 * takes and answers it, and nothing arrives by itself. A cut line loses what was under way.
 */
export function createFakeServer() {
  let events: WireEvents | null = null;
  let options: WireOptions | null = null;
  let connected = false;
  const asked: Asked[] = [];
  const losses = new Set<() => void>();
  /** What the client did to the line: "reconnect", "close". */
  const calls: string[] = [];

  function told(): WireEvents {
    if (events === null) throw new Error('no connection was opened');
    return events;
  }

  function cut(): void {
    connected = false;
    asked.length = 0;
    for (const lose of [...losses]) lose();
    told().disconnected();
  }

  const wire: Wire = {
    connected: () => connected,
    ask: (name, body, timeoutMs) =>
      new Promise((resolve, reject) => {
        const lose = () => {
          clearTimeout(timer);
          losses.delete(lose);
          reject(new Error('no answer'));
        };
        const timer = setTimeout(lose, timeoutMs);
        losses.add(lose);
        asked.push({
          name,
          body: { ...body },
          answer(value) {
            clearTimeout(timer);
            losses.delete(lose);
            resolve(value);
          },
        });
      }),
    reconnect() {
      calls.push('reconnect');
      if (connected) cut();
    },
    close() {
      calls.push('close');
      if (connected) cut();
    },
  };
  const openWire: OpenWire = (given, handlers) => {
    options = given;
    events = handlers;
    return wire;
  };

  return {
    openWire,
    asked,
    calls,
    options: () => options,
    accept() {
      connected = true;
      told().connected();
    },
    cut,
    fail: () => told().failed(),
    refuse: (error: ProtocolError) => told().refused(error),
    goodbye: (reason: 'otherDevice' | 'signedOut') => told().goodbye(reason),
    view: (...view: Parameters<WireEvents['view']>) => told().view(...view),
    /** The oldest waiting question of this name, out of the queue. */
    take(name: string): Asked {
      const index = asked.findIndex((one) => one.name === name);
      const [one] = index < 0 ? [] : asked.splice(index, 1);
      if (one === undefined) throw new Error(`nobody asked ${name}`);
      return one;
    },
    waiting: (name: string) => asked.filter((one) => one.name === name).length,
  };
}

import { createServerClock, type ServerClock } from '@flipflop/countdown';
import type { Envelope, GoodbyeReason, ProtocolError } from '@flipflop/protocol';
import { createClockSync } from './clock-sync.ts';
import { createCommandSender, type Send } from './command-sender.ts';
import { browserPage, type Page } from './page.ts';
import { createValueStore, type ReadStore } from './read-store.ts';
import { createViewStore, type ViewName, type ViewOf, type ViewStore, type Views } from './views.ts';
import { type OpenWire, openWire, type WireOptions } from './wire.ts';

export type ConnectionStatus =
  | { readonly state: 'connecting' }
  | { readonly state: 'online' }
  /** `since`: the device's own clock, ms. Another attempt follows by itself. */
  | { readonly state: 'offline'; readonly since: number }
  /** The server said no; only `retryNow` tries again. */
  | { readonly state: 'refused'; readonly error: ProtocolError };

export interface ConnectionOptions extends WireOptions {
  /** Ms that only go forward. */
  readonly monotonic?: () => number;
  /** The device's wall clock, ms. */
  readonly wall?: () => number;
  readonly page?: Page;
  readonly openWire?: OpenWire;
}

export interface Connection {
  readonly status: ReadStore<ConnectionStatus>;
  readonly views: Views;
  readonly clock: ServerClock;
  /** 0 until the server's time is known; another number whenever it was measured again. */
  readonly clockReadings: ReadStore<number>;
  /** Why the server closed this connection for good. */
  readonly goodbye: ReadStore<GoodbyeReason | null>;
  readonly send: Send;
  readonly page: Page;
  /** Try now; nothing while online. */
  retryNow(): void;
  close(): void;
}

export function createConnection(options: ConnectionOptions): Connection {
  const monotonic = options.monotonic ?? (() => performance.now());
  const wall = options.wall ?? (() => Date.now());
  const page = options.page ?? browserPage;
  const status = createValueStore<ConnectionStatus>({ state: 'connecting' });
  const goodbye = createValueStore<GoodbyeReason | null>(null);
  const clockReadings = createValueStore(0);
  const clock = createServerClock(monotonic);
  const views: { readonly [Name in ViewName]: ViewStore<ViewOf[Name]> } = {
    classView: createViewStore(),
    boardView: createViewStore(),
    personalView: createViewStore(),
    teacherView: createViewStore(),
  };

  function receive<Name extends ViewName>(name: Name, envelope: Envelope<ViewOf[Name]>): void {
    const store: ViewStore<ViewOf[Name]> = views[name];
    store.receive(envelope);
  }

  function offline(): void {
    if (status.get().state !== 'offline') status.set({ state: 'offline', since: wall() });
  }

  const wire = (options.openWire ?? openWire)(options, {
    connected() {
      status.set({ state: 'online' });
      commands.connected();
      sync.connected();
    },
    disconnected() {
      // Here and not at the next connection: a new connection's first views can come before its own news.
      for (const store of Object.values(views)) store.newConnection();
      offline();
      if (goodbye.get() !== null) wire.close();
    },
    failed: offline,
    refused: (error) => status.set({ state: 'refused', error }),
    view: receive,
    goodbye: (reason) => goodbye.set(reason),
  });
  const commands = createCommandSender(options.role, () => wire);
  const sync = createClockSync({
    clock,
    wire: () => wire,
    monotonic,
    wall,
    onChange: () => clockReadings.set(clockReadings.get() + 1),
  });

  function retryNow(): void {
    if (!wire.connected() && goodbye.get() === null) wire.reconnect();
  }

  /** The page is in front again or the network is back: do not wait for the next turn. */
  function wake(): void {
    if (!page.isFront()) return;
    sync.nudge();
    if (status.get().state === 'offline') retryNow();
  }
  const stopListening = [page.onFrontChange(wake), page.onNetworkBack(wake)];

  return {
    status,
    views,
    clock,
    clockReadings,
    goodbye,
    send: commands.send,
    page,
    retryNow,
    close() {
      for (const stop of stopListening) stop();
      sync.stop();
      commands.close();
      wire.close();
    },
  };
}

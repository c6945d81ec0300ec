import type { Connection } from '@flipflop/client';
import {
  ConnectionProvider,
  useConnection,
  useConnectionStatus,
  useReading,
  useSend,
  useView,
} from '@flipflop/client/react';
import type { PersonalView } from '@flipflop/rotation';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { open } from './support/open.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const me: PersonalView = {
  id: 'amara',
  name: 'Amara',
  group: 'zoomers',
  place: 'remote',
  joined: true,
  called: false,
  arrived: [0],
  done: [],
  message: null,
};

const render = (connection: Connection, screen: ReactNode) =>
  renderToStaticMarkup(<ConnectionProvider connection={connection}>{screen}</ConnectionProvider>);

function Screen() {
  const status = useConnectionStatus();
  const view = useView('personalView');
  const arrived = useView('personalView', ({ arrived }) => arrived.length);
  const reading = useReading({ kind: 'paused', remainingMs: 5_000, totalMs: 60_000 });
  const { pending, error } = useSend();
  return (
    <p>
      {[
        status.state,
        view?.name ?? String(view),
        String(arrived),
        reading?.ms,
        pending ?? error ?? 'idle',
      ].join(' · ')}
    </p>
  );
}

test('a screen reads the connection around it', () => {
  const { server, connection } = open();
  expect(render(connection, <Screen />)).toBe('<p>connecting · undefined · undefined · 5000 · idle</p>');
  server.accept();
  server.view('personalView', { version: 1, sequence: 1, body: me });
  expect(render(connection, <Screen />)).toBe('<p>online · Amara · 1 · 5000 · idle</p>');
});

function Lost() {
  return <p>{useConnection().status.get().state}</p>;
}

test('outside a provider a hook says what is missing', () => {
  expect(() => renderToStaticMarkup(<Lost />)).toThrow('useConnection needs a ConnectionProvider around it.');
});

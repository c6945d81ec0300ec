import { type Api, type Connection, type ConnectionStatus, createConnection } from '@flipflop/client';
import {
  ConnectionProvider,
  useConnection,
  useConnectionStatus,
  useGoodbye,
  useView,
} from '@flipflop/client/react';
import type { ErrorCode } from '@flipflop/protocol';
import { useEffect, useState } from 'react';
import type { Labels } from '../frame/plain-page.tsx';
import { useLeaving } from '../lesson/leaving.ts';
import { Lesson } from '../lesson/lesson.tsx';
import { ConnectingPage } from '../trouble/connecting.tsx';
import { NoLessonPage } from '../trouble/no-lesson.tsx';
import { OldPage } from '../trouble/old-page.tsx';
import { OtherDevicePage } from '../trouble/other-device.tsx';
import { SignedOutPage } from '../trouble/signed-out.tsx';
import { UnreachablePage } from '../trouble/unreachable.tsx';
import type { Identity } from './app.tsx';
import { keepOnly } from './device-settings.ts';
import { troubleWords } from './trouble-words.ts';

interface SessionProps {
  readonly api: Api;
  readonly identity: Identity;
  /** To the code. */
  readonly onJoin: () => void;
  /** Ask again whose device this is. */
  readonly onRestart: () => void;
}

/** A known student, and the connection that belongs to them. */
export function Session(props: SessionProps) {
  const { csrf } = props.identity;
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = createConnection({ role: 'student', csrf });
    setConnection(opened);
    return () => opened.close();
  }, [csrf]);

  if (connection === null) return <ConnectingPage labels={props.identity} />;
  return (
    <ConnectionProvider connection={connection}>
      <Connected {...props} />
    </ConnectionProvider>
  );
}

function Connected({ api, identity, onJoin, onRestart }: SessionProps) {
  const connection = useConnection();
  const status = useConnectionStatus();
  const goodbye = useGoodbye();
  const view = useView('classView');
  const me = useView('personalView');
  const leaving = useLeaving(api, onJoin);
  const labels: Labels = identity;
  const isSignedOut = goodbye === 'signedOut' || isRefused(status, 'notAllowed');
  useRetryAfterRefusal(status, connection);
  useEffect(() => {
    if (isSignedOut) keepOnly(null);
  }, [isSignedOut]);

  if (goodbye === 'otherDevice') return <OtherDevicePage labels={labels} onComeBack={onRestart} />;
  // Who leaves by the button is signed out as well, and goes on to the code.
  if (isSignedOut && !leaving.sending) return <SignedOutPage labels={labels} onCode={onJoin} />;
  if (isRefused(status, 'oldPage')) return <OldPage labels={labels} onReload={() => location.reload()} />;
  if (view === undefined || me === undefined) {
    return status.state === 'offline' || status.state === 'refused' ? (
      <UnreachablePage labels={labels} noNetwork={!navigator.onLine} onRetry={connection.retryNow} />
    ) : (
      <ConnectingPage labels={labels} />
    );
  }
  if (view === null || me === null) {
    return (
      <NoLessonPage
        labels={labels}
        name={identity.name}
        trouble={troubleWords(leaving.error)}
        onOtherCode={onJoin}
        onNotMe={leaving.leave}
      />
    );
  }
  return <Lesson api={api} student={identity.id} view={view} me={me} leaving={leaving} />;
}

function isRefused(status: ConnectionStatus, code: ErrorCode): boolean {
  return status.state === 'refused' && status.error.code === code;
}

const AFTER_REFUSAL_MS = 10_000;

/** A server that cannot take this device now is asked again; one that never will is not. */
function useRetryAfterRefusal(status: ConnectionStatus, connection: Connection): void {
  useEffect(() => {
    if (status.state !== 'refused' || isRefused(status, 'oldPage') || isRefused(status, 'notAllowed')) return;
    const timer = setTimeout(connection.retryNow, AFTER_REFUSAL_MS);
    return () => clearTimeout(timer);
  }, [status, connection]);
}

import { type Api, type Connection, createConnection } from '@flipflop/client';
import { ConnectionProvider } from '@flipflop/client/react';
import { useEffect, useState } from 'react';
import { announceBoard } from '../board-presence/board-presence.ts';
import { EmptyScreen } from '../features/board/empty-screen.tsx';
import { LiveBoard } from './live-board.tsx';
import { useBoardSignIn } from './use-board-sign-in.ts';

/** The board's page: which class this screen belongs to, then what that class sees. */
export function BoardApp({ api }: { readonly api: Api }) {
  const signIn = useBoardSignIn(api);
  useEffect(announceBoard, []);
  switch (signIn.state) {
    case 'asked':
      return null;
    case 'out':
      return (
        <EmptyScreen
          title="Which class?"
          words={signIn.error?.message ?? 'Open the board from your control panel.'}
        />
      );
    case 'failed':
      return <EmptyScreen title="No connection" words="The board comes as soon as the server answers." />;
    case 'in':
      return <ConnectedBoard api={api} classId={signIn.classId} csrf={signIn.csrf} />;
  }
}

interface ConnectedBoardProps {
  readonly api: Api;
  readonly classId: string;
  readonly csrf: string;
}

function ConnectedBoard({ api, classId, csrf }: ConnectedBoardProps) {
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = createConnection({ role: 'board', classId, csrf });
    setConnection(opened);
    return () => opened.close();
  }, [classId, csrf]);
  if (connection === null) return null;
  return (
    <ConnectionProvider connection={connection}>
      <LiveBoard api={api} />
    </ConnectionProvider>
  );
}

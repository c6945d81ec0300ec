import type { Api } from '@flipflop/client';
import { useConnectionStatus, useGoodbye, useReading, useView } from '@flipflop/client/react';
import { Board } from '../features/board/board.tsx';
import { EmptyScreen } from '../features/board/empty-screen.tsx';
import { useRoomWords } from './use-room-words.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** The board of a class, fed by its connection. */
export function LiveBoard({ api }: { readonly api: Api }) {
  const status = useConnectionStatus();
  const goodbye = useGoodbye();
  const view = useView('boardView');
  const reading = useReading(view?.countdown ?? null);
  const room = useRoomWords(api, view?.content ?? null);
  useWakeLock();

  if (goodbye !== null || status.state === 'refused') {
    return (
      <EmptyScreen
        title="This board is closed"
        words={status.state === 'refused' ? status.error.message : 'Open it again from your control panel.'}
      />
    );
  }
  if (view === undefined) {
    return status.state === 'offline' ? (
      <EmptyScreen title="No connection" words="The board comes as soon as the server answers." />
    ) : null;
  }
  if (view === null) {
    return <EmptyScreen title="No lesson now" words="The next one comes here by itself." />;
  }
  return <Board view={view} reading={reading} room={room} isOffline={status.state === 'offline'} />;
}

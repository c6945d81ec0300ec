import type { ConnectionStatus } from '@flipflop/client';
import {
  useConnection,
  useConnectionStatus,
  useGoodbye,
  useReading,
  useSend,
  useView,
} from '@flipflop/client/react';
import { Button } from '@flipflop/ui';
import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import { AnotherDeviceDialog } from '../features/devices/another-device-dialog.tsx';
import type { PanelConnection } from '../features/panel/connection-state.ts';
import type { BoardLink } from '../features/panel/dialogs/board-dialog.tsx';
import { Panel } from '../features/panel/panel.tsx';
import type { RailSide } from '../features/panel/panel-header.tsx';
import { useLevel } from '../features/panel/safe/use-level.ts';
import { RehearsalNotice } from '../features/rehearsal/rehearsal-notice.tsx';
import { useClass } from '../page/use-class.ts';
import { useTitle } from '../page/use-title.ts';
import { useSetting } from '../settings/use-setting.ts';
import { useTheme } from '../settings/use-theme.ts';
import { addresses } from '../words/addresses.ts';
import { useApi } from './api-context.tsx';
import { PageMessage } from './page-message.tsx';
import { useFoundAudience } from './use-found-audience.ts';
import { useServerNow } from './use-server-now.ts';

const SIDES: readonly [RailSide, RailSide] = ['end', 'start'];

export interface LivePanelProps {
  readonly classId: string;
  readonly isSample: boolean;
}

/** The panel of a class, fed by its connection. */
export function LivePanel({ classId, isSample }: LivePanelProps) {
  const connection = useConnection();
  const status = useConnectionStatus();
  const goodbye = useGoodbye();
  const view = useView('teacherView');
  // The page before may have been one student's: its name does not stay in the tab.
  useTitle(view?.class.className ?? 'Lesson');
  const reading = useReading(view?.class.countdown ?? null);
  const now = useServerNow();
  const commands = useSend();
  const api = useApi();
  const [theme, chooseTheme] = useTheme();
  const [railSide, chooseRailSide] = useSetting('rail', SIDES);
  const safety = useLevel(useFoundAudience());
  const [isOnAnother, setOnAnother] = useState(false);
  const [, navigate] = useLocation();
  const leave = useCallback(() => navigate(`/class/${classId}`), [navigate, classId]);
  const openAnother = useCallback(() => setOnAnother(true), []);
  const tryNow = useCallback(() => connection.retryNow(), [connection]);
  const askBoardLink = useCallback(async (): Promise<BoardLink> => {
    const answer = await api.call('classBoard', { params: { classId } });
    return answer.ok
      ? { state: 'there', ...answer.value }
      : { state: 'refused', message: answer.error.message };
  }, [api, classId]);
  const found = useClass(api, classId);
  // Known once, it stays: when the rehearsal is over there is nobody left to ask.
  const rehearsal = found.state === 'ready' ? found.value.rehearsal : null;
  const panelConnection = usePanelConnection(status);

  if (goodbye === 'noLongerYours' && rehearsal !== null) {
    return (
      <PageMessage title="The rehearsal is over">
        <p>Nothing of it was kept.</p>
        <Button variant="ink" onClick={() => navigate(addresses.class(rehearsal.of))}>
          Back to the class
        </Button>
      </PageMessage>
    );
  }
  if (goodbye === 'noLongerYours') {
    return (
      <PageMessage title="You do not teach this class any more">
        <p>The class’s own teacher has ended your access. The lesson goes on without this panel.</p>
        <Button variant="ink" onClick={() => navigate('/')}>
          Your classes
        </Button>
      </PageMessage>
    );
  }
  if (goodbye !== null) {
    return (
      <PageMessage title="This panel is closed">
        <p>You signed out, or the access of this browser was ended.</p>
      </PageMessage>
    );
  }
  if (status.state === 'refused') {
    return (
      <PageMessage title="This class does not open here">
        <p>{status.error.message}</p>
        <Button variant="ink" onClick={tryNow}>
          Try again
        </Button>
      </PageMessage>
    );
  }
  if (view === undefined) return <Waiting status={status} tryNow={tryNow} />;
  if (view === null) {
    return (
      <PageMessage title="No lesson is running">
        <p>Open one from the page of the class.</p>
        <Button variant="ink" onClick={leave}>
          Back to the class
        </Button>
      </PageMessage>
    );
  }
  return (
    <>
      <Panel
        view={view}
        isSample={isSample}
        reading={reading}
        now={now}
        connection={panelConnection}
        commands={commands}
        settings={{ theme, chooseTheme, railSide, chooseRailSide }}
        safety={safety}
        askBoardLink={askBoardLink}
        tryNow={tryNow}
        useAnotherDevice={openAnother}
        leave={leave}
        notice={
          rehearsal !== null && (
            <RehearsalNotice api={api} navigate={navigate} classId={classId} rehearsal={rehearsal} />
          )
        }
      />
      {isOnAnother && (
        <AnotherDeviceDialog
          api={api}
          isWatched={safety.audience !== null}
          onClose={() => setOnAnother(false)}
        />
      )}
    </>
  );
}

function Waiting({ status, tryNow }: { readonly status: ConnectionStatus; readonly tryNow: () => void }) {
  if (status.state !== 'offline') return null;
  return (
    <PageMessage title="No connection">
      <p>The panel comes as soon as the server answers.</p>
      <Button variant="ink" onClick={tryNow}>
        Try now
      </Button>
    </PageMessage>
  );
}

/** A connection that is being made again is still the one that was lost: its time stays. */
function usePanelConnection(status: ConnectionStatus): PanelConnection {
  const [lost, setLost] = useState<PanelConnection>({ state: 'online' });
  if (status.state === 'offline' && (lost.state === 'online' || lost.since !== status.since)) {
    setLost({ state: 'offline', since: status.since });
  }
  if (status.state === 'online' && lost.state === 'offline') setLost({ state: 'online' });
  return lost;
}

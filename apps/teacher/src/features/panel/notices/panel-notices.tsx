import type { TeacherView } from '@flipflop/rotation';
import { Button } from '@flipflop/ui';
import { CloudOff, Eye, MessageSquare, RefreshCw } from 'lucide-react';
import { clockTime } from '../../../words/clock-time.ts';
import type { SendCommand } from '../command.ts';
import type { PanelConnection } from '../connection-state.ts';
import { audienceKey, audienceName, standingMessages } from '../message/message-audience.ts';
import { SafeNotice } from '../safe/safe-notice.tsx';
import type { Safety } from '../safe/use-level.ts';
import type { RowNaming } from '../safe/use-shown-row.ts';
import { Knocks } from './knocks.tsx';
import { PanelNotice } from './panel-notice.tsx';
import { ServerNotices } from './server-notices.tsx';

export interface PanelNoticesProps {
  readonly view: TeacherView;
  readonly connection: PanelConnection;
  readonly send: SendCommand;
  readonly tryNow: () => void;
  readonly safety: Safety;
  readonly naming: RowNaming;
}

/** What has to be seen before the groups. Without a connection it is that, and who may see it. */
export function PanelNotices(props: PanelNoticesProps) {
  const { view, connection, send, tryNow, safety, naming } = props;
  if (connection.state === 'offline') {
    return (
      <>
        <NoConnection since={connection.since} tryNow={tryNow} />
        <SafeNotice safety={safety} />
      </>
    );
  }
  const messages = standingMessages(view);
  return (
    <>
      <SafeNotice safety={safety} />
      <ServerNotices {...(view.notices && { notices: view.notices })} />
      <Knocks view={view} send={send} level={safety.level} naming={naming} />
      {view.class.eyesUp !== null && (
        <PanelNotice tone="ink" icon={<Eye />} title="Eyes up is on." inline>
          {view.class.eyesUp.text ?? 'Every screen asks to look at you.'}
        </PanelNotice>
      )}
      {messages.length > 0 && (
        <section className="panel-notice-box" aria-label="Messages that stand">
          {messages.map(({ to, text }) => (
            <PanelNotice
              key={audienceKey(to)}
              icon={<MessageSquare />}
              title={`To ${audienceName(view, to)}:`}
              inline
              actions={
                <Button
                  variant="quiet"
                  aria-label={`Clear the message to ${audienceName(view, to)}`}
                  onClick={() => void send('clearMessage', { to })}
                >
                  Clear
                </Button>
              }
            >
              {text === '' ? 'Hidden.' : text}
            </PanelNotice>
          ))}
        </section>
      )}
    </>
  );
}

function NoConnection({ since, tryNow }: { readonly since: number; readonly tryNow: () => void }) {
  return (
    <PanelNotice
      tone="offline"
      icon={<CloudOff />}
      title={`No connection since ${clockTime(since)}.`}
      inline
      actions={
        <Button variant="outline" icon={<RefreshCw />} onClick={tryNow}>
          Try now
        </Button>
      }
    >
      This page shows how it was then. Board and students go on without it, and the countdown runs on.
    </PanelNotice>
  );
}

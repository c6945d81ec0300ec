import type { Connection } from '@flipflop/client';
import { createConnection } from '@flipflop/client';
import { ConnectionProvider } from '@flipflop/client/react';
import { useEffect, useState } from 'react';
import { LivePanel } from './live-panel.tsx';

export interface LivePageProps {
  readonly classId: string;
  readonly csrf: string;
  readonly isSample: boolean;
}

/** One connection for as long as a class's panel is open. */
export function LivePage({ classId, csrf, isSample }: LivePageProps) {
  const [connection, setConnection] = useState<Connection | null>(null);
  useEffect(() => {
    const opened = createConnection({ role: 'teacher', classId, csrf });
    setConnection(opened);
    return () => opened.close();
  }, [classId, csrf]);
  if (connection === null) return null;
  return (
    <ConnectionProvider connection={connection}>
      <LivePanel classId={classId} isSample={isSample} />
    </ConnectionProvider>
  );
}

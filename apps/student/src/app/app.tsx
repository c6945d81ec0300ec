import type { Api } from '@flipflop/client';
import type { RouteAnswer } from '@flipflop/protocol';
import { useCallback, useEffect, useState } from 'react';
import { Join } from '../join/join.tsx';
import { keepOnly } from './device-settings.ts';
import { type Entry, takeEntry } from './entry.ts';
import { Session } from './session.tsx';
import { Starting } from './starting.tsx';

export type Identity = RouteAnswer<'studentMe'>;

type Stage =
  /** Whose device is this? */
  | { readonly kind: 'starting'; readonly entry: Entry }
  | { readonly kind: 'join'; readonly entry: Entry }
  | { readonly kind: 'in'; readonly identity: Identity };

const NO_ENTRY: Entry = { kind: 'none' };

interface AppProps {
  readonly api: Api;
  readonly entry: Entry;
}

export function App({ api, entry }: AppProps) {
  const [stage, setStage] = useState<Stage>({ kind: 'starting', entry });

  const start = useCallback(() => setStage({ kind: 'starting', entry: NO_ENTRY }), []);
  const join = useCallback((from: Entry) => setStage({ kind: 'join', entry: from }), []);
  const enter = useCallback(
    (identity: Identity) => {
      api.setCsrf(identity.csrf);
      keepOnly(identity.id);
      setStage({ kind: 'in', identity });
    },
    [api],
  );

  useEffect(() => {
    // A code or card scanned into a tab that is open already.
    function handleHash(): void {
      const scanned = takeEntry();
      if (scanned.kind !== 'none') setStage({ kind: 'starting', entry: scanned });
    }
    window.addEventListener('hashchange', handleHash);
    return () => window.removeEventListener('hashchange', handleHash);
  }, []);

  switch (stage.kind) {
    case 'starting':
      return <Starting key={keyOf(stage.entry)} api={api} entry={stage.entry} onIn={enter} onJoin={join} />;
    case 'join':
      return <Join key={keyOf(stage.entry)} api={api} entry={stage.entry} onIn={start} />;
    case 'in':
      return (
        <Session
          key={stage.identity.csrf}
          api={api}
          identity={stage.identity}
          onJoin={() => join(NO_ENTRY)}
          onRestart={start}
        />
      );
  }
}

function keyOf(entry: Entry): string {
  switch (entry.kind) {
    case 'none':
      return '';
    case 'code':
      return `code ${entry.code}`;
    case 'card':
      return `card ${entry.card}`;
  }
}

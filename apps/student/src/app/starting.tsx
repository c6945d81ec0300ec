import type { Api } from '@flipflop/client';
import { useEffect, useState } from 'react';
import { NO_LABELS } from '../frame/plain-page.tsx';
import { ConnectingPage } from '../trouble/connecting.tsx';
import { OldPage } from '../trouble/old-page.tsx';
import { UnreachablePage } from '../trouble/unreachable.tsx';
import type { Identity } from './app.tsx';
import { keepOnly } from './device-settings.ts';
import type { Entry } from './entry.ts';
import { type Attempt, retrying } from './retry.ts';

interface StartingProps {
  readonly api: Api;
  readonly entry: Entry;
  readonly onIn: (identity: Identity) => void;
  readonly onJoin: (entry: Entry) => void;
}

type Trouble = 'none' | 'unreachable' | 'oldPage';

/** Finds out whose device this is, and goes on as that student or to the door. */
export function Starting({ api, entry, onIn, onJoin }: StartingProps) {
  const [trouble, setTrouble] = useState<Trouble>('none');
  const [tries, setTries] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `tries` starts it again
  useEffect(() => {
    if (entry.kind === 'card') {
      onJoin(entry);
      return;
    }
    async function attempt(): Promise<Attempt> {
      const me = await api.call('studentMe');
      if (me.ok) {
        const isOther = entry.kind === 'code' && (await leadsElsewhere(api, entry.code, me.value));
        return { again: false, apply: () => (isOther ? onJoin(entry) : onIn(me.value)) };
      }
      if (me.error.code === 'oldPage') return { again: false, apply: () => setTrouble('oldPage') };
      const isNobody = me.status >= 400 && me.status < 500 && me.status !== 429;
      if (isNobody) {
        const meetNobody = () => {
          keepOnly(null);
          onJoin(entry);
        };
        return { again: false, apply: meetNobody };
      }
      return { again: true, apply: () => setTrouble('unreachable') };
    }
    return retrying(attempt);
  }, [api, entry, onIn, onJoin, tries]);

  switch (trouble) {
    case 'none':
      return <ConnectingPage labels={NO_LABELS} />;
    case 'unreachable':
      return (
        <UnreachablePage
          labels={NO_LABELS}
          noNetwork={!navigator.onLine}
          onRetry={() => setTries((before) => before + 1)}
        />
      );
    case 'oldPage':
      return <OldPage labels={NO_LABELS} onReload={() => location.reload()} />;
  }
}

/** A student of one class who scans the code of another wants to go there. */
async function leadsElsewhere(api: Api, code: string, me: Identity): Promise<boolean> {
  const answer = await api.call('joinCode', { body: { code } });
  if (!answer.ok) return false;
  return answer.value.className !== me.className || answer.value.teacherName !== me.teacherName;
}

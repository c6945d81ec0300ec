import { readCountdown } from '@flipflop/countdown';
import { useState } from 'react';
import type { PanelConnection } from '../src/features/panel/connection-state.ts';
import type { BoardLink } from '../src/features/panel/dialogs/board-dialog.tsx';
import { Panel } from '../src/features/panel/panel.tsx';
import type { RailSide } from '../src/features/panel/panel-header.tsx';
import type { PanelMode } from '../src/features/panel/panel-mode.ts';
import type { Safety } from '../src/features/panel/safe/use-level.ts';
import { FIXTURES, type FixtureName, NOW } from './views.ts';

/** A panel beside the fixtures: what the teacher is about, or how the connection is. */
interface Special {
  readonly of: FixtureName;
  readonly mode?: PanelMode;
  readonly connection?: PanelConnection;
  readonly refused?: boolean;
  readonly side?: RailSide;
  readonly pending?: string;
  readonly safety?: Pick<Safety, 'level' | 'audience'>;
}

const SPECIALS: Readonly<Record<string, Special>> = {
  call: { of: 'round', mode: { kind: 'call', picked: ['noah', 'kofi'] } },
  callNobody: { of: 'timeUp', mode: { kind: 'call', picked: [] } },
  message: {
    of: 'round',
    mode: {
      kind: 'message',
      to: { kind: 'group', group: 'z' },
      text: 'Flour your hands before you touch the dough.',
    },
  },
  messageStudent: {
    of: 'round',
    mode: { kind: 'message', to: { kind: 'student', student: 'noah' }, text: '' },
  },
  offline: { of: 'round', connection: { state: 'offline', since: NOW } },
  offlineLobby: { of: 'lobby', connection: { state: 'offline', since: NOW } },
  refused: { of: 'round', refused: true },
  swapping: { of: 'round', pending: 'swap' },
  left: { of: 'round', side: 'start' },
  sample: { of: 'round' },
  noNames: { of: 'round', safety: { level: 'noNames', audience: 'board' } },
  firstNames: { of: 'round', safety: { level: 'firstNames', audience: 'extended' } },
  projectorQuestion: { of: 'lobby', safety: { level: 'noNames', audience: 'unasked' } },
};

export const panelStates: readonly string[] = [...Object.keys(FIXTURES), ...Object.keys(SPECIALS)];

const isFixture = (name: string): name is FixtureName => Object.hasOwn(FIXTURES, name);

export function PanelState({ name }: { readonly name: string }) {
  const special = SPECIALS[name];
  const [side, chooseRailSide] = useState<RailSide>(special?.side ?? 'end');
  const of = special?.of ?? (isFixture(name) ? name : 'round');
  const { teacher } = FIXTURES[of];
  const { countdown } = teacher.class;
  return (
    <Panel
      view={teacher}
      isSample={name === 'sample'}
      reading={countdown === null ? null : readCountdown(countdown, NOW)}
      now={NOW}
      connection={special?.connection ?? { state: 'online' }}
      commands={{
        send: async () => ({ ok: true }),
        pending: special?.pending ?? null,
        error:
          special?.refused === true ? { code: 'slowDown', message: 'That was too fast. Try again.' } : null,
      }}
      settings={{ theme: 'system', chooseTheme: () => {}, railSide: side, chooseRailSide }}
      safety={{ ...UNWATCHED, ...special?.safety }}
      askBoardLink={askBoardLink}
      tryNow={() => {}}
      useAnotherDevice={() => {}}
      leave={() => {}}
      startMode={special?.mode ?? { kind: 'watch' }}
    />
  );
}

const UNWATCHED: Safety = {
  level: 'everything',
  audience: null,
  isOpen: false,
  choose: () => {},
  toggle: () => {},
  answer: () => {},
  hasKey: true,
  chooseKey: () => {},
};

const askBoardLink = async (): Promise<BoardLink> => ({
  state: 'there',
  url: 'http://localhost:3000/board/#link=V1hMbm9wcXJzdHV2d3h5ejAxMjM0NTY3',
  elsewhere: 'http://192.168.1.20:3000/board/#link=V1hMbm9wcXJzdHV2d3h5ejAxMjM0NTY3',
});

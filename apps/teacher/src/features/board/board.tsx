import type { Reading } from '@flipflop/countdown';
import type { BoardView, Phase } from '@flipflop/rotation';
import type { ComponentType } from 'react';
import type { RoomWords } from './board-words.ts';
import { EndedScreen } from './ended-screen.tsx';
import { EyesUpScreen } from './eyes-up-screen.tsx';
import { LobbyScreen } from './lobby-screen.tsx';
import { OfflineLine } from './offline-line.tsx';
import { StationsScreen } from './stations-screen.tsx';
import { WrapUpScreen } from './wrap-up-screen.tsx';
import './board.css';

export interface BoardScreenProps {
  readonly view: BoardView;
  readonly reading: Reading | null;
  readonly room: RoomWords;
}

export interface BoardProps extends BoardScreenProps {
  readonly isOffline: boolean;
}

/** Each phase's screen: a new phase does not compile until it has one. */
const PHASE_SCREENS = {
  lobby: LobbyScreen,
  counting: StationsScreen,
  paused: StationsScreen,
  timeUp: StationsScreen,
  changeover: StationsScreen,
  changeoverPaused: StationsScreen,
  wrapUp: WrapUpScreen,
  ended: EndedScreen,
} as const satisfies Record<Phase, ComponentType<BoardScreenProps>>;

/** What the whole class sees. It names no student. */
export function Board({ isOffline, ...screen }: BoardProps) {
  const { view } = screen;
  const Screen = PHASE_SCREENS[view.phase];
  return (
    <div className="board">
      {view.eyesUp === null ? <Screen {...screen} /> : <EyesUpScreen {...screen} />}
      {isOffline && <OfflineLine />}
    </div>
  );
}

import { useMoved } from '../../swap-motion/use-moved.ts';
import type { BoardScreenProps } from './board.tsx';
import { BoardBand } from './board-band.tsx';
import { BoardMessages } from './board-messages.tsx';
import { GroupHalf } from './group-half.tsx';
import './stations-screen.css';

/** Every group's own part of the board, and the countdown under them. */
export function StationsScreen(props: BoardScreenProps) {
  const { view, reading, room } = props;
  const moves = useMoved(view.round);
  const isChangeover = view.phase === 'changeover' || view.phase === 'changeoverPaused';
  return (
    <main
      className="board-stations"
      data-groups={view.groups.length}
      data-messages={view.messages.length}
      data-changeover={isChangeover ? '' : undefined}
    >
      <div className="board-halves">
        {view.groups.map((group, place) => (
          <GroupHalf
            key={group.id}
            view={view}
            group={group}
            room={room}
            towards={place % 2 === 0 ? 'end' : 'start'}
            moves={moves}
          />
        ))}
      </div>
      <BoardMessages view={view} />
      <BoardBand view={view} reading={reading} />
    </main>
  );
}

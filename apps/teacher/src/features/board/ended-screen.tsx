import { GroupBadge } from '@flipflop/ui';
import type { BoardScreenProps } from './board.tsx';
import './ended-screen.css';

/** The lesson is over. */
export function EndedScreen({ view }: BoardScreenProps) {
  return (
    <main className="board-ended">
      <div className="board-ended-badges" aria-hidden="true">
        {view.groups.map((group) => (
          <GroupBadge key={group.id} shape={group.shape} letter={group.letter} size={136} />
        ))}
      </div>
      <h1 className="board-ended-title">See you, {view.className}</h1>
      <p className="board-ended-words">The lesson is over.</p>
    </main>
  );
}

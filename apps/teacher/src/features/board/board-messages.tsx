import type { BoardView } from '@flipflop/rotation';
import { GroupBadge } from '@flipflop/ui';
import { MessageSquare } from 'lucide-react';
import { messageLines } from './board-words.ts';
import './board-messages.css';

/** What the teacher has written, to all or to a group. */
export function BoardMessages({ view }: { readonly view: BoardView }) {
  const messages = messageLines(view);
  if (messages.length === 0) return null;
  return (
    <ul className="board-messages">
      {messages.map(({ key, group, text }) => (
        <li key={key} className="board-message">
          {group === null ? (
            <MessageSquare aria-hidden="true" className="board-message-icon" />
          ) : (
            <GroupBadge shape={group.shape} letter={group.letter} size={72} label={group.name} />
          )}
          <p>
            {group === null && <strong>{view.teacherName}:</strong>} {text}
          </p>
        </li>
      ))}
    </ul>
  );
}

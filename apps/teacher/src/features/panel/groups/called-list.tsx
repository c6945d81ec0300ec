import { Button, GroupBadge } from '@flipflop/ui';
import type { CalledStudent } from './group-sections.ts';
import type { StudentTap } from './student-menu.tsx';
import './called-list.css';

/** Who was called out of a group, with their way back. */
export function CalledList({
  called,
  tap,
}: {
  readonly called: readonly CalledStudent[];
  readonly tap: StudentTap;
}) {
  return (
    <ul className="called-list">
      {called.map(({ row, group, state }) => (
        <li key={row.id} className="called">
          <span className="called-who">
            {group !== null && (
              <GroupBadge shape={group.shape} letter={group.letter} size={32} label={group.name} />
            )}
            <span className="called-name">{row.name}</span>
            <span className="called-state">{state}</span>
          </span>
          {typeof tap === 'object' && (
            <Button
              variant="outline"
              className="called-back"
              onClick={() => void tap.send('release', { students: [row.id] })}
              aria-label={`Send back ${row.name}`}
            >
              Send back
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

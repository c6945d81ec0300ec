import type { RosterEntry } from '@flipflop/protocol';
import { Button, GroupBadge } from '@flipflop/ui';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { GroupList } from './group-lists.ts';
import './move-bar.css';

export interface MoveBarProps {
  readonly student: RosterEntry;
  readonly lists: readonly GroupList[];
  /** Picked with the keyboard: the focus goes on to where the name can be put. */
  readonly byKey: boolean;
  readonly sent: boolean;
  readonly onMove: (group: string | null) => void;
  readonly onCancel: () => void;
}

/** Where the picked name can go. Arrows walk along, Enter puts down, Escape leaves it where it is. */
export function MoveBar({ student, lists, byKey, sent, onMove, onCancel }: MoveBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const own = lists.find(({ group }) => group.id === student.group);

  useEffect(() => {
    if (byKey) bar.current?.querySelector('button')?.focus();
  }, [byKey]);

  const handleKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.key === 'Escape') {
      event.preventDefault();
      onCancel();
      return;
    }
    const step = STEPS[event.key];
    if (step === undefined || bar.current === null) return;
    const buttons = [...bar.current.querySelectorAll('button')];
    const isMirrored = getComputedStyle(bar.current).direction === 'rtl';
    const at = buttons.findIndex((button) => button.matches(':focus'));
    const next = (at + (isMirrored ? -step : step) + buttons.length) % buttons.length;
    event.preventDefault();
    buttons[next]?.focus();
  };

  return (
    <div
      className="move-bar"
      ref={bar}
      role="toolbar"
      aria-label={`Move ${student.name}`}
      onKeyDown={handleKeyDown}
    >
      <p className="move-bar-who">
        {own !== undefined && <GroupBadge shape={own.group.shape} letter={own.letter} size={36} />}
        <span>Move {student.name} to</span>
      </p>
      <div className="move-bar-groups">
        {lists
          .filter(({ group }) => group.id !== student.group)
          .map(({ group, letter }) => (
            <Button
              key={group.id}
              variant="outline"
              sent={sent}
              icon={<GroupBadge shape={group.shape} letter={letter} size={30} />}
              onClick={() => onMove(group.id)}
            >
              {group.name}
            </Button>
          ))}
        {own !== undefined && (
          <Button variant="outline" sent={sent} onClick={() => onMove(null)}>
            No group
          </Button>
        )}
      </div>
      <Button variant="quiet" className="move-bar-cancel" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  );
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

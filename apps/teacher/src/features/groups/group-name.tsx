import type { RosterEntry } from '@flipflop/protocol';
import { GripVertical } from 'lucide-react';
import type { HTMLAttributes } from 'react';
import { PLACE_WORDS } from '../../words/places.ts';
import type { ClassGroup } from './group-lists.ts';
import './group-name.css';

export interface GroupNameProps {
  readonly student: RosterEntry;
  /** Null: in no group yet. */
  readonly group: ClassGroup | null;
  readonly picked: boolean;
  readonly onPick: (byKey: boolean) => void;
  /** What lets the name be dragged. */
  readonly drag: HTMLAttributes<HTMLElement>;
}

/** One name in a group. A tap picks it, a drag takes it along; where the student is, is said where it is not the group's place. */
export function GroupName({ student, group, picked, onPick, drag }: GroupNameProps) {
  const says = student.place !== null && student.place !== group?.place;
  return (
    <button
      {...drag}
      type="button"
      id={nameId(student.id)}
      className="group-name"
      data-loose={group === null ? '' : undefined}
      aria-pressed={picked}
      // A click without a pointer comes from the keyboard.
      onClick={(event) => onPick(event.detail === 0)}
    >
      <GripVertical className="group-name-grip" aria-hidden="true" />
      <span className="group-name-lines">
        <span className="group-name-words">{student.name}</span>
        {says && student.place !== null && (
          <span className="group-name-place">
            {PLACE_WORDS[student.place]}
            {group !== null && ' today'}
          </span>
        )}
      </span>
    </button>
  );
}

/** The id of a student's button: the focus comes back to it. */
export const nameId = (studentId: string): string => `student-${studentId}`;

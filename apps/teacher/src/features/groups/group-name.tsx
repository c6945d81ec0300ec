import type { RosterEntry } from '@flipflop/protocol';
import { PLACE_WORDS } from '../../words/places.ts';
import type { ClassGroup } from './group-lists.ts';
import './group-name.css';

export interface GroupNameProps {
  readonly student: RosterEntry;
  /** Null: in no group yet. */
  readonly group: ClassGroup | null;
  readonly picked: boolean;
  readonly onPick: (byKey: boolean) => void;
}

/** One name in a group. A tap picks it; where the student is, is said where it is not the group's place. */
export function GroupName({ student, group, picked, onPick }: GroupNameProps) {
  const says = student.place !== null && student.place !== group?.place;
  return (
    <button
      type="button"
      id={nameId(student.id)}
      className="group-name"
      data-loose={group === null ? '' : undefined}
      aria-pressed={picked}
      // A click without a pointer comes from the keyboard.
      onClick={(event) => onPick(event.detail === 0)}
    >
      <span className="group-name-words">{student.name}</span>
      {says && student.place !== null && (
        <span className="group-name-place">{PLACE_WORDS[student.place]}</span>
      )}
    </button>
  );
}

/** The id of a student's button: the focus comes back to it. */
export const nameId = (studentId: string): string => `student-${studentId}`;

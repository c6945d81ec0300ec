import { GroupBadge } from '@flipflop/ui';
import type { HTMLAttributes } from 'react';
import { PLACE_WORDS } from '../../words/places.ts';
import type { GroupList } from './group-lists.ts';
import { GroupName } from './group-name.tsx';
import { DROP_ATTRIBUTE } from './use-name-drag.ts';

export interface GroupColumnProps {
  readonly list: GroupList;
  readonly picked: string | null;
  /** A dragged name is above it. */
  readonly isOver: boolean;
  readonly onPick: (student: string, byKey: boolean) => void;
  readonly onEdit: () => void;
  readonly dragOf: (student: string) => HTMLAttributes<HTMLElement>;
}

/** One group: its head, which opens what can be changed of it, and its names. */
export function GroupColumn(props: GroupColumnProps) {
  const { list, picked, isOver, onPick, onEdit, dragOf } = props;
  const { group, letter, students } = list;
  const headingId = `group-${group.id}`;
  return (
    <section
      className="group-column"
      aria-labelledby={headingId}
      data-group={group.shape}
      data-over={isOver ? '' : undefined}
      {...{ [DROP_ATTRIBUTE]: group.id }}
    >
      <h2 className="group-column-heading">
        <button type="button" className="group-column-head" data-fill="pale" onClick={onEdit}>
          <GroupBadge shape={group.shape} letter={letter} size={54} />
          <span>
            <span className="group-column-name" id={headingId}>
              {group.name}
            </span>
            <span className="group-column-place">
              {PLACE_WORDS[group.place]}, {students.length}
            </span>
          </span>
        </button>
      </h2>
      {students.length === 0 ? (
        <p className="group-column-empty">Nobody yet.</p>
      ) : (
        <ul className="group-column-names">
          {students.map((student) => (
            <li key={student.id}>
              <GroupName
                student={student}
                group={group}
                picked={picked === student.id}
                onPick={(byKey) => onPick(student.id, byKey)}
                drag={dragOf(student.id)}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

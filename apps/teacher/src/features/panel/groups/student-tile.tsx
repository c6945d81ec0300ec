import type { StudentRow } from '@flipflop/rotation';
import { VisuallyHidden } from '@flipflop/ui';
import { ArrowRight, Check, Flag, type LucideIcon } from 'lucide-react';
import type { Mark, MissingStudent } from './group-sections.ts';
import { StudentMenu, type StudentTap } from './student-menu.tsx';
import './student-tile.css';

/** Who is missing: a dashed tile with the reason. */
export function MissingTile({
  missing: { row, reason },
  tap,
}: {
  readonly missing: MissingStudent;
  readonly tap: StudentTap;
}) {
  return (
    <StudentMenu row={row} tap={tap} className="student-missing" isMissing>
      <span className="student-missing-name">{row.name}</span>
      {reason !== '' && <span className="student-missing-reason">{reason}</span>}
    </StudentMenu>
  );
}

const MARKS: Readonly<Record<Mark, { readonly icon: LucideIcon; readonly words: string }>> = {
  here: { icon: Check, words: 'here' },
  done: { icon: Flag, words: 'finished' },
  away: { icon: ArrowRight, words: 'called to you' },
};

/** A name and its mark. Without a connection the mark goes: nobody knows. */
export function NameTile({
  row,
  mark,
  tap,
}: {
  readonly row: StudentRow;
  readonly mark: Mark;
  readonly tap: StudentTap;
}) {
  const { icon: Icon, words } = MARKS[mark];
  return (
    <StudentMenu row={row} tap={tap} className="student-name">
      <span className="student-name-mark" data-known={tap !== 'unknown'}>
        {tap !== 'unknown' && <Icon aria-hidden="true" />}
      </span>
      <span className="student-name-words" data-mark={mark}>
        {row.name}
      </span>
      {tap !== 'unknown' && <VisuallyHidden>, {words}</VisuallyHidden>}
    </StudentMenu>
  );
}

/** A name in a quiet line: without a device, absent. */
export function QuietName({ row, tap }: { readonly row: StudentRow; readonly tap: StudentTap }) {
  return (
    <StudentMenu row={row} tap={tap} className="student-quiet">
      {row.name}
    </StudentMenu>
  );
}
